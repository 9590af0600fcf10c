import { type Writing } from '#database';
import { epochOfMoment, type Moment, momentOfEpoch } from '#kernel';
import { logInFigures } from '../rules/log-in-figures';
import { type KnockLimit } from '../rules/throttle';
import { digestOfSecret } from './secrets';

const WINDOW_MS = logInFigures.failureWindowMinutes * 60_000;

/** A window that is over begins anew; within one, a row changes only while there is room. */
const COUNT = `insert into knock (who, since, count) values (?, ?, 1)
  on conflict (who) do update set
    count = case when knock.since <= ? then 1 else knock.count + 1 end,
    since = case when knock.since <= ? then excluded.since else knock.since end
  where knock.since <= ? or knock.count < ?`;

/** A step: counts one attempt; answers after how many seconds the next may come, 0 when this one may go on. */
export async function countKnock(tx: Writing, { who, maximum }: KnockLimit): Promise<number> {
  const digest = digestOfSecret(who);
  const over = windowStart(tx);
  const counted = await tx.run(COUNT, [digest, tx.now, over, over, over, maximum]);
  if (counted > 0) return 0;
  const row = await tx.row<{ since: Moment }>('select since from knock where who = ?', [digest]);
  const since = row ? epochOfMoment(row.since) : 0;
  return Math.max(1, Math.ceil((since + WINDOW_MS - epochOfMoment(tx.now)) / 1000));
}

/** A step: forgets all that was counted for one. */
export const forgetKnocks = (tx: Writing, { who }: KnockLimit) =>
  tx.run('delete from knock where who = ?', [digestOfSecret(who)]);

/** A step: takes back the one attempt that turned out right. */
export const takeKnockBack = (tx: Writing, { who }: KnockLimit) =>
  tx.run('update knock set count = count - 1 where who = ? and count > 0', [digestOfSecret(who)]);

/** A step: what was counted in windows that are over needs no room any more. */
export const forgetOldKnocks = (tx: Writing) =>
  tx.run('delete from knock where since <= ?', [windowStart(tx)]);

const windowStart = ({ now }: Writing) => momentOfEpoch(epochOfMoment(now) - WINDOW_MS);
