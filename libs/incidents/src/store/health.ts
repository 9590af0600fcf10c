import { type Reading, type Writing } from '#database';
import { type IncidentHealth } from '../rules';
import { type IncidentRef } from './incidents';

/** What was told about health; undefined where nothing was, or where it was erased. */
export function healthIn(
  reading: Reading,
  { organiser, incident }: IncidentRef,
): Promise<IncidentHealth | undefined> {
  return reading.row<IncidentHealth>(
    'select injury, care from incident_health where incident_id = ? and organiser_id = ?',
    [incident, organiser],
  );
}

/** Lays it apart; what was told last stands. */
export async function keepHealth(
  tx: Writing,
  of: IncidentRef,
  { injury, care }: IncidentHealth,
): Promise<void> {
  await eraseHealthOf(tx, of);
  await tx.run(
    'insert into incident_health (incident_id, organiser_id, injury, care, recorded_at) values (?, ?, ?, ?, ?)',
    [of.incident, of.organiser, injury, care, tx.now],
  );
}

/** Nothing of it remains. */
export async function eraseHealthOf(tx: Writing, { organiser, incident }: IncidentRef): Promise<void> {
  await tx.run('delete from incident_health where incident_id = ? and organiser_id = ?', [
    incident,
    organiser,
  ]);
}
