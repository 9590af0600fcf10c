import { type Page } from 'playwright-core';
import { day, timeOfDay } from '#kernel';
import { DeskDays } from '#registry';
import { type ANeighbourhood } from '../a-neighbourhood';
import { refusedAt, staffAt, submit } from './office';
import { type States } from './states';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
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

/** The organiser itself: its data, choices, roles, desk days, and who did what. */
export const administrationStates: States = {
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
