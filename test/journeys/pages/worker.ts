import { type Page } from 'playwright-core';
import { day, type Id, timeOfDay } from '#kernel';
import { Absences } from '#matching';
import { Decision, PerformanceReads, Registration } from '#performances';
import { addRecordOf } from '#registry';
import { type ANeighbourhood, logInWith } from '../a-neighbourhood';
import { type States } from './states';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

/** A worker with hours, jobs of every kind, and a talk that was held. */
async function busyWorker({ here, page }: There): Promise<{ worker: Id }> {
  const { worker, card } = await here.worker('Naima');
  const other = await here.worker('Jo');
  await here.region.usedElsewhere(worker, 23);
  await here.region.act((tx) =>
    addRecordOf(tx, {
      noun: 'talk',
      owner: worker,
      id: tx.ids.next(),
      record: { heldOn: day('2026-10-05'), heldBy: 'Mia', nextStep: 'Opleiding groenonderhoud beginnen' },
    }),
  );
  const over = await here.job('assigned', worker, '2026-11-17');
  await here.job('assigned', worker, '2026-11-19');
  await here.job('assigned', other.worker, '2026-11-19');
  await here.job('assigned', other.worker, '2026-11-24');
  await here.region.request();
  here.region.on('2026-11-18');
  const { organiser } = here.region;
  const at = (time: string) => ({ day: day('2026-11-17'), time: timeOfDay(time) });
  const visit = { starts: at('11:30'), ends: at('13:00'), breaks: [] };
  await here.web.get(Registration).register(here.region.command(), { organiser, assignment: over, visit });
  await logInWith(page, card);
  return { worker };
}

const busyAt = (path: string) => async (there: There) => {
  await busyWorker(there);
  await there.page.goto(path);
};

/** Said to do the garden gladly. */
const aimOf = (region: ANeighbourhood['region'], owner: Id) =>
  region.act((tx) =>
    addRecordOf(tx, {
      noun: 'aim',
      owner,
      id: tx.ids.next(),
      record: { kind: 'wish', task: 'TUIN-05', from: region.today, until: null },
    }),
  );

/** There was no work on the day before, and the hours are paid all the same. */
const forNothingAt = (path: string) => async (there: There) => {
  const { worker } = await busyWorker(there);
  const { region, web } = there.here;
  const { organiser } = region;
  const asked = { organiser, worker, limit: 1 };
  const [told] = await web.get(PerformanceReads).list(region.reading, asked);
  if (!told) throw new Error('no hours were told');
  const at = (time: string) => ({ day: day('2026-11-17'), time: timeOfDay(time) });
  const visit = { starts: at('11:30'), ends: at('12:30'), breaks: [] };
  const command = region.command({ subject: told.id, reason: 'Het veld stond blank. U wachtte een uur.' });
  const outcome = { kind: 'paid-for-nothing', visit } as const;
  await web.get(Decision).decide(command, { organiser, performance: told.id, outcome });
  await there.page.goto(path);
};

const newAt =
  (path: string) =>
  async ({ here, page }: There) => {
    await logInWith(page, (await here.worker('Jo')).card);
    await page.goto(path);
  };

/** Away from Thursday on, which is not over yet. */
const awayAt = (path: string) => async (there: There) => {
  const { worker } = await busyWorker(there);
  const { region } = there.here;
  const asked = { organiser: region.organiser, worker, from: day('2026-11-19'), backOn: null };
  await region.get(Absences).report(region.command(), asked);
  await there.page.goto(path);
};

const VISIT = '/mijn-uren/bezoek/:performanceId';

/** The hours that were told, and a step further. */
const visitAt = (step?: (page: Page) => Promise<unknown>) => async (there: There) => {
  await busyAt('/mijn-uren')(there);
  await there.page.click('a[href^="/mijn-uren/bezoek/"]');
  await step?.(there.page);
};

const notRight = (page: Page) => page.click('a[href$="/klopt-niet"]');

const submit = (page: Page) => page.click('main form button[type=submit]');

/** A worker's months, what happens nearby, paper, and the calendar on the own telephone. */
export const workerStates: States = {
  'my-hours-with-hours': ['/mijn-uren', busyAt('/mijn-uren')],
  'my-hours-for-nothing': ['/mijn-uren', forNothingAt('/mijn-uren')],
  month: ['/mijn-uren/:year/:month', forNothingAt('/mijn-uren/2026/11')],
  'own-visit': [VISIT, visitAt()],
  'own-visit-not-right': [`${VISIT}/klopt-niet`, visitAt(notRight)],
  'own-visit-not-right-empty': [
    `${VISIT}/klopt-niet`,
    visitAt(async (page) => {
      await notRight(page);
      await submit(page);
    }),
  ],
  'own-visit-contested': [
    VISIT,
    visitAt(async (page) => {
      await notRight(page);
      await page.fill('[name=reason]', 'Ik bleef tot half twee.');
      await submit(page);
    }),
  ],
  'own-statement': ['/mijn-uren/:year/:month/overzicht', forNothingAt('/mijn-uren/2026/11/overzicht')],
  'month-empty': ['/mijn-uren/:year/:month', newAt('/mijn-uren/2026/11')],
  'month-french': [
    '/mijn-uren/:year/:month',
    async (there) => {
      await busyAt('/mijn-uren/2026/11')(there);
      await there.page.goto('/taal/fr?naar=/mijn-uren/2026/11');
    },
  ],
  'month-card': ['/mijn-uren/:year/:month/kaart', busyAt('/mijn-uren/2026/11/kaart')],
  'hour-sheet': ['/mijn-uren/:year/:month/formulier', busyAt('/mijn-uren/2026/11/formulier')],
  'hour-sheet-empty': ['/mijn-uren/:year/:month/formulier', newAt('/mijn-uren/2026/11/formulier')],
  back: ['/klussen/terug', awayAt('/klussen/terug')],
  'back-wrong': [
    '/klussen/terug',
    async (there) => {
      await awayAt('/klussen/terug')(there);
      await there.page.fill('[name=on]', 'ooit');
      await submit(there.page);
    },
  ],
  'back-not-away': ['/klussen/terug', newAt('/klussen/terug')],
  'my-hours-away': ['/mijn-uren', awayAt('/mijn-uren')],
  'week-card': ['/klussen/week', busyAt('/klussen/week')],
  'week-card-empty': ['/klussen/week', newAt('/klussen/week?dag=2026-12-24')],
  nearby: ['/klussen/buurt', busyAt('/klussen/buurt')],
  'nearby-none': ['/klussen/buurt', newAt('/klussen/buurt')],
  aims: ['/mijn-gegevens/graag', newAt('/mijn-gegevens/graag')],
  'aims-said': [
    '/mijn-gegevens/graag',
    async ({ here, page }) => {
      const { worker, card } = await here.worker('Jo');
      await aimOf(here.region, worker);
      await logInWith(page, card);
      await page.goto('/mijn-gegevens/graag');
    },
  ],
  'aim-group': ['/mijn-gegevens/graag/soort/:group', newAt('/mijn-gegevens/graag/soort/TUIN')],
  calendar: ['/agenda', newAt('/agenda')],
  'calendar-made': [
    '/agenda',
    async (there) => {
      await newAt('/agenda')(there);
      await submit(there.page);
    },
  ],
  'calendar-known': [
    '/agenda',
    async (there) => {
      await newAt('/agenda')(there);
      await submit(there.page);
      await there.page.goto('/agenda');
    },
  ],
};
