import { type Migration } from './migration';

/**
 * What was paid out to a worker for the work of a month. A line is never changed: what was recorded by mistake gets a
 * second line that takes it back.
 */
export const payOuts: Migration = {
  name: 'pay-outs',
  up: (words) => [
    `create table pay_out (
      id text not null primary key,
      run_id text not null,
      organiser_id text not null references organiser (id),
      worker_id text not null,
      month text not null,
      amount_cents integer not null check (amount_cents <> 0),
      paid_on text not null,
      takes_back text unique references pay_out (id),
      recorded_at text not null
    )${words.withoutRowid}`,
    'create index pay_out_by_month on pay_out (organiser_id, month, worker_id)',
    'create index pay_out_by_worker on pay_out (worker_id, month)',
    'create index pay_out_by_run on pay_out (run_id)',
    ...words.appendOnly('pay_out', ['id'], ['takes_back']),
  ],
};
