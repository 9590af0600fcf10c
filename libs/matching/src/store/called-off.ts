import { type Reading } from '#database';
import { type Id } from '#kernel';
import { type Assignment } from '../rules';

/** Who was freed when a visit was last called off for everybody, alone or with a pause of its series. */
export function calledOffTogether(
  reading: Reading,
  occurrence: Id,
  event: 'call-off' | 'pause' = 'call-off',
): Promise<Assignment[]> {
  return reading.rows<Assignment>(
    `select a.* from assignment a
     join matching_event freed on freed.assignment_id = a.id and freed.from_state = 'assigned'
       and freed.to_state = 'cancelled'
     where a.occurrence_id = ? and freed.command_id = (
       select command_id from matching_event whole join occurrence o on o.id = whole.occurrence_id
       where whole.request_id = o.request_id and o.id = ? and whole.event = ?
       order by whole.id desc limit 1)
     order by a.id`,
    [occurrence, occurrence, event],
  );
}

/** Visits of a series that a pause took away, and nothing since. */
export async function pausedVisits(reading: Reading, request: Id): Promise<Set<Id>> {
  const events = await reading.rows<{ occurrence: Id; event: string }>(
    `select occurrence_id as occurrence, event from matching_event
     where request_id = ? and occurrence_id is not null and assignment_id is null order by id`,
    [request],
  );
  const last = new Map(events.map(({ occurrence, event }) => [occurrence, event]));
  return new Set([...last].flatMap(([occurrence, event]) => (event === 'pause' ? [occurrence] : [])));
}
