import { type Migration, type Words } from './migration';

const runs = ({ blob }: Words) => [
  `create table plan_run (
    id text not null primary key,
    organiser_id text not null references organiser (id),
    started_by text not null,
    starter text not null check (starter in ('mediator', 'night')),
    started_at text not null,
    ended_at text,
    state text not null,
    on_day text not null,
    published_until text not null,
    until_day text not null,
    budget_ms integer not null check (budget_ms > 0),
    alive_at text not null,
    cancel_asked_at text,
    progress text,
    policy text not null,
    goals text not null,
    snapshot_digest text,
    rules_version text not null,
    solver text,
    workers integer not null,
    places integer not null,
    seats integer not null,
    seats_filled integer not null,
    lines integer not null,
    checks text not null,
    findings text not null,
    prices text not null,
    failure text,
    thrown_away_at text
  )`,
  'create index plan_run_by_organiser on plan_run (organiser_id, started_at, id)',
  `create unique index plan_run_running on plan_run (organiser_id) where state = 'running'`,
  `create table plan_paper (
    run_id text not null references plan_run (id),
    organiser_id text not null,
    kind text not null check (kind in ('snapshot', 'outcome')),
    content ${blob} not null,
    primary key (run_id, kind)
  )`,
];

const lines = ({ erasableWhen, withoutRowid }: Words) => [
  `create table plan_line (
    id text not null primary key,
    organiser_id text not null,
    run_id text not null references plan_run (id),
    number integer not null check (number > 0),
    kind text not null,
    pair integer,
    occurrence_id text not null references occurrence (id),
    request_id text not null references request (id),
    user_id text not null,
    day text not null,
    starts_at text,
    hours integer not null,
    worker_id text references worker (id),
    leaving_worker_id text references worker (id),
    leaving_assignment_id text references assignment (id),
    state text not null,
    refusals text not null,
    assignment_id text references assignment (id),
    unique (run_id, number)
  )`,
  'create index plan_line_by_occurrence on plan_line (occurrence_id)',
  `create table plan_decision (
    id text not null,
    organiser_id text not null,
    run_id text not null references plan_run (id),
    line_id text not null,
    kind text not null check (kind in ('accept', 'refuse', 'override', 'conflict')),
    reason text,
    worker_id text,
    refusals text not null,
    assignment_id text,
    actor_id text not null,
    command_id text not null,
    at text not null,
    primary key (id)
  )${withoutRowid}`,
  'create index plan_decision_by_line on plan_decision (run_id, line_id, id)',
  'create index plan_decision_by_time on plan_decision (organiser_id, at)',
  ...erasableWhen(
    'plan_decision',
    '(select thrown_away_at from plan_run where id = old.run_id) is not null',
    ['id'],
  ),
];

/** What an organiser decided before in its settings goes on as its policy. */
const policies = ({ appendOnly, withoutRowid }: Words) => [
  `create table plan_policy (
    id text not null,
    organiser_id text not null,
    from_day text not null,
    goal_order text not null,
    fill_given_up_percent integer not null check (fill_given_up_percent between 0 and 100),
    source text not null,
    decided_by text not null,
    command_id text not null,
    recorded_at text not null,
    primary key (id)
  )${withoutRowid}`,
  'create index plan_policy_by_day on plan_policy (organiser_id, from_day, recorded_at)',
  `insert into plan_policy
    select id, organiser_id, "from", '${USUAL_ORDER}', cast(value as integer), source, organiser_id, id, recorded_at
    from dated_setting where name = 'fill-given-up-percent'`,
  `delete from dated_setting where name = 'fill-given-up-percent'`,
  ...appendOnly('plan_policy', ['id']),
];

const USUAL_ORDER = JSON.stringify([
  ...['fill-class-a', 'fill', 'keep-told', 'shortfall-25', 'shortfall-50', 'shortfall-75', 'shortfall-100'],
  ...['same-faces', 'longest-waiting', 'wishes', 'travel', 'tie-break'],
]);

/** Plans: each run with what it read and what came of it, its lines, what people decided, and the goals in force. */
export const plan: Migration = {
  name: 'plan',
  up: (words) => [...runs(words), ...lines(words), ...policies(words)],
};
