import { type Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { HouseStyles } from '#house-style';
import { MailedCodes, NewPasswords, Tokens } from '#identity';
import { epochOfMoment, type Id } from '#kernel';
import { aCommand, anId } from '../../support/commands';
import { type ANeighbourhood, PASSWORD } from '../a-neighbourhood';
import { type States } from './states';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

const HILDE = 'hilde@leuven.example';
const CALLER = { address: '192.0.2.1' };

const submit = (page: Page) => page.click('main form:visible button[type=submit]');
const goTo =
  (path: string) =>
  ({ page }: There) =>
    page.goto(path);

/** An administrator, at a page. */
const asHilde = (path: (here: ANeighbourhood) => string) => async (there: There) => {
  const { here, page } = there;
  await here.somebody({ name: 'Hilde Claeys', email: HILDE, role: 'administrator' });
  await page.goto(`/aanmelden?naar=${encodeURIComponent(path(here))}`);
  await page.fill('[name=email]', HILDE);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form[action="/aanmelden"] button');
};

/** The same, and then something more is done there. */
const andThen =
  (reach: (there: There) => Promise<unknown>, more: (there: There) => Promise<unknown>) =>
  async (there: There) => {
    await reach(there);
    await more(there);
  };

const at = (path: string) => (here: ANeighbourhood) => `/organisaties/${here.region.organiser}${path}`;
const atAccount = asHilde(() => '/account');
const atSecondStep = asHilde(() => '/account/tweede-stap');

/** The key is in the telephone, and its first code is typed. */
async function secondStepSetUp({ here, page }: There): Promise<TOTP> {
  await submit(page);
  const key = (await page.locator('code').innerText()).replaceAll(' ', '');
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  await page.fill('[name=code]', app.generate({ timestamp: epochOfMoment(here.region.at.clock.now()) }));
  await submit(page);
  return app;
}

const aLink = async ({ here }: There) => {
  await here.somebody({ name: 'Hilde Claeys', email: HILDE, role: 'administrator' });
  return (await here.web.get(NewPasswords).forgotten({ email: HILDE }, CALLER))?.secret ?? '';
};

/** The desk, with a worker whose card can be made anew. */
const atCard = async (there: There) => {
  const { worker } = await there.here.worker('Naima');
  await asHilde(at(`/mensen/${worker}/kaart`))(there);
};

const getIn: States = {
  'log-in-forgot': ['/aanmelden/wachtwoord-vergeten', goTo('/aanmelden/wachtwoord-vergeten')],
  'log-in-forgot-empty': [
    '/aanmelden/wachtwoord-vergeten',
    andThen(goTo('/aanmelden/wachtwoord-vergeten'), ({ page }) => submit(page)),
  ],
  'log-in-forgot-sent': [
    '/aanmelden/wachtwoord-vergeten/verstuurd',
    goTo('/aanmelden/wachtwoord-vergeten/verstuurd'),
  ],
  'log-in-new-password': [
    '/aanmelden/nieuw-wachtwoord',
    async (there) => there.page.goto(`/aanmelden/nieuw-wachtwoord?c=${await aLink(there)}`),
  ],
  'log-in-new-password-short': [
    '/aanmelden/nieuw-wachtwoord',
    async (there) => {
      await there.page.goto(`/aanmelden/nieuw-wachtwoord?c=${await aLink(there)}`);
      await there.page.fill('[name=password]', 'kort');
      await submit(there.page);
    },
  ],
  'log-in-link-over': ['/aanmelden/nieuw-wachtwoord', goTo('/aanmelden/nieuw-wachtwoord?c=oud')],
  'log-in-password-kept': ['/aanmelden/wachtwoord-bewaard', goTo('/aanmelden/wachtwoord-bewaard')],
  'log-in-ask-code': ['/aanmelden/code', goTo('/aanmelden/code')],
  'log-in-type-code': ['/aanmelden/code/typen', goTo('/aanmelden/code/typen')],
  'log-in-code-wrong': [
    '/aanmelden/code/typen',
    andThen(goTo('/aanmelden/code'), async ({ here, page }) => {
      await here.web.get(MailedCodes).ask({ email: HILDE }, CALLER);
      await page.fill('[name=email]', HILDE);
      await submit(page);
      await page.fill('[name=code]', '000000');
      await submit(page);
    }),
  ],
  'log-in-link': ['/aanmelden/link', goTo('/aanmelden/link?c=nieuw')],
  'log-in-second-step': ['/aanmelden/tweede-stap', goTo('/aanmelden/tweede-stap')],
  'log-in-second-step-wrong': [
    '/aanmelden/tweede-stap',
    andThen(goTo('/aanmelden/tweede-stap'), async ({ page }) => {
      await page.fill('[name=code]', '000000');
      await submit(page);
    }),
  ],
  'log-in-french': ['/aanmelden', goTo('/taal/fr?naar=/aanmelden')],
};

const ownAccount: States = {
  'account-staff': ['/account', atAccount],
  'account-two-devices': ['/account', andThen(atAccount, atAccount2)],
  'account-programs': [
    '/account',
    andThen(
      andThen(atAccount, async ({ here }) => {
        const row = await here.region.reading.row<{ id: Id }>('select id from actor where email = ?', [
          HILDE,
        ]);
        const actor = row?.id ?? anId();
        for (const name of ['Koppeling met de boekhouding', 'Rooster van de stad'])
          await here.web.get(Tokens).make(aCommand({ actor }), { name });
      }),
      goTo('/account'),
    ),
  ],
  'account-password': ['/account/wachtwoord', asHilde(() => '/account/wachtwoord')],
  'account-password-wrong': [
    '/account/wachtwoord',
    andThen(
      asHilde(() => '/account/wachtwoord'),
      ({ page }) => submit(page),
    ),
  ],
  'second-step-none': ['/account/tweede-stap', atSecondStep],
  'second-step-set-up': ['/account/tweede-stap/instellen', andThen(atSecondStep, ({ page }) => submit(page))],
  'second-step-set-up-wrong': [
    '/account/tweede-stap/instellen',
    andThen(atSecondStep, async ({ page }) => {
      await submit(page);
      await page.fill('[name=code]', '000000');
      await submit(page);
    }),
  ],
  'second-step-recovery-codes': ['/account/tweede-stap', andThen(atSecondStep, secondStepSetUp)],
  'second-step-works': [
    '/account/tweede-stap',
    andThen(andThen(atSecondStep, secondStepSetUp), goTo('/account/tweede-stap')),
  ],
  passkeys: ['/account/sleutels', asHilde(() => '/account/sleutels')],
};

/** The same person, logged in on a second device. */
async function atAccount2({ here, page }: There): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/aanmelden?naar=/account');
  await page.fill('[name=email]', HILDE);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form[action="/aanmelden"] button');
  await page.goto(`${here.address}/account`);
}

