import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { requestsListed } from '#matching';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { todayWords as words } from '../../../words/nl/staff/planning-today';
import { type Called } from '../names';
import { type PlanningPaths } from '../paths';
import { agoTold, dayShort } from '../told';
import { type QueueRow, ROWS_MAXIMUM } from './queue';

interface Ground {
  readonly organiser: Id;
  readonly today: Day;
  readonly called: Called;
  readonly to: PlanningPaths;
}

/** Requests that wait for a mediator's look, the oldest first. */
export async function requestsToReview(reading: Reading, ground: Ground): Promise<QueueRow[]> {
  const { organiser, today, called, to } = ground;
  const { rows } = await requestsListed(reading, {
    organiser,
    today,
    states: ['received', 'under-review'],
    sort: 'registered',
    descending: false,
    skip: 0,
    limit: ROWS_MAXIMUM,
  });
  return rows.map(({ id, task, userId, inOwnWords, firstDay, patternKind, registeredAt }) => ({
    id,
    href: to.request(id),
    head: shared.at(inOwnWords ?? called.task(task), called.user(userId)),
    about: `${shared.patterns[patternKind]}, ${dayShort(firstDay)}, ${words.told(agoTold(registeredAt, today))}`,
    step: 'decide',
    stepHref: to.request(id),
    since: registeredAt,
  }));
}
