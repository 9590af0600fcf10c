import { type Reading, type Writing } from '#database';
import {
  addDays,
  dayInBrussels,
  type Id,
  type Moment,
  momentInBrussels,
  NotFound,
  type TimeOfDay,
} from '#kernel';
import { mayHaveNumber, type Telephoned } from '#registry';
import { telephoneOf } from '../rules';

/** A text message that came in. */
export interface TextReply {
  /** What the gateway calls it: the same again is the same message. */
  readonly gatewayKey: string;
  readonly sender: string;
  readonly said: string;
}

/** How it was read, and what became of it; an outcome of `null` is still to come. */
export interface ReplyReading {
  readonly reply: Id;
  /** `null` where nobody knows the number: it is for whichever organiser takes it. */
  readonly organiser: Id | null;
  readonly partyKind: 'worker' | 'user' | null;
  readonly party: Id | null;
  readonly meaning: string;
  readonly outcome: string | null;
  readonly handledAt: Moment | null;
}

const LAST_DIGITS = 6;

/**
 * Whose number it is. Of several people the one who was last told something; of several records of one person the
 * worker's. `undefined` when nobody has it.
 */
export async function ownerOfNumber(reading: Reading, sender: string): Promise<Telephoned | undefined> {
  const number = telephoneOf(sender);
  if (number === null) return undefined;
  const owners = (await mayHaveNumber(reading, number.slice(-LAST_DIGITS))).filter(
    ({ phone }) => telephoneOf(phone) === number,
  );
  if (owners.length < 2) return owners[0];
  const last = await reading.row<{ party: Id; organiser: Id }>(
    `select m.party_id as party, m.organiser_id as organiser from message m join dispatch d on d.message_id = m.id
      where d.channel = 'sms' and d.state = 'sent' and m.party_id in (${owners.map(() => '?').join(', ')})
      order by d.settled_at desc limit 1`,
    owners.map(({ party }) => party),
  );
  return (
    owners.find(({ party, organiser }) => party === last?.party && organiser === last.organiser) ?? owners[0]
  );
}

/** A step: keeps a text message as it came, and how it was read. */
export async function keepReply(
  tx: Writing,
  { gatewayKey, sender, said }: TextReply,
  { reply, organiser, partyKind, party, meaning }: Omit<ReplyReading, 'outcome' | 'handledAt'>,
): Promise<void> {
  await tx.run('insert into text_reply (id, gateway_key, received_at) values (?, ?, ?)', [
    reply,
    gatewayKey,
    tx.now,
  ]);
  await tx.run('insert into text_reply_words (reply_id, sender, said) values (?, ?, ?)', [
    reply,
    sender,
    said,
  ]);
  await tx.run(
    `insert into text_reply_reading (reply_id, organiser_id, party_kind, party_id, meaning) values (?, ?, ?, ?, ?)`,
    [reply, organiser, partyKind, party, meaning],
  );
}

/** A step: what became of a text message; one that needs no human being any more is handled. */
export async function settleReply(
  tx: Writing,
  reply: Id,
  outcome: string,
  isHandled: boolean,
): Promise<boolean> {
  const changed = await tx.run(
    `update text_reply_reading set outcome = ?, handled_at = ?, handled_by = ?
      where reply_id = ? and outcome is null`,
    [outcome, isHandled ? tx.now : null, isHandled ? tx.command.actor : null, reply],
  );
  return changed > 0;
}

const READING = `select reply_id as reply, organiser_id as organiser, party_kind, party_id as party, meaning, outcome,
  handled_at from text_reply_reading`;

/** @throws TypeError where there is none: it is written with the message */
export async function readingOf(reading: Reading, reply: Id): Promise<ReplyReading> {
  const row = await reading.row<ReplyReading>(`${READING} where reply_id = ?`, [reply]);
  if (!row) throw new TypeError(`the text message ${reply} was not read`);
  return row;
}

/** What was read and led to nothing yet, because the process that read it stopped. */
export const repliesUnderway = (reading: Reading): Promise<ReplyReading[]> =>
  reading.rows<ReplyReading>(`${READING} where outcome is null order by reply_id limit 100`);

/** Whether the number that sent a message had one with that outcome in the days before it. */
export async function saidLately(
  tx: Writing,
  { sender, outcome, days }: { readonly sender: string; readonly outcome: string; readonly days: number },
): Promise<boolean> {
  const since = momentInBrussels(addDays(dayInBrussels(tx.now), -days), '00:00' as TimeOfDay) ?? tx.now;
  const row = await tx.row(
    `select 1 as found from text_reply_words w join text_reply r on r.id = w.reply_id
       join text_reply_reading g on g.reply_id = r.id
      where w.sender = ? and r.received_at >= ? and g.outcome = ? limit 1`,
    [sender, since, outcome],
  );
  return row !== undefined;
}

/**
 * A step: a text message was read by a human being; answers whether this organiser has it. What came from a number that
 * nobody knows becomes that of the organiser whose people read it first.
 */
export async function handleReply(tx: Writing, organiser: Id, reply: Id): Promise<boolean> {
  const changed = await tx.run(
    `update text_reply_reading set organiser_id = ?, handled_at = coalesce(handled_at, ?),
        handled_by = coalesce(handled_by, ?)
      where reply_id = ? and (organiser_id = ? or organiser_id is null)`,
    [organiser, tx.now, tx.command.actor, reply, organiser],
  );
  return changed > 0;
}

/** What a text message said, and from which number. @throws NotFound once that was erased */
export async function wordsOfReply(reading: Reading, reply: Id): Promise<Pick<TextReply, 'sender' | 'said'>> {
  const row = await reading.row<Pick<TextReply, 'sender' | 'said'>>(
    'select sender, said from text_reply_words where reply_id = ?',
    [reply],
  );
  if (!row) throw new NotFound('text reply', reply);
  return row;
}
