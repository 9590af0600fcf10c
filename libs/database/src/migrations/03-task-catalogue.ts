import { type Migration } from './migration';

/**
 * What may be done where, and who serves where. Lists, decisions and choices only grow: what counted on a day
 * can be asked for ever. Municipalities and their inhabitants are facts of the statistical office, refreshed by
 * an import whose report keeps what stood before.
 */
export const taskCatalogue: Migration = {
  name: 'task-catalogue',
  up: (words) => [
    `create table municipality (
      nis_code text not null primary key,
      name text not null,
      province text not null,
      main_postal_code text not null,
      valid_from text not null,
      valid_until text,
      successor text
    )`,
    `create index municipality_by_successor on municipality (successor) where successor is not null`,
    `create table municipality_inhabitants (
      municipality text not null references municipality (nis_code),
      counted_on text not null,
      inhabitants integer not null check (inhabitants >= 0),
      primary key (municipality, counted_on)
    )`,
    `create table organiser_municipality (
      id text not null,
      municipality text not null references municipality (nis_code),
      organiser text,
      valid_from text not null,
      decided_on text not null,
      reference text not null,
      recorded_at text not null,
      primary key (id)
    )${words.withoutRowid}`,
    `create index organiser_municipality_by_place on organiser_municipality (municipality, valid_from)`,
    `create table municipality_union (
      id text not null,
      municipality text not null references municipality (nis_code),
      valid_from text not null,
      decided_on text not null,
      reference text not null,
      recorded_at text not null,
      primary key (id)
    )${words.withoutRowid}`,
    ...words.appendOnly('organiser_municipality', ['id']),
    ...words.appendOnly('municipality_union', ['id']),
    `create table task_group (
      regime text not null,
      code text not null,
      name text not null,
      primary key (regime, code)
    )`,
    `create table general_exclusion (
      regime text not null,
      code text not null,
      text text not null,
      source text not null,
      certainty text not null,
      primary key (regime, code)
    )`,
    `create table task_version (
      code text not null,
      number integer not null check (number > 0),
      regime text not null,
      task_group text not null,
      name text not null,
      user_kinds text not null,
      exclusions text not null,
      requirements text not null,
      transitional text,
      scope text not null check (scope in ('flemish', 'local', 'unknown')),
      origin text not null check (origin in ('list', 'municipality')),
      certainty text not null check (certainty in ('found', 'found-second-hand', 'assumed')),
      sources text not null,
      state text not null check (state in ('listed', 'ended')),
      valid_from text not null,
      recorded_at text not null,
      recorded_by text not null,
      primary key (code, number),
      foreign key (regime, task_group) references task_group (regime, code)
    )${words.withoutRowid}`,
    ...words.appendOnly('task_version', ['code', 'number']),
    `create table local_decision (
      id text not null,
      kind text not null check (kind in ('denial', 'addition', 'strike', 'withdrawal')),
      task text not null,
      reference text not null,
      displacement_reasoning text,
      decided_on text not null,
      valid_from text not null,
      recorded_at text not null,
      primary key (id),
      check ((kind = 'addition') = (displacement_reasoning is not null)),
      check (kind <> 'strike' or valid_from = decided_on)
    )${words.withoutRowid}`,
    `create table local_decision_place (
      decision text not null references local_decision (id),
      municipality text not null references municipality (nis_code),
      primary key (decision, municipality)
    )${words.withoutRowid}`,
    `create index local_decision_by_task on local_decision (task)`,
    `create index local_decision_place_by_municipality on local_decision_place (municipality)`,
    ...words.appendOnly('local_decision', ['id']),
    ...words.appendOnly('local_decision_place', ['decision', 'municipality']),
    `create table catalogue_import (
      id text not null,
      kind text not null check (kind in ('tasks', 'municipalities')),
      valid_from text,
      report text not null,
      recorded_at text not null,
      primary key (id)
    )${words.withoutRowid}`,
    ...words.appendOnly('catalogue_import', ['id']),
  ],
};
