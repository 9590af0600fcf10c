import { type Reading } from '#database';
import { type Id, type Moment } from '#kernel';

/** A way out of the house by which nothing leaves. */
export interface ClosedWay {
  readonly channel: 'mail' | 'sms';
  /** The first try that failed and was followed by none that went better. */
  readonly since: Moment;
  /** What the last one said, such as `ETIMEDOUT`. */
  readonly code: string;
  /** Messages that wait for it. */
  readonly waiting: number;
}

/** So many tries take some twenty minutes: a server that was merely started again is told to nobody. */
const TRIES_BEFORE_TOLD = 4;

/** The ways by which the messages of an organiser have not left for a while: they wait, and somebody should know. */
export async function closedWays(reading: Reading, organiser: Id): Promise<ClosedWay[]> {
  const failing = await reading.rows<ClosedWay>(
    `select d.channel, min(t.tried_at) as since,
       (select l.code from dispatch w join dispatch_try l on l.dispatch_id = w.id and l.outcome = 'not-now'
         where w.organiser_id = d.organiser_id and w.state = 'waiting' and w.channel = d.channel
         order by l.tried_at desc, l.id desc limit 1) as code,
       (select cast(count(*) as integer) from dispatch w
         where w.organiser_id = d.organiser_id and w.state = 'waiting' and w.channel = d.channel) as waiting
     from dispatch d join dispatch_try t on t.dispatch_id = d.id and t.outcome = 'not-now'
     where d.organiser_id = ? and d.state = 'waiting' and d.channel in ('mail', 'sms') and d.tries >= ?
     group by d.organiser_id, d.channel order by d.channel`,
    [organiser, TRIES_BEFORE_TOLD],
  );
  const closed: ClosedWay[] = [];
  for (const way of failing) if (!(await hasSentSince(reading, organiser, way))) closed.push(way);
  return closed;
}

const hasSentSince = (reading: Reading, organiser: Id, { channel, since }: ClosedWay) =>
  reading.row(
    `select id from dispatch where organiser_id = ? and state = 'sent' and channel = ? and settled_at > ? limit 1`,
    [organiser, channel, since],
  );
