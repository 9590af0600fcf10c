import { type Reading, type Writing } from '#database';
import { firstDayOf, type Id, lastDayOf, type Month, monthOf, NotFound, type Year } from '#kernel';
import { type PayOut } from '../rules';
import { payOutRows } from './tables';

export interface PayOutsAsked {
  readonly organiser: Id;
  readonly month: Month;
  /** Only of this worker. */
  readonly worker?: Id;
}

/** Pay-outs of a month that were not taken back, in the order in which they were recorded. */
export function standingPayOuts(reading: Reading, asked: PayOutsAsked): Promise<PayOut[]> {
  const { organiser, month, worker } = asked;
  return reading.rows<PayOut>(
    `select p.* from pay_out p where p.organiser_id = ? and p.month = ? and p.takes_back is null
       ${worker === undefined ? '' : 'and p.worker_id = ?'}
       and not exists (select 1 from pay_out t where t.takes_back = p.id)
     order by p.recorded_at, p.id`,
    [organiser, month, ...(worker === undefined ? [] : [worker])],
  );
}

/** The same of one worker in a whole year. */
export function standingPayOutsOfYear(
  reading: Reading,
  { organiser, worker, year }: { readonly organiser: Id; readonly worker: Id; readonly year: Year },
): Promise<PayOut[]> {
  return reading.rows<PayOut>(
    `select p.* from pay_out p
      where p.organiser_id = ? and p.worker_id = ? and p.month >= ? and p.month <= ? and p.takes_back is null
        and not exists (select 1 from pay_out t where t.takes_back = p.id)
      order by p.recorded_at, p.id`,
    [organiser, worker, monthOf(firstDayOf(year)), monthOf(lastDayOf(year))],
  );
}

/** Everything that was recorded for a worker, taken back or not, the newest first. */
export function payOutsOfWorker(
  reading: Reading,
  { organiser, worker }: { readonly organiser: Id; readonly worker: Id },
): Promise<PayOut[]> {
  return reading.rows<PayOut>(
    'select * from pay_out where organiser_id = ? and worker_id = ? order by recorded_at desc, id desc',
    [organiser, worker],
  );
}

/** The lines that one command recorded. */
export function payOutsOfRun(reading: Reading, run: Id): Promise<PayOut[]> {
  return reading.rows<PayOut>('select * from pay_out where run_id = ? order by id', [run]);
}

/** @throws NotFound where this organiser lacks one of them */
export async function payOutsIn(
  reading: Reading,
  { organiser, payOuts }: { readonly organiser: Id; readonly payOuts: readonly Id[] },
): Promise<PayOut[]> {
  const found: PayOut[] = [];
  for (const id of new Set(payOuts)) {
    const one = await reading.table(payOutRows).findOneBy({ id, organiserId: organiser });
    if (!one) throw new NotFound('pay-out', id);
    found.push(one);
  }
  return found;
}

/** Which of these lines were taken back. */
export async function takenBackAmong(reading: Reading, payOuts: readonly PayOut[]): Promise<Id[]> {
  const rows = await reading.rows<{ takesBack: Id }>(
    `select takes_back from pay_out where takes_back in (${payOuts.map(() => '?').join(', ') || 'null'})`,
    payOuts.map(({ id }) => id),
  );
  return rows.map(({ takesBack }) => takesBack);
}

/** Stores lines, which nothing changes afterwards. */
export async function insertPayOuts(tx: Writing, payOuts: readonly PayOut[]): Promise<void> {
  await tx.table(payOutRows).insert([...payOuts]);
}
