import { day, type Id } from '#kernel';
import { DatedSettings } from '#registry';
import { ACustomer, fills } from '../a-customer';
import { type States } from './states';
import { asked, lunch } from './user-ask';
import { at, busy, customer, ROOT, sentEmpty, type Stage, submit } from './user-stage';

const { types } = fills;

const firstAssignment = async (school: ACustomer): Promise<Id> => {
  const [first] = await school.assignments();
  if (!first) throw new Error('nobody comes');
  return first.id;
};

async function ofFirst(stage: Stage, step: 'klopt-niet' | 'kwam-niet'): Promise<void> {
  const school = await busy(stage);
  await stage.page.goto(`${school.base}/uren/2026-11-16/${await firstAssignment(school)}/${step}`);
}

async function ofRequest(stage: Stage, path: string): Promise<void> {
  const school = await busy(stage);
  const { id } = await school.newest();
  await stage.page.goto(`${school.base}/aanvragen/${id}${path}`);
}

/** A standing arrangement of a family, with somebody in it. */
async function arrangement(stage: Stage): Promise<void> {
  const family = await ACustomer.open(stage.here, 'private-person');
  const { region } = stage.here;
  const { id } = await region.request({
    user: family.user,
    site: family.site,
    pattern: {
      kind: 'standing',
      worker: null,
      hoursPerMonth: 8,
      from: day('2026-11-01'),
      until: day('2027-10-31'),
    },
  });
  await family.sends((await stage.here.worker('Naima')).worker, 1);
  await family.logIn(stage.page);
  await stage.page.goto(`${family.base}/aanvragen/${id}/bezoek`);
}

/** Where cheques are paid, as an administrator set it. */
async function account({ here: { region } }: Stage): Promise<void> {
  const choices = { 'payee-name': 'Wijk-werken Leuven', 'payee-iban': 'BE68 5390 0754 7034' };
  for (const [name, value] of Object.entries(choices))
    await region.get(DatedSettings).set(region.command(), {
      name,
      value,
      from: day('2019-01-01'),
      decidedOn: day('2019-01-01'),
      source: 'organisator',
      certainty: 'found',
    });
}

async function ordered(stage: Stage): Promise<void> {
  await at(stage, 'cheques/bestellen');
  await types({ 'Hoeveel cheques?': '50' })(stage.page);
  await submit(stage.page);
}

