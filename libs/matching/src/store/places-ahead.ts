import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { type Assignment, type Occurrence, type Pairing } from '../rules';
import { SOUGHT } from './filling';

/** The times that begin in some days and are asked for, of a whole organiser. */
export interface StretchAsked {
  readonly organiser: Id;
  readonly from: Day;
  readonly until: Day;
}

/**
 * Times that lie in some days; and those without an hour that began before them and go on: an open window, a month of a
 * standing arrangement.
 */
const WITHIN = `(o.day between ? and ? or (o.starts_at is null and o.day < ? and o.until >= ?))`;

/** Times that are still to begin, or have no hour and are not over, first day first. */
export function timesAhead(
  reading: Reading,
  { organiser, from, until, now }: StretchAsked & { readonly now: Moment },
): Promise<Occurrence[]> {
  return reading.rows<Occurrence>(
    `select o.* from occurrence o join request r on r.id = o.request_id
     where o.organiser_id = ? and ${WITHIN} and (o.starts_at is null or o.starts_at > ?)
       and o.state = 'planned' and r.state in ('open', 'filled')
     order by o.day, o.start_time, o.id`,
    [organiser, from, until, from, from, now],
  );
}

/** Who has a seat at a time of these days. */
export function seatsGiven(
  reading: Reading,
  { organiser, from, until }: StretchAsked,
): Promise<Assignment[]> {
  return reading.rows<Assignment>(
    `select a.* from assignment a join occurrence o on o.id = a.occurrence_id
     where a.organiser_id = ? and ${WITHIN} and a.state in ('assigned', 'worked') order by a.day, a.id`,
    [organiser, from, until, from, from],
  );
}

/** Times of these days that lost somebody to an absence. */
export async function timesThatLostSomebody(
  reading: Reading,
  { organiser, from, until }: StretchAsked,
): Promise<Set<Id>> {
  const rows = await reading.rows<{ occurrence: Id }>(
    `select distinct a.occurrence_id as occurrence from assignment a join occurrence o on o.id = a.occurrence_id
     where o.organiser_id = ? and o.day between ? and ? and a.left_because in ${SOUGHT}
       and a.state in ('declined', 'cancelled', 'replaced')`,
    [organiser, from, until],
  );
  return new Set(rows.map(({ occurrence }) => occurrence));
}

/** How many times each worker worked for each user of an organiser. */
export async function visitsByUser(reading: Reading, organiser: Id): Promise<Map<Id, Map<Id, number>>> {
  const rows = await reading.rows<{ user: Id; worker: Id; visits: number }>(
    `select user_id as "user", worker_id as worker, cast(count(*) as integer) as visits from assignment
     where organiser_id = ? and state = 'worked' group by user_id, worker_id`,
    [organiser],
  );
  const users = new Map<Id, Map<Id, number>>();
  for (const { user, worker, visits } of rows)
    users.set(user, (users.get(user) ?? new Map<Id, number>()).set(worker, visits));
  return users;
}

/** What mediators decided on pairs of an organiser, as far as it counts on a day or later. */
export function pairingsFrom(
  reading: Reading,
  { organiser, from }: { readonly organiser: Id; readonly from: Day },
): Promise<Pairing[]> {
  return reading.rows<Pairing>(
    `select * from pairing where organiser_id = ? and (until_day is null or until_day >= ?) order by id`,
    [organiser, from],
  );
}
