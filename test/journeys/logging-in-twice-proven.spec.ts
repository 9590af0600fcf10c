import { type Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { day, epochOfMoment, momentOfEpoch } from '#kernel';
import { DatedSettings } from '#registry';
import { aCommand } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, PASSWORD } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes } from './eventually';

const MIA = 'mia@leuven.example';
const HALF_MINUTE = 30_000;

inBrowser('getting in with more than a password', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    /** The app on Mia's telephone. */
    let app: TOTP | undefined;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.mediator(MIA);
      page = await windows.at(here.address.replace('127.0.0.1', 'localhost'));
      app = undefined;
    });
    afterEach(() => here.close());

    const heading = () => page.locator('h1').innerText();
    const fault = () => page.locator('.faults').innerText();
    const send = () => page.click('main form:visible button[type=submit]');
    const soon = (milliseconds = HALF_MINUTE) => {
      const { clock } = here.region.at;
      clock.set(momentOfEpoch(epochOfMoment(clock.now()) + milliseconds));
    };
    const codeNow = () => app?.generate({ timestamp: epochOfMoment(here.region.at.clock.now()) }) ?? '';
    const logIn = async (wanted = '/account') => {
      await page.goto(`/aanmelden?naar=${wanted}`);
      await page.fill('[name=email]', MIA);
      await page.fill('[name=password]', PASSWORD);
      await page.click('main form[action="/aanmelden"] button');
    };
    const typeCode = async (code: string) => {
      await page.fill('[name=code]', code);
      await send();
    };
    /** Mia takes the key over into her app, and types a first code. Answers her codes on paper. */
    const setUp = async (): Promise<string[]> => {
      await page.getByRole('button', { name: 'Stel de tweede stap in' }).click();
      return confirmed();
    };
    const confirmed = async (): Promise<string[]> => {
      const key = (await page.locator('code').innerText()).replaceAll(' ', '');
      app = new TOTP({ secret: Secret.fromBase32(key) });
      await typeCode(codeNow());
      await becomes(heading, 'Uw herstelcodes');
      return page.locator('ol code').allInnerTexts();
    };
    const asked = () =>
      here.web.get(DatedSettings).set(aCommand({ books: [here.region.organiser] }), {
        name: 'second-step-for-staff',
        from: day('2026-11-16'),
        decidedOn: day('2026-11-16'),
        value: true,
        source: 'college',
        certainty: 'found',
      });

    it('a mediator sets up a second step, and from then on is asked for it', async () => {
      await logIn('/account/tweede-stap');
      const codes = await setUp();
      expect(codes).toHaveLength(10);
      expect(new Set(codes).size).toBe(10);

      await page.context().clearCookies();
      soon();
      await logIn();
      await becomes(heading, 'Uw tweede stap');
      await page.goto('/account');
      await becomes(heading, 'Aanmelden');
      await logIn();
      await typeCode(codeNow());
      await becomes(heading, 'Mijn account');
    });

    it('the picture holds the key, comes from here, and is shown to her alone', async () => {
      await logIn('/account/tweede-stap');
      await page.getByRole('button', { name: 'Stel de tweede stap in' }).click();
      await becomes(() => page.evaluate(`document.querySelector('main img').naturalWidth > 0`), true);
      const picture = await page.request.get('/account/tweede-stap/qr.svg');
      expect(picture.headers()['content-type']).toContain('image/svg+xml');
      expect(picture.headers()['cache-control']).toBe('no-store');
      const stranger = await windows.at(here.address);
      const refused = await stranger.request.get('/account/tweede-stap/qr.svg', { maxRedirects: 0 });
      expect(refused.status()).not.toBe(200);
      await confirmed();
      expect((await page.request.get('/account/tweede-stap/qr.svg')).status()).toBe(404);
    });

    it('a code does not work twice, nor one from before it', async () => {
      await logIn('/account/tweede-stap');
      await setUp();
      const used = codeNow();
      await page.context().clearCookies();
      await logIn();
      await typeCode(used);
      expect(await fault()).toContain('al gebruikt');
      soon();
      await typeCode(codeNow());
      await becomes(heading, 'Mijn account');
    });

    it('a wrong first code sets nothing up, and the key stays the same', async () => {
      await logIn('/account/tweede-stap');
      await page.getByRole('button', { name: 'Stel de tweede stap in' }).click();
      const key = await page.locator('code').innerText();
      await typeCode('000000');
      expect(await fault()).toContain('Deze code klopt niet');
      expect(await page.locator('code').innerText()).toBe(key);
      await page.context().clearCookies();
      await logIn();
      await becomes(heading, 'Mijn account');
    });

    it('without her telephone she gets in with a code on paper, each once', async () => {
      await logIn('/account/tweede-stap');
      const [first = '', second = ''] = await setUp();
      await page.context().clearCookies();
      await logIn();
      await typeCode(first.toLowerCase());
      await becomes(heading, 'Mijn account');
      await page.goto('/account/tweede-stap');
      await page.getByText('9 herstelcodes over').waitFor();
      await page.context().clearCookies();
      await logIn();
      await typeCode(first);
      expect(await fault()).toContain('al gebruikt');
      await typeCode(second);
      await becomes(heading, 'Mijn account');
    });

    it('new codes on paper end the old ones; both are asked for with a code', async () => {
      await logIn('/account/tweede-stap');
      const [old = ''] = await setUp();
      soon();
      await page.goto('/account/tweede-stap');
      await typeCode('000000');
      expect(await fault()).toContain('Deze code klopt niet');
      await typeCode(codeNow());
      await becomes(heading, 'Uw herstelcodes');
      await page.context().clearCookies();
      await logIn();
      await typeCode(old);
      expect(await fault()).toContain('klopt niet');
    });

    it('she switches it off with a code, and the password alone is enough again', async () => {
      await logIn('/account/tweede-stap');
      await setUp();
      soon();
      await page.goto('/account/tweede-stap');
      await page.fill('[name=code]', codeNow());
      await page.getByRole('button', { name: 'Zet de tweede stap uit' }).click();
      await page.getByText('U hebt nog geen tweede stap.').waitFor();
      await page.context().clearCookies();
      await logIn();
      await becomes(heading, 'Mijn account');
    });

    it('where the organiser asks it, she is led to set it up first and can do nothing else', async () => {
      await asked();
      await logIn('/account');
      await becomes(heading, 'Tweede stap bij het aanmelden');
      await page.getByText('Uw organisatie vraagt een tweede stap.').waitFor();
      await page.goto('/account/begin');
      const cards = `/organisaties/${here.region.organiser}/kaarten`;
      await page.goto(cards);
      await becomes(heading, 'Tweede stap bij het aanmelden');
      await setUp();
      await page.goto(cards);
      await becomes(heading, 'Kaarten van wijk-werkers');
    });

    it('guessing codes is stopped, for the right password too', async () => {
      await logIn('/account/tweede-stap');
      await setUp();
      soon();
      await page.context().clearCookies();
      await logIn();
      for (let tried = 0; tried < 10; tried++) await typeCode('000000');
      await typeCode(codeNow());
      expect(await fault()).toContain('Te veel pogingen');
    });
  });
});
