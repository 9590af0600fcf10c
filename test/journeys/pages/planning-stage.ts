import { type Id } from '#kernel';
import { assignmentListed, Assignments, type RequestForm } from '#matching';
import { type Page } from 'playwright-core';
import { type ANeighbourhood } from '../a-neighbourhood';
import { aVisit, officeAt, opened } from '../planning-office';

export interface Stage {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

export const O = '/organisaties/:organiserId';
export const send = (page: Page) =>
  page.locator('main form[method=post] button[type=submit]').first().click();

/** The office on a Monday, or on another day, at one of its pages. */
export async function at({ here, page }: Stage, path: string, on?: string): Promise<void> {
  await opened(here, on);
  await officeAt(page, here, path);
}

/** A series of which some days can be given to one person, and some cannot. */
export async function aSeries({ here }: Stage): Promise<{ request: Id; worker: Id }> {
  const { worker } = await here.worker('Jo');
  here.region.on('2026-11-16');
  await here.region.usedElsewhere(worker, 55);
  const pattern = {
    kind: 'weekdays',
    from: '2026-11-18',
    until: '2026-12-04',
    weekdays: [1, 3, 5],
    start: '11:30',
    end: '13:30',
  } as unknown as RequestForm['pattern'];
  return { request: (await here.region.request({ pattern, seats: 2 })).id, worker };
}

/** The Tuesday after what was asked and told on Monday. */
const TUESDAY = '2026-11-17';

/** Ordinary work: people, open places, an offer, a request to look at, somebody who cannot come. */
export async function aBusyDay({ here }: Stage) {
  here.region.on('2026-11-16');
  const [jo, bea] = [await here.worker('Jo'), await here.worker('Béatrice')];
  await here.region.usedElsewhere(jo.worker, 50);
  const offered = await here.job('offered', bea.worker, '2026-11-20', ['09:00', '11:00'] as never);
  const assigned = await here.job('assigned', jo.worker, '2026-11-18');
  const left = await here.job('assigned', bea.worker, '2026-11-19');
  const { organiser } = here.region;
  await here.region
    .get(Assignments)
    .decline(here.region.command(), { organiser, assignment: left, why: 'absence' });
  const open = await aVisit(here, '2026-11-17', {
    contact: 'An, 0470 00 00 00',
    safetyNotes: 'De hond is braaf.',
  });
  const review = await aVisit(here, '2026-11-24', { inOwnWords: 'De haag scheren en het gras afvoeren' });
  return { jo: jo.worker, bea: bea.worker, offered, assigned, open, review };
}

type Busy = Awaited<ReturnType<typeof aBusyDay>>;

export const busyAt =
  (path: (busy: Busy) => string, step?: (page: Page) => Promise<unknown>) => async (stage: Stage) => {
    const busy = await aBusyDay(stage);
    await at(stage, path(busy), TUESDAY);
    await step?.(stage.page);
  };

/** The day of somebody who is planned, by its time. */
export async function assignedPlace(stage: Stage): Promise<Busy & { readonly time: Id }> {
  const busy = await aBusyDay(stage);
  const { organiser, reading } = stage.here.region;
  return { ...busy, time: (await assignmentListed(reading, organiser, busy.assigned)).occurrenceId };
}
