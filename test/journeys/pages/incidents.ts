import { Incidents } from '#incidents';
import { day, type Id, timeOfDay } from '#kernel';
import { ACustomer } from '../a-customer';
import { logInAt, somebodyOf } from '../an-office';
import { logInWith } from '../a-neighbourhood';
import { type Stage, submit } from './people-office';
import { type States } from './states';

const O = '/organisaties/:organiserId';
const ONE = `${O}/ongevallen/:incidentId`;
const MIA = 'mia.maes@leuven.example';

/** A job of two days ago, and a worker who fell there. */
async function fallen({ here }: Stage): Promise<{ assignment: Id; incident: Id }> {
  const { worker } = await here.worker('Naïma');
  const assignment = await here.job('assigned', worker, '2026-11-17');
  here.region.on('2026-11-18');
  const { organiser } = here.region;
  const { subject } = await here.web.get(Incidents).tell(here.region.command(), {
    organiser,
    assignment,
    toldBy: 'worker',
    told: {
      kind: 'accident',
      happenedOn: day('2026-11-17'),
      happenedAt: timeOfDay('12:10'),
      place: '',
      happening: 'Uitgegleden op een natte trede van de kelder.',
      damage: '',
      witnesses: 'De buurvrouw',
    },
    health: { injury: 'Gekneusde pols', care: 'doctor' },
  });
  return { assignment, incident: subject };
}

/** A mediator at a page of the office, after somebody fell. */
const fallenAt =
  (path: (of: { assignment: Id; incident: Id }) => string, then?: (stage: Stage) => Promise<unknown>) =>
  async (stage: Stage) => {
    const of = await fallen(stage);
    await somebodyOf(stage.here, { role: 'mediator', name: 'Mia Maes', email: MIA });
    await logInAt(stage.page, stage.here, MIA, path(of));
    await then?.(stage);
  };

const oneAt = (then?: (stage: Stage) => Promise<unknown>) =>
  fallenAt(({ incident }) => `ongevallen/${incident}`, then);

/** What was missing is told, so that it can be sent. */
async function completed({ page }: Stage): Promise<void> {
  await page.getByRole('link', { name: 'Aanvullen' }).click();
  await page.getByLabel('Waar precies?').fill('Keldertrap');
  await page.getByRole('button', { name: 'Bewaar' }).click();
}

async function sent(stage: Stage): Promise<void> {
  await completed(stage);
  await stage.page.getByLabel('Nummer van de verzekering').fill('AO-2026-17');
  await stage.page.getByRole('button', { name: 'Noteer' }).first().click();
}

/** A worker at an own job that is over. */
const workerAt = (then?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const { here, page } = stage;
  const { worker, card } = await here.worker('Naïma');
  const assignment = await here.job('assigned', worker, '2026-11-17');
  here.region.on('2026-11-18');
  await logInWith(page, card);
  await page.goto(`/klussen/${assignment}/ongeval`);
  await then?.(stage);
};

const tells = async ({ page }: Stage) => {
  await page.getByLabel('Iemand is gewond').check();
  await page.getByLabel('Wat gebeurde er?').fill('Gevallen op de trap.');
  await submit(page);
};

/** A family whose garden somebody works in, on the page of the day. */
const familyAt = (then?: (stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const { here, page } = stage;
  const who = await ACustomer.open(here, 'private-person', 60);
  const { id } = await here.region.request({
    user: who.user,
    site: who.site,
    pattern: {
      kind: 'once',
      on: day('2026-11-17'),
      start: timeOfDay('11:30'),
      end: timeOfDay('13:30'),
    },
  });
  const { worker } = await here.worker('Naïma');
  await who.sends(worker, 1);
  here.region.on('2026-11-18');
  await who.logIn(page);
  await page.goto(`${who.base}/dag/2026-11-17`);
  await page.getByRole('link', { name: /Ongeval of schade melden/ }).click();
  await then?.(stage);
  return id;
};

/** Accidents and damage, in the hands of a worker, a user and the office; the list of who works where. */
export const incidentStates: States = {
  'incident-worker': ['/klussen/:assignmentId/ongeval', workerAt()],
  'incident-worker-empty': ['/klussen/:assignmentId/ongeval', workerAt(({ page }) => submit(page))],
  'incident-worker-told': ['/klussen/:assignmentId/ongeval', workerAt(tells)],
  'incident-worker-french': [
    '/klussen/:assignmentId/ongeval',
    workerAt(async ({ page }) => page.goto(`/taal/fr?naar=${new URL(page.url()).pathname}`)),
  ],
  'incident-user': [`${O}/voor/:userId/ongeval/:day/:assignmentId`, familyAt()],
  'incident-user-told': [`${O}/voor/:userId/ongeval/:day/:assignmentId`, familyAt(tells)],
  incidents: [`${O}/ongevallen`, fallenAt(() => 'ongevallen')],
  'incidents-none': [`${O}/ongevallen`, fallenAt(() => 'ongevallen?toestand=settled')],
  'incident-new': [
    `${O}/ongevallen/nieuw`,
    fallenAt(({ assignment }) => `ongevallen/nieuw?klus=${assignment}`),
  ],
  'incident-new-empty': [
    `${O}/ongevallen/nieuw`,
    fallenAt(
      ({ assignment }) => `ongevallen/nieuw?klus=${assignment}`,
      ({ page }) => submit(page),
    ),
  ],
  incident: [ONE, oneAt()],
  'incident-complete': [`${ONE}/aanvullen`, fallenAt(({ incident }) => `ongevallen/${incident}/aanvullen`)],
  'incident-declared': [ONE, oneAt(completed)],
  'incident-sending-refused': [
    ONE,
    oneAt(async (stage) => {
      await completed(stage);
      await submit(stage.page);
    }),
  ],
  'incident-sent': [ONE, oneAt(sent)],
  'incident-paper': [`${ONE}/blad`, fallenAt(({ incident }) => `ongevallen/${incident}/blad`)],
  'incident-health': [`${ONE}/gezondheid`, fallenAt(({ incident }) => `ongevallen/${incident}/gezondheid`)],
  'day-list': [`${O}/daglijst`, fallenAt(() => 'daglijst?dag=2026-11-17')],
  'day-list-sheets': [`${O}/daglijst/urenbladen`, fallenAt(() => 'daglijst/urenbladen?dag=2026-11-17')],
  'week-cards': [`${O}/daglijst/weekkaarten`, fallenAt(() => 'daglijst/weekkaarten?dag=2026-11-17')],
  'week-cards-none': [`${O}/daglijst/weekkaarten`, fallenAt(() => 'daglijst/weekkaarten?dag=2026-12-24')],
  'day-list-empty': [`${O}/daglijst`, fallenAt(() => 'daglijst')],
  whereabouts: [`${O}/wie-was-waar`, fallenAt(() => 'wie-was-waar?dag=17/11&uur=12.10')],
  'whereabouts-nobody': [`${O}/wie-was-waar`, fallenAt(() => 'wie-was-waar?dag=17/11&uur=3.00')],
  'whereabouts-unclear': [`${O}/wie-was-waar`, fallenAt(() => 'wie-was-waar?dag=ooit')],
};
