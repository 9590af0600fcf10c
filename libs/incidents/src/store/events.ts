import { type Reading, type Writing } from '#database';
import { type Incident, type IncidentEvent } from '../rules';
import { type IncidentRef } from './incidents';

/** Writes down what happened to an incident: what was sent and answered, never a word of what was told. */
export async function recordIncident(
  tx: Writing,
  { id, version, organiserId, state }: Incident,
  { step, facts = {} }: { readonly step: IncidentEvent['step']; readonly facts?: IncidentEvent['facts'] },
): Promise<void> {
  await tx.run(
    `insert into incident_event (incident_id, number, organiser_id, step, state, facts, at, actor_id, command_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, version, organiserId, step, state, JSON.stringify(facts), tx.now, tx.command.actor, tx.command.id],
  );
}

type EventRow = Omit<IncidentEvent, 'facts' | 'reason'> & {
  readonly facts: string;
  readonly typed: string | null;
};

/** What happened to an incident, first to last, with what the actors typed as reason. */
export async function incidentHistory(
  reading: Reading,
  { organiser, incident }: IncidentRef,
): Promise<IncidentEvent[]> {
  const rows = await reading.rows<EventRow>(
    `select e.number, e.step, e.state, e.facts, e.at, e.actor_id, t.text as typed
     from incident_event e
     join book b on b.id = e.organiser_id
     left join command_text t on t.book = b.number and t.command = e.command_id
     where e.incident_id = ? and e.organiser_id = ? order by e.number`,
    [incident, organiser],
  );
  return rows.map(({ facts, typed, ...row }) => ({
    ...row,
    facts: JSON.parse(facts) as IncidentEvent['facts'],
    reason: typed === null ? null : ((JSON.parse(typed) as { reason?: string }).reason ?? null),
  }));
}
