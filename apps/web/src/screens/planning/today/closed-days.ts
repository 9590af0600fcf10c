import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { closedVisitsAhead } from '#matching';
import { closedVisitWords as words } from '../../../words/nl/staff/planning-closed-visits';
import { type PlanningPaths } from '../paths';
import { whenTold } from '../told';
import { type QueueRow } from './queue';

interface Ground {
  readonly organiser: Id;
  readonly today: Day;
  readonly now: Moment;
  readonly to: PlanningPaths;
}

/** One row for all visits on days that are closed by now: they are decided on together. */
export async function onClosedDays(reading: Reading, ground: Ground): Promise<QueueRow[]> {
  const { today, to } = ground;
  const visits = await closedVisitsAhead(reading, ground);
  const [first] = visits;
  if (!first) return [];
  const href = to.closedVisits;
  const about = whenTold(first, today);
  const head = words.waiting(visits.length);
  return [{ id: first.id, href, head, about, step: 'decide', stepHref: href, since: first.day }];
}