const begins = Object.fromEntries(
  (['farm', 'municipality', 'ocmw', 'non-profit', 'private-person'] as const).map((kind) => [
    `user-begin-${kind}`,
    [`${ROOT}/begin`, (stage: Stage) => customer(stage, kind, 0)] as const,
  ]),
);
/** Every page of who asks for work, in every state, but for the questions of a request. */
export const userStates: States = {
  ...begins,
  'user-begin': [`${ROOT}/begin`, (stage) => busy(stage)],
  'user-begin-french': [
    `${ROOT}/begin`,
    async (stage) => {
      const school = await busy(stage);
      await stage.page.goto(`/taal/fr?naar=${school.base}/begin`);
    },
  ],
  'user-begin-draft': [
    `${ROOT}/begin`,
    async (stage) => {
      const school = await asked(stage, lunch);
      await stage.page.goto(`${school.base}/begin`);
    },
  ],
  'user-requests': [`${ROOT}/aanvragen`, (stage) => busy(stage, 'aanvragen')],
  'user-requests-none': [`${ROOT}/aanvragen`, (stage) => at(stage, 'aanvragen')],
  'user-request': [`${ROOT}/aanvragen/:requestId`, (stage) => ofRequest(stage, '')],
  'user-request-cancel': [`${ROOT}/aanvragen/:requestId/afzeggen`, (stage) => ofRequest(stage, '/afzeggen')],
  'user-request-cancel-empty': [
    `${ROOT}/aanvragen/:requestId/afzeggen`,
    async (stage) => {
      await ofRequest(stage, '/afzeggen');
      await submit(stage.page);
    },
  ],
  'user-arrangement': [`${ROOT}/aanvragen/:requestId/bezoek`, arrangement],
  'user-arrangement-empty': [
    `${ROOT}/aanvragen/:requestId/bezoek`,
    async (stage) => {
      await arrangement(stage);
      await submit(stage.page);
    },
  ],
  'user-week': [`${ROOT}/uren`, (stage) => busy(stage, 'uren')],
  'user-week-none': [`${ROOT}/uren`, (stage) => at(stage, 'uren')],
  'user-day': [`${ROOT}/dag/:day`, (stage) => busy(stage, 'dag/2026-11-18')],
  'user-day-none': [`${ROOT}/dag/:day`, (stage) => at(stage, 'dag/2026-11-18')],
  'user-not-right': [`${ROOT}/uren/:day/:assignmentId/klopt-niet`, (stage) => ofFirst(stage, 'klopt-niet')],
  'user-not-right-empty': [
    `${ROOT}/uren/:day/:assignmentId/klopt-niet`,
    async (stage) => {
      await ofFirst(stage, 'klopt-niet');
      await submit(stage.page);
    },
  ],
  'user-month': [`${ROOT}/uren/overzicht/:month`, (stage) => busy(stage, 'uren/overzicht/2026-11')],
  'user-voices': [
    `${ROOT}/uren/:day/:assignmentId`,
    async (stage) => {
      await ofFirst(stage, 'klopt-niet');
      await stage.page.fill('[name=reason]', 'Naima was om 12 uur weg.');
      await submit(stage.page);
      await stage.page.click('a[href*="/uren/2026-11-16/"]');
    },
  ],
  'user-no-show': [`${ROOT}/uren/:day/:assignmentId/kwam-niet`, (stage) => ofFirst(stage, 'kwam-niet')],
  'user-cheques': [`${ROOT}/cheques`, (stage) => busy(stage, 'cheques')],
  'user-cheques-none': [`${ROOT}/cheques`, (stage) => at(stage, 'cheques', 'farm', 0)],
  'user-order': [`${ROOT}/cheques/bestellen`, (stage) => at(stage, 'cheques/bestellen')],
  'user-order-empty': [`${ROOT}/cheques/bestellen`, sentEmpty('cheques/bestellen')],
  'user-ordered': [
    `${ROOT}/cheques/bestellingen/:orderId`,
    async (stage) => {
      await account(stage);
      await ordered(stage);
    },
  ],
  'user-ordered-no-account': [`${ROOT}/cheques/bestellingen/:orderId`, ordered],
  'user-statement': [
    `${ROOT}/cheques/overzicht`,
    async (stage) => {
      const school = await busy(stage, 'uren');
      await submit(stage.page);
      await stage.page.goto(`${school.base}/cheques/overzicht`);
    },
  ],
  'user-statement-none': [`${ROOT}/cheques/overzicht`, (stage) => at(stage, 'cheques/overzicht', 'farm', 0)],
  'user-calendar': [
    `${ROOT}/kalender`,
    async (stage) => {
      await at(stage, 'kalender');
      await types({ 'Eerste dag': '25-11-2026', 'Wat is er dan?': 'studiedag' })(stage.page);
      await submit(stage.page);
    },
  ],
  'user-calendar-empty': [`${ROOT}/kalender`, sentEmpty('kalender')],
  'user-contacts': [`${ROOT}/contacten`, (stage) => busy(stage, 'contacten')],
  'user-contacts-none': [`${ROOT}/contacten`, (stage) => at(stage, 'contacten')],
  'user-contact-new': [`${ROOT}/contacten/nieuw`, (stage) => at(stage, 'contacten/nieuw')],
  'user-contact-empty': [`${ROOT}/contacten/nieuw`, sentEmpty('contacten/nieuw')],
  'user-contact': [
    `${ROOT}/contacten/:contactId`,
    async (stage) => {
      await busy(stage, 'contacten');
      await stage.page.click('main .more a >> nth=0');
    },
  ],
  'user-contact-end': [
    `${ROOT}/contacten/:contactId/einde`,
    async (stage) => {
      await busy(stage, 'contacten');
      await stage.page.click('main .more a >> nth=1');
    },
  ],
  'user-sites': [`${ROOT}/plaatsen`, (stage) => at(stage, 'plaatsen')],
  'user-site-new': [`${ROOT}/plaatsen/nieuw`, (stage) => at(stage, 'plaatsen/nieuw', 'private-person')],
  'user-site-empty': [`${ROOT}/plaatsen/nieuw`, sentEmpty('plaatsen/nieuw')],
  'user-site': [
    `${ROOT}/plaatsen/:siteId`,
    async (stage) => {
      await at(stage, 'plaatsen');
      await stage.page.click('main .more a >> nth=0');
    },
  ],
  'user-site-end': [
    `${ROOT}/plaatsen/:siteId/einde`,
    async (stage) => {
      await at(stage, 'plaatsen');
      await stage.page.click('main .more a >> nth=1');
    },
  ],
};
