import { type Page } from 'playwright-core';
import { day, timeOfDay } from '#kernel';
import { DeskDays } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { type ANeighbourhood } from '../a-neighbourhood';
import { logInAt, somebodyOf } from '../an-office';
import { type States } from './states';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

const ANN = 'ann@leuven.example';

/** An administrator of the organiser, at a page of the office. */
const staffAt = (path: string) => async (there: There) => {
  const { here, page } = there;
  await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: ANN });
  await logInAt(page, here, ANN, path);
};

const submit = (page: Page) => page.click('main form[method=post] button[type=submit]');

const refusedAt = (path: string) => async (there: There) => {
  await staffAt(path)(there);
  await submit(there.page);
};

/** A task that was denied while a job of it was planned. */
async function denied({ here }: There): Promise<void> {
  const { worker } = await here.worker('Naima');
  await here.job('assigned', worker, '2026-11-26');
  await here.web.get(TaskCatalogue).recordDenial(here.region.command(), {
    task: 'TUIN-05',
    municipalities: ['24062'],
    reference: 'GR 2026/7',
    decidedOn: day('2026-11-16'),
    validFrom: day('2026-11-16'),
  });
}

/** A desk day with somebody who comes; answers its address. */
async function deskDay({ here }: There): Promise<string> {
  const { region } = here;
  const command = region.command();
  const days = here.web.get(DeskDays);
  await days.add(command, [
    {
      day: day('2026-11-20'),
      start: timeOfDay('09:00'),
      end: timeOfDay('12:00'),
      slotMinutes: 20,
      place: 'Buurthuis De Ark',
      street: 'Diestsestraat 12',
      municipality: '24062',
      heldBy: 'Mia Maes',
    },
  ]);
  const { worker: party } = await here.worker('Naima');
  await days.makeAppointment(region.command(), {
    deskDay: command.subject,
    at: timeOfDay('09:20'),
    about: 'card',
    who: { party },
  });
  return `zitdagen/${command.subject}`;
}

const deskDayAt = (path: string) => async (there: There) => {
  const at = await deskDay(there);
  await staffAt(`${at}${path}`)(there);
};

const tasks = '/organisaties/:organiserId/taken';
const rules = '/organisaties/:organiserId/regels';
const settings = '/organisaties/:organiserId/instellingen';
const roles = '/organisaties/:organiserId/rollen';
const desk = '/organisaties/:organiserId/zitdagen';
const audit = '/organisaties/:organiserId/nazicht';

const atFirstPerson = (further: string) => async (there: There) => {
  await staffAt('rollen')(there);
  const { page } = there;
  await page.getByRole('link', { name: 'Ann Baas' }).click();
  await page.waitForLoadState();
  if (further !== '') await page.getByRole('link', { name: further }).first().click();
};

/** Tasks, rules, and the administration of an organiser. */
export const catalogueStates: States = {
  tasks: [tasks, staffAt('taken')],
  'tasks-none': [tasks, staffAt('taken?zoek=zwembad')],
  task: [`${tasks}/:taskCode`, staffAt('taken/TUIN-05')],
  'task-denied': [
    `${tasks}/:taskCode`,
    async (there) => {
      await denied(there);
      await staffAt('taken/TUIN-05')(there);
    },
  ],
  'task-deny': [`${tasks}/:taskCode/beslissing/:kind`, staffAt('taken/TUIN-05/beslissing/denial')],
  'task-add-refused': [`${tasks}/:taskCode/beslissing/:kind`, refusedAt('taken/TUIN-05/beslissing/addition')],
  'task-strike': [`${tasks}/:taskCode/beslissing/:kind`, staffAt('taken/TUIN-05/beslissing/strike')],
  'task-own': [`${tasks}/eigen`, staffAt('taken/eigen')],
  'task-own-empty': [`${tasks}/eigen`, refusedAt('taken/eigen')],
  rules: [rules, staffAt('regels')],
  'rules-none': [rules, staffAt('regels?zoek=zwembad')],
  rule: [`${rules}/:rule`, staffAt('regels/tax-reduction-percent')],
  'rule-assumed': [`${rules}/:rule`, staffAt('regels/minutes-per-day-maximum')],
  'rule-set': [`${rules}/:rule/nieuw`, staffAt('regels/minutes-per-day-maximum/nieuw')],
  'rule-set-empty': [`${rules}/:rule/nieuw`, refusedAt('regels/minutes-per-day-maximum/nieuw')],
  settings: [settings, staffAt('instellingen')],
  'organiser-data': [`${settings}/gegevens`, staffAt('instellingen/gegevens')],
  choice: [`${settings}/keuze/:name`, staffAt('instellingen/keuze/help-telephone')],
  'choice-empty': [`${settings}/keuze/:name`, refusedAt('instellingen/keuze/second-step-for-staff')],
  roles: [roles, staffAt('rollen')],
  'roles-none': [roles, staffAt('rollen?zoek=niemand')],
  person: [`${roles}/:actorId`, atFirstPerson('')],
  'role-give': [`${roles}/:actorId/geven`, atFirstPerson('Nog een rol geven')],
  'role-end-refused': [
    `${roles}/:actorId/:roleId/einde`,
    async (there) => {
      await atFirstPerson('Beëindig deze rol')(there);
      await there.page.fill('[name=until]', '31-12-2026');
      await submit(there.page);
    },
  ],
  'desk-days-none': [desk, staffAt('zitdagen')],
  'desk-days': [
    desk,
    async (there) => {
      await deskDay(there);
      await staffAt('zitdagen')(there);
    },
  ],
  'desk-day-new': [`${desk}/nieuw`, staffAt('zitdagen/nieuw')],
  'desk-day-new-empty': [`${desk}/nieuw`, refusedAt('zitdagen/nieuw')],
  'desk-day': [`${desk}/:deskDayId`, deskDayAt('?zoek=Naima')],
  'desk-day-cancel': [`${desk}/:deskDayId/afzeggen`, deskDayAt('/afzeggen')],
  audit: [audit, staffAt('nazicht')],
  'audit-none': [audit, staffAt('nazicht?wat=task.import')],
  looks: [`${audit}/inzage`, staffAt('nazicht/inzage')],
};
