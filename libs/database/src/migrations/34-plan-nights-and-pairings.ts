import { type Migration } from './migration';

/** On which line of a plan two were kept together or apart, and why no plan was made of a night. */
export const planNightsAndPairings: Migration = {
  name: 'plan-nights-and-pairings',
  up: () => [
    `create table plan_pairing (
      pairing_id text not null primary key references pairing (id),
      organiser_id text not null,
      run_id text references plan_run (id),
      line_id text
    )`,
    'create index plan_pairing_by_run on plan_pairing (run_id)',
    // Of those made before, which line it was is not known; that it was a line is, by the verb of their command.
    `insert into plan_pairing (pairing_id, organiser_id)
      select p.id, p.organiser_id from pairing p
      where exists (select 1 from command c where c.subject = p.id and c.verb = 'plan.decide')`,
    `create table plan_night_missed (
      organiser_id text not null references organiser (id),
      on_day text not null,
      at text not null,
      refusals text not null,
      primary key (organiser_id, on_day)
    )`,
  ],
};
