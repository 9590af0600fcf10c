import { type Reading } from '#database';
import { type Id, type Moment, NotFound } from '#kernel';
import { SEATS_TAKEN } from './filling';
import { type AssignmentListed, LISTED, type Place } from './pages';

/** One time of a request as lists of places show it. @throws NotFound where this organiser has no such time */
export async function placeListed(reading: Reading, organiser: Id, id: Id): Promise<Place> {
  const [found] = await placesNamed(reading, organiser, [id]);
  if (!found) throw new NotFound('occurrence', id);
  return found;
}

/** Some times of requests as lists show them, first day first; those that the organiser does not have are left out. */
export function placesNamed(reading: Reading, organiser: Id, ids: readonly Id[]): Promise<Place[]> {
  // PostgreSQL knows no empty list; nothing equals null, so nothing is found.
  return reading.rows<Place>(
    `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.class, ${SEATS_TAKEN} as taken
     from occurrence o join request r on r.id = o.request_id
     where o.organiser_id = ? and o.id in (${ids.map(() => '?').join(', ') || 'null'}) order by o.day, o.id`,
    [organiser, ...ids],
  );
}

/** Everybody who was ever asked for or given a time, the first one first. */
export function assignmentsAt(reading: Reading, organiser: Id, occurrence: Id): Promise<AssignmentListed[]> {
  return reading.rows<AssignmentListed>(
    `${LISTED} where a.occurrence_id = ? and a.organiser_id = ? order by a.made_at, a.id`,
    [occurrence, organiser],
  );
}

/** How many seats nobody has; undefined where the time is not asked for any more, or is over. */
export async function seatsOpenAt(
  reading: Reading,
  occurrence: Id,
  now: Moment,
): Promise<number | undefined> {
  const found = await reading.row<{ seats: number; taken: number }>(
    `select o.seats, ${SEATS_TAKEN} as taken from occurrence o join request r on r.id = o.request_id
     where o.id = ? and o.state = 'planned' and r.state in ('open', 'filled')
       and (o.ends_at is null or o.ends_at > ?)`,
    [occurrence, now],
  );
  return found && Math.max(0, found.seats - found.taken);
}
