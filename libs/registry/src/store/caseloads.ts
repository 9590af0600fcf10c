import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Caseload, type FollowedBy, type InTeam, mediatorOn, teamOf, teamsOn } from '../rules';
import { groupedBy } from './grouping';

interface Asked {
  readonly organiser: Id;
  readonly on: Day;
}

/** The mediator who follows each worker of an organiser on a day; `null` where nobody does. */
export async function mediatorsOfWorkers(
  reading: Reading,
  { organiser, on }: Asked,
): Promise<ReadonlyMap<Id, Id | null>> {
  const workers = await reading.rows<{ id: Id; mediatorId: Id | null }>(
    'select id, mediator_id from worker where organiser_id = ?',
    [organiser],
  );
  const rows = await reading.rows<FollowedBy & { worker: Id }>(
    `select worker_id as worker, "from", mediator_id as mediator from worker_mediator
      where organiser_id = ? order by id`,
    [organiser],
  );
  const handOvers = groupedBy(rows, ({ worker }) => worker);
  return new Map(workers.map(({ id, mediatorId }) => [id, mediatorOn(handOvers(id), mediatorId, on)]));
}

/** The team of each mediator of an organiser on a day; who is in none is absent or has an empty name. */
export async function teamsOfMediators(reading: Reading, asked: Asked): Promise<ReadonlyMap<Id, string>> {
  return teamsOn(await membershipsOf(reading, asked.organiser), asked.on);
}

const membershipsOf = (reading: Reading, organiser: Id): Promise<InTeam[]> =>
  reading.rows<InTeam>(
    'select mediator_id as mediator, "from", team from mediator_team where organiser_id = ? order by id',
    [organiser],
  );

export interface CaseloadAsked extends Asked {
  /** Actor of the mediator who asks. */
  readonly mediator: Id;
  readonly whose: Caseload;
}

/** The workers of the caseload a mediator asks for; `undefined` for all of them. */
export async function caseloadOf(
  reading: Reading,
  { organiser, mediator, whose, on }: CaseloadAsked,
): Promise<ReadonlySet<Id> | undefined> {
  if (whose === 'all') return undefined;
  const mediators =
    whose === 'mine' ? new Set([mediator]) : teamOf(mediator, await membershipsOf(reading, organiser), on);
  const followed = await mediatorsOfWorkers(reading, { organiser, on });
  return new Set([...followed].flatMap(([worker, by]) => (by !== null && mediators.has(by) ? [worker] : [])));
}
