import { type Migration } from './migration';

/**
 * Organisers, workers, users and what is true of them from a day on. What names or reaches a human being lies in
 * `worker_details`, `user_details`, `user_contact` and `person_insz`: they can be erased while all else still stands.
 */
export const registry: Migration = {
  name: 'registry',
  up: () => [
    ...places(),
    ...organisers(),
    ...workers(),
    ...aboutWorkers(),
    ...users(),
    ...aboutUsers(),
    ...records(),
  ],
};

/** Columns of everything that belongs to one organiser and can be corrected. */
const record = `
      id text not null primary key,
      organiser_id text not null references organiser (id),
      version integer not null,
      recorded_at text not null`;

const point = `
      latitude_e5 integer,
      longitude_e5 integer`;

const places = () => [
  `create table place (
      postal_code text not null,
      name text not null,
      search_name text not null,
      latitude_e5 integer not null,
      longitude_e5 integer not null,
      primary key (postal_code, name)
    )`,
];

const organisers = () => [
  `create table organiser (
      id text not null primary key,
      version integer not null,
      recorded_at text not null,
      name text not null,
      kind text not null,
      regime text not null,
      kbo_number text,
      vdab_number text,
      deviation text,
      "from" text not null,
      until text
    )`,
  `create table dated_setting (
      id text not null primary key,
      organiser_id text not null,
      recorded_at text not null,
      name text not null,
      "from" text not null,
      decided_on text not null,
      value text not null,
      source text not null,
      certainty text not null
    )`,
  `create index dated_setting_by_name on dated_setting (organiser_id, name)`,
  `create table referrer (${record},
      kind text not null,
      name text not null,
      municipality text
    )`,
  `create index referrer_by_organiser on referrer (organiser_id, name)`,
];

const workers = () => [
  `create table person (
      id text not null primary key,
      recorded_at text not null
    )`,
  `create table person_insz (
      person_id text not null primary key references person (id),
      digest text not null unique,
      sealed text not null
    )`,
  `create table worker (${record},
      person_id text not null references person (id),
      registered_on text not null,
      left_on text,
      died_on text,
      pwa_proof text,
      months_taken_over integer not null,
      months_source text,
      mediator_id text,
      vdab_number text,
      unique (organiser_id, person_id)
    )`,
  `create index worker_by_person on worker (person_id)`,
  `create table worker_details (
      worker_id text not null primary key references worker (id),
      organiser_id text not null,
      version integer not null,
      recorded_at text not null,
      given_name text not null,
      family_name text not null,
      search_name text not null,
      born_on text,
      phone text,
      email text,
      street text,
      iban text
    )`,
  `create index worker_details_by_name on worker_details (organiser_id, search_name, worker_id)`,
];

const ofWorker = (table: string, columns: string) => [
  `create table ${table} (${record},
      worker_id text not null references worker (id),${columns}
    )`,
  `create index ${table}_by_worker on ${table} (organiser_id, worker_id)`,
];

const aboutWorkers = () => [
  ...ofWorker('worker_status', `"from" text not null, status text not null, source text`),
  ...ofWorker(
    'worker_domicile',
    `"from" text not null, region text not null, postal_code text not null, place text not null,
      municipality text,${point}`,
  ),
  ...ofWorker(
    'worker_wishes',
    `"from" text not null, hours_per_month_wished integer, travel_modes text not null,
      travel_minutes_maximum integer, languages text not null, lifting_kg_maximum integer`,
  ),
  ...ofWorker('worker_week', `"from" text not null, times text not null`),
  ...ofWorker(
    'worker_referral',
    `referred_on text not null, body text not null, referrer_id text references referrer (id), contact text,
      goals text not null, sheet_on text`,
  ),
  ...ofWorker(
    'worker_agreement',
    `signed_on text, "from" text not null, until text, ended_on text, end_reason text`,
  ),
  ...ofWorker('worker_suspension', `"from" text not null, until text, reason text not null`),
  ...ofWorker(
    'worker_certificate',
    `kind text not null, name text not null, seen_on text not null, seen_by text not null,
      "from" text not null, until text`,
  ),
  ...ofWorker(
    'worker_absence',
    `"from" text not null, start text not null, until text not null, "end" text not null, reason text`,
  ),
  ...ofWorker(
    'worker_no_go',
    `about text not null, target text not null, reason text not null, "from" text not null, until text`,
  ),
  ...ofWorker('worker_interim_day', `day text not null, source text`),
  ...ofWorker('worker_talk', `held_on text not null, held_by text not null, next_step text not null`),
];

const users = () => [
  `create table user_record (${record},
      kind text not null,
      kbo_number text,
      vdab_number text,
      registered_on text not null,
      left_on text,
      left_reason text
    )`,
  `create table user_details (
      user_id text not null primary key references user_record (id),
      organiser_id text not null,
      version integer not null,
      recorded_at text not null,
      name text not null,
      search_name text not null,
      phone text,
      email text,
      street text,
      postal_code text,
      place text
    )`,
  `create index user_details_by_name on user_details (organiser_id, search_name, user_id)`,
];

const ofUser = (table: string, columns: string) => [
  `create table ${table} (${record},
      user_id text not null references user_record (id),${columns}
    )`,
  `create index ${table}_by_user on ${table} (organiser_id, user_id)`,
];

const aboutUsers = () => [
  ...ofUser(
    'user_site',
    `name text not null, street text, region text not null, postal_code text not null, place text not null,
      municipality text, former_municipality text,${point}, dwelling text, "from" text not null, until text`,
  ),
  ...ofUser(
    'user_contact',
    `site_id text references user_site (id), name text not null, role text, phone text, email text,
      "from" text not null, until text`,
  ),
  ...ofUser(
    'user_agreement',
    `signed_on text, "from" text not null, until text, ended_on text, end_reason text`,
  ),
  ...ofUser(
    'user_fee',
    `year text not null, paid_on text not null, amount_cents integer not null, source text not null,
      unique (user_id, year)`,
  ),
];

const records = () => [
  `create table record_history (
      id text not null primary key,
      organiser_id text not null,
      owner_id text not null,
      noun text not null,
      record_id text not null,
      version integer not null,
      content text not null,
      command_id text not null,
      recorded_at text not null
    )`,
  `create index record_history_by_record on record_history (organiser_id, record_id, version)`,
  `create index record_history_by_owner on record_history (organiser_id, owner_id)`,
  `create table validity_ended (${record},
      kind text not null,
      worker_id text references worker (id),
      user_id text references user_record (id),
      ref text not null,
      last_day text not null,
      reason text not null,
      settled_at text
    )`,
  `create index validity_ended_open on validity_ended (organiser_id, settled_at, last_day)`,
  `create table registry_import (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      recorded_at text not null,
      kind text not null,
      digest text not null,
      taken_over_on text not null,
      report text not null,
      unique (organiser_id, digest)
    )`,
  `create table import_reference (
      organiser_id text not null references organiser (id),
      kind text not null,
      reference text not null,
      id text not null,
      import_id text not null,
      primary key (organiser_id, kind, reference)
    )`,
];
