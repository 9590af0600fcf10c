import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { SEATS_TAKEN } from './filling';
import { type Place } from './pages';

/** A place that is open again because somebody cannot come. */
export interface PlaceLeft extends Place {
  readonly leftAssignment: Id;
  readonly leftWorker: Id;
  /** When it was said. */
  readonly leftAt: Moment;
}

/**
 * Places of some days that lost somebody to an absence and still have an open seat, the most urgent first. A place
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
     where a.organiser_id = ? and a.left_because = 'absence' and a.state in ('declined', 'cancelled')
       and o.state = 'planned' and r.state in ('open', 'filled') and o.until >= ? and o.day <= ?
       and o.seats > ${SEATS_TAKEN}
     order by o.day, o.start_time, o.id, e.at desc`,
    [asked.organiser, asked.from, asked.until],
  );
  return rows.filter(({ id }, at) => rows.findIndex((one) => one.id === id) === at);
}
