import { type Reading } from '#database';
import { ChangedMeanwhile } from '#kernel';
import { type Incident } from '../rules';
import { incidentIn, type IncidentRef } from '../store/incidents';

export interface SeenIncident extends IncidentRef {
  /** The version its reader saw; without one the newest counts. */
  readonly version?: number;
}

/** @throws NotFound, ChangedMeanwhile when it is no longer as it was seen */
export async function seenIncident(reading: Reading, seen: SeenIncident): Promise<Incident> {
  const incident = await incidentIn(reading, seen);
  if (seen.version !== undefined && seen.version !== incident.version)
    throw new ChangedMeanwhile('incident', seen.incident);
  return incident;
}
