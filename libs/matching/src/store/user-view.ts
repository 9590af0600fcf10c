import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Request } from '../rules';
import { SEATS_TAKEN } from './filling';
import { requestRows } from './tables';

/** How far the times of a request that are still to come are filled. */
export interface Filling {
  readonly request: Id;
  readonly times: number;
  readonly seats: number;
  readonly taken: number;
  /** Seats for which somebody was asked, who did not answer yet. */
  readonly offered: number;
}

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

/** How far some requests are filled from a day on; one without times to come is left out. */
export async function fillingsOf(
  reading: Reading,
  { requests, from }: { readonly requests: readonly Id[]; readonly from: Day },
): Promise<Map<Id, Filling>> {
  if (requests.length === 0) return new Map();
  const rows = await reading.rows<Filling>(
    `select request, count(*) as times, cast(sum(seats) as integer) as seats,
       cast(sum(taken) as integer) as taken, cast(sum(offered) as integer) as offered
     from (
       select o.request_id as request, o.seats, ${SEATS_TAKEN} as taken,
         (select count(*) from assignment f where f.occurrence_id = o.id and f.state = 'offered') as offered
       from occurrence o
       where o.request_id in (${marks(requests)}) and o.state = 'planned' and o.until >= ?
     ) asked group by request`,
    [...requests, from],
  );
  return new Map(rows.map((row) => [row.request, row]));
}

/** Cheques that the work of one day will need and that are not held for it yet. */
interface ChequesNeeded {
  readonly day: Day;
  readonly cheques: number;
}

/**
 * What a user's work from a day on still needs of cheques, first day first: seats still open, and people assigned for
 * whom none are held yet. A month of a standing arrangement that was begun counts what is left of it.
 */
export function chequesNeeded(
  reading: Reading,
  { organiser, user, from }: { readonly organiser: Id; readonly user: Id; readonly from: Day },
): Promise<ChequesNeeded[]> {
  return reading.rows<ChequesNeeded>(
    `select day, cast(sum(hours * case when seats > filled then seats - filled else 0 end + not_held) as integer)
       as cheques
     from (
       select o.day, o.hours, o.seats,
         (select count(*) from assignment a where a.occurrence_id = o.id and (a.state in ('assigned', 'worked')
           or (a.state = 'replaced' and r.pattern_kind = 'standing'))) as filled,
         (select coalesce(sum(a.hours), 0) from assignment a
           where a.occurrence_id = o.id and a.state = 'assigned' and a.cheques_held = 'later') as not_held
       from occurrence o join request r on r.id = o.request_id
       where r.organiser_id = ? and r.user_id = ? and r.state in ('under-review', 'open', 'filled')
         and o.state = 'planned' and o.until >= ?
     ) times
     group by day
     having sum(hours * case when seats > filled then seats - filled else 0 end + not_held) > 0
     order by day`,
    [organiser, user, from],
  );
}

/** Assignments of one statement: well below what either database binds at once. */
const ASSIGNMENTS_AT_ONCE = 500;

/** The requests for which some assignments were made, by assignment; those the organiser does not have are left out. */
export async function requestsOfAssignments(
  reading: Reading,
  { organiser, assignments }: { readonly organiser: Id; readonly assignments: readonly Id[] },
): Promise<Map<Id, Request>> {
  const of = new Map<Id, Id>();
  for (let from = 0; from < assignments.length; from += ASSIGNMENTS_AT_ONCE) {
    const some = assignments.slice(from, from + ASSIGNMENTS_AT_ONCE);
    const rows = await reading.rows<{ id: Id; requestId: Id }>(
      `select id, request_id from assignment where organiser_id = ? and id in (${marks(some)})`,
      [organiser, ...some],
    );
    for (const { id, requestId } of rows) of.set(id, requestId);
  }
  const requests = await requestsById(reading, { organiser, ids: [...new Set(of.values())] });
  return new Map(
    [...of].flatMap(([assignment, id]) => {
      const request = requests.get(id);
      return request ? [[assignment, request] as const] : [];
    }),
  );
}

/** Requests of an organiser by their ids; those it does not have are left out. */
export async function requestsById(
  reading: Reading,
  { organiser, ids }: { readonly organiser: Id; readonly ids: readonly Id[] },
): Promise<Map<Id, Request>> {
  if (ids.length === 0) return new Map();
  const found = await reading.table(requestRows).findBy(ids.map((id) => ({ id, organiserId: organiser })));
  return new Map(found.map((request) => [request.id, request]));
}
