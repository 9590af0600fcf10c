import { type Reading } from '#database';
import { type Id } from '#kernel';
import { type Assignment } from '../rules';

/** Who was freed when a visit was last called off for everybody. */
export function calledOffTogether(reading: Reading, occurrence: Id): Promise<Assignment[]> {
  return reading.rows<Assignment>(
    `select a.* from assignment a
     join matching_event freed on freed.assignment_id = a.id and freed.from_state = 'assigned'
       and freed.to_state = 'cancelled'
     where a.occurrence_id = ? and freed.command_id = (
       select command_id from matching_event whole join occurrence o on o.id = whole.occurrence_id
       where whole.request_id = o.request_id and o.id = ? and whole.event = 'call-off'
       order by whole.id desc limit 1)
     order by a.id`,
    [occurrence, occurrence],
  );
}
