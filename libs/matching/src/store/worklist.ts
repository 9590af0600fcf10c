import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { SEATS_TAKEN, SOUGHT } from './filling';
import { type Place } from './pages';

/** A place that is open again because somebody cannot come. */
export interface PlaceLeft extends Place {
  readonly leftAssignment: Id;
  readonly leftWorker: Id;
  /** When it was said. */
  readonly leftAt: Moment;
}

/**
 * Places of some days that lost somebody to an absence or to a new time and still have an open seat, the most urgent first. A place
 * that lost several people stands once, with the last of them.
 */
export async function placesLeft(
  reading: Reading,
  asked: { readonly organiser: Id; readonly from: Day; readonly until: Day },
): Promise<PlaceLeft[]> {
  const rows = await reading.rows<PlaceLeft>(
    `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.class, ${SEATS_TAKEN} as taken,
       a.id as left_assignment, a.worker_id as left_worker, e.at as left_at
     from assignment a
     join occurrence o on o.id = a.occurrence_id
     join request r on r.id = o.request_id
     join matching_event e on e.assignment_id = a.id and e.from_state = 'assigned' and e.to_state = a.state
     where a.organiser_id = ? and a.left_because in ${SOUGHT} and a.state in ('declined', 'cancelled')
       and o.state = 'planned' and r.state in ('open', 'filled') and o.until >= ? and o.day <= ?
       and o.seats > ${SEATS_TAKEN}
     order by o.day, o.start_time, o.id, e.at desc`,
    [asked.organiser, asked.from, asked.until],
  );
  return rows.filter(({ id }, at) => rows.findIndex((one) => one.id === id) === at);
}

/** A place that everybody on the list said no to, and that is still open. */
export interface PlaceRefused extends Place {
  /** How many were asked. */
  readonly askedCount: number;
  readonly endedAt: Moment;
}

/** Places to come that were offered in vain and are not offered now, the most urgent first. */
export function placesNobodyTook(
  reading: Reading,
  asked: { readonly organiser: Id; readonly from: Day },
): Promise<PlaceRefused[]> {
  return reading.rows<PlaceRefused>(
    `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.class, ${SEATS_TAKEN} as taken,
       n.ended_at, (select count(*) from offer f where f.round_id = n.id) as asked_count
     from offer_round n
     join occurrence o on o.id = n.occurrence_id
     join request r on r.id = o.request_id
     where n.organiser_id = ? and n.state = 'nobody' and o.until >= ? and o.state = 'planned'
       and r.state in ('open', 'filled') and o.seats > ${SEATS_TAKEN}
       and not exists (select 1 from offer_round later
         where later.occurrence_id = n.occurrence_id and later.opened_at > n.opened_at)
     order by o.day, o.start_time, o.id`,
    [asked.organiser, asked.from],
  );
}

/** Teams of some days that are smaller than the fewest with whom it can go on, the most urgent first. */
export function teamsTooSmall(
  reading: Reading,
  asked: { readonly organiser: Id; readonly from: Day; readonly until: Day },
): Promise<Place[]> {
  return reading.rows<Place>(
    `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.class, ${SEATS_TAKEN} as taken
     from occurrence o join request r on r.id = o.request_id
     where o.organiser_id = ? and o.day between ? and ? and o.state = 'planned' and r.state in ('open', 'filled')
       and o.starts_at is not null and o.minimum_team > 1 and o.minimum_team > ${SEATS_TAKEN}
     order by o.day, o.start_time, o.id`,
    [asked.organiser, asked.from, asked.until],
  );
}
