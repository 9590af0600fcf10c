import { type Migration } from './migration';

/**
 * Days on which an organiser sits somewhere for whoever comes by, and who comes at which time. The name of somebody
 * without a file lies with the appointment alone, and goes with it.
 */
export const deskDays: Migration = {
  name: 'desk-days',
  up: () => [
    `create table desk_day (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      version integer not null,
      recorded_at text not null,
      day text not null,
      start text not null,
      "end" text not null,
      slot_minutes integer not null,
      place text not null,
      street text,
      municipality text not null,
      held_by text,
      cancelled_at text
    )`,
    `create index desk_day_by_day on desk_day (organiser_id, day)`,
    `create index desk_day_by_municipality on desk_day (municipality, day)`,
    `create table desk_appointment (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      version integer not null,
      recorded_at text not null,
      desk_day_id text not null references desk_day (id),
      at text not null,
      party_id text,
      name text,
      about text not null,
      unique (desk_day_id, at)
    )`,
    `create index desk_appointment_by_party on desk_appointment (party_id) where party_id is not null`,
  ],
};
