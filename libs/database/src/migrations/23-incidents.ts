import { type Migration } from './migration';

/**
 * Accidents and damage, with what became of them. What is health data lies apart, so that few may read it and so that
 * it can be erased without the rest.
 */
export const incidents: Migration = {
  name: 'incidents',
  up: ({ appendOnly, withoutRowid }) => [
    `create table incident (
    id text not null primary key,
    organiser_id text not null references organiser (id),
    number integer not null,
    kind text not null check (kind in ('accident', 'damage')),
    assignment_id text not null references assignment (id),
    worker_id text not null,
    user_id text not null,
    site_id text not null,
    task text not null,
    planned_from text,
    planned_until text,
    told_by text not null check (told_by in ('worker', 'user', 'desk')),
    told_on text not null,
    happened_on text not null,
    happened_at text,
    place text not null,
    happening text not null,
    damage text not null,
    witnesses text not null,
    report_by text not null,
    state text not null,
    sent_on text,
    reference text,
    outcome text,
    settled_on text,
    version integer not null,
    unique (organiser_id, number)
  )`,
    'create index incident_by_state on incident (organiser_id, state, report_by, id)',
    'create index incident_by_assignment on incident (assignment_id)',
    'create index incident_by_worker on incident (organiser_id, worker_id)',
    'create index incident_by_user on incident (organiser_id, user_id)',
    `create table incident_event (
    incident_id text not null references incident (id),
    number integer not null,
    organiser_id text not null,
    step text not null,
    state text not null,
    facts text not null,
    at text not null,
    actor_id text not null,
    command_id text not null,
    primary key (incident_id, number)
  )${withoutRowid}`,
    ...appendOnly('incident_event', ['incident_id', 'number']),
    `create table incident_health (
    incident_id text not null primary key references incident (id),
    organiser_id text not null,
    injury text not null,
    care text not null,
    recorded_at text not null
  )`,
  ],
};