const office: States = {
  cards: [
    '/organisaties/:organiserId/kaarten',
    andThen((there) => there.here.worker('Naima'), asHilde(at('/kaarten'))),
  ],
  'cards-none-found': ['/organisaties/:organiserId/kaarten', asHilde(at('/kaarten?zoek=zzz'))],
  'card-at-desk': ['/organisaties/:organiserId/mensen/:workerId/kaart', atCard],
  'card-made': [
    '/organisaties/:organiserId/mensen/:workerId/kaart',
    andThen(atCard, ({ page }) => page.getByRole('button', { name: 'Nieuwe kaart' }).click()),
  ],
  'card-new-pin': [
    '/organisaties/:organiserId/mensen/:workerId/kaart',
    andThen(atCard, ({ page }) => page.getByRole('button', { name: 'Nieuwe pincode' }).click()),
  ],
  accounts: ['/organisaties/:organiserId/accounts', asHilde(at('/accounts'))],
  'accounts-empty-form': [
    '/organisaties/:organiserId/accounts',
    andThen(asHilde(at('/accounts')), ({ page }) =>
      page.getByRole('button', { name: 'Maak het account' }).click(),
    ),
  ],
  'account-of': [
    '/organisaties/:organiserId/accounts/:actorId',
    andThen(
      andThen(({ here }) => here.mediator('mia@leuven.example'), asHilde(at('/accounts?zoek=mia'))),
      ({ page }) => page.getByRole('link', { name: 'Mia Maes' }).click(),
    ),
  ],
  invite: [
    '/organisaties/:organiserId/gebruikers/:userId/uitnodigen',
    asHilde((here) => at(`/gebruikers/${here.region.family}/uitnodigen`)(here)),
  ],
  'invite-sent': [
    '/organisaties/:organiserId/gebruikers/:userId/uitnodigen',
    andThen(
      asHilde((here) => at(`/gebruikers/${here.region.family}/uitnodigen`)(here)),
      async ({ page }) => {
        await page.fill('[name=name]', 'Griet Lams');
        await page.fill('[name=email]', 'griet@school.example');
        await submit(page);
      },
    ),
  ],
  'house-style': ['/organisaties/:organiserId/huisstijl', asHilde(at('/huisstijl'))],
  'house-style-faint': [
    '/organisaties/:organiserId/huisstijl',
    andThen(asHilde(at('/huisstijl')), async ({ page }) => {
      await page.fill('[name=colour]', '#ff8c00');
      await submit(page);
    }),
  ],
  'house-style-of-a-city': [
    '/organisaties/:organiserId/huisstijl',
    andThen(
      async ({ here }) => {
        const { organiser } = here.region;
        const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>`;
        await here.web.get(HouseStyles).change(aCommand({ books: [organiser], subject: organiser }), {
          name: 'Stad Leuven',
          colour: '#8a1538',
          colourDark: '#ffb3c7',
          version: 0,
          logo: Buffer.from(logo),
        });
      },
      asHilde(at('/huisstijl')),
    ),
  ],
};

/** Getting in, one's own account, the desk that lets people in, and how an organiser looks. */
export const logInStates: States = { ...getIn, ...ownAccount, ...office };

/** Addresses of these parts that show a picture or a stylesheet, and no page. */
export const logInPictures = [
  '/aanmelden/kaart/qr.svg',
  '/account/tweede-stap/qr.svg',
  '/huisstijl/:file',
  '/huisstijl/:organiserId/logo',
];
