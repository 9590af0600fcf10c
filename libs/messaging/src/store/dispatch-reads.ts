import { Conditions, type Reading } from '#database';
import { type Id, type Moment, NotFound } from '#kernel';
import { type DispatchState, type MessageChannel } from '../rules';

/** A message on its way, as the office sees it. */
export interface DispatchSeen {
  readonly dispatch: Id;
  readonly message: Id;
  readonly kind: string;
  readonly partyKind: 'worker' | 'user' | 'reply';
  readonly party: Id;
  readonly site: Id | null;
  readonly about: Id;
  readonly facts: string | null;
  readonly state: DispatchState;
  readonly channel: MessageChannel | null;
  readonly dueAt: Moment;
  readonly toldAt: Moment;
  readonly tries: number;
  readonly batch: Id | null;
}

const SEEN = `select d.id as dispatch, m.id as message, m.kind, m.party_kind, m.party_id as party, m.site_id as site,
    m.about_id as about, f.facts, d.state, d.channel, d.due_at, m.told_at, d.tries, d.batch_id as batch
  from dispatch d join message m on m.id = d.message_id left join message_facts f on f.message_id = m.id`;

/** @throws NotFound when this organiser has no such message on its way */
export async function dispatchSeen(
  reading: Reading,
  { organiser, dispatch }: { readonly organiser: Id; readonly dispatch: Id },
): Promise<DispatchSeen> {
  const row = await reading.row<DispatchSeen>(`${SEEN} where d.id = ? and d.organiser_id = ?`, [
    dispatch,
    organiser,
  ]);
  if (!row) throw new NotFound('message', dispatch);
  return row;
}

export interface DispatchesAsked {
  readonly organiser: Id;
  readonly limit: number;
  /** The last of the page before. */
  readonly after?: { readonly dueAt: Moment; readonly dispatch: Id } | undefined;
}

type Where = readonly [condition: string, ...params: (string | number)[]];

function page(reading: Reading, { organiser, limit, after }: DispatchesAsked, where: Where) {
  const { text, values } = new Conditions('d.organiser_id = ?', organiser)
    .also(...where)
    .beyond(['d.due_at', 'd.id'], '>', after && [after.dueAt, after.dispatch]);
  return reading.rows<DispatchSeen>(`${SEEN} where ${text} order by d.due_at, d.id limit ${limit}`, values);
}

/** What was given up, the longest waiting first. */
export const deadDispatches = (reading: Reading, asked: DispatchesAsked) =>
  page(reading, asked, [`d.state = 'dead'`]);

/** Whom to telephone, the longest waiting first: those due by a moment. */
export const callsDue = (reading: Reading, asked: DispatchesAsked & { readonly now: Moment }) =>
  page(reading, asked, [`d.state = 'waiting' and d.channel = 'phone' and d.due_at <= ?`, asked.now]);

/** Letters that no batch holds yet. */
export const lettersWaiting = (reading: Reading, asked: DispatchesAsked) =>
  page(reading, asked, [`d.state = 'waiting' and d.channel = 'letter' and d.batch_id is null`]);

/** The letters of one batch, in the order in which they lie in it; not those that go another way or came too late. */
export const lettersOf = (reading: Reading, asked: DispatchesAsked & { readonly batch: Id }) =>
  page(reading, asked, [`d.batch_id = ? and d.state in ('waiting', 'sent')`, asked.batch]);

/** How many messages of an organiser stand where. */
export interface OutboxCounts {
  readonly waiting: number;
  readonly calls: number;
  readonly letters: number;
  readonly dead: number;
  readonly replies: number;
}

/** Calls are counted when they are due. */
export async function outboxCounts(
  reading: Reading,
  { organiser, now }: { readonly organiser: Id; readonly now: Moment },
): Promise<OutboxCounts> {
  const rows = await reading.rows<{ pile: keyof OutboxCounts; count: number }>(
    `select pile, cast(count(*) as integer) as count from (
       select case when state = 'dead' then 'dead' when channel = 'letter' then 'letters'
         when channel = 'phone' then 'calls' else 'waiting' end as pile
       from dispatch where organiser_id = ? and (state in ('new', 'dead')
         or (state = 'waiting' and (channel <> 'phone' or due_at <= ?) and batch_id is null))
       union all
       select 'replies' as pile from text_reply_reading where (organiser_id = ? or organiser_id is null)
         and handled_at is null and outcome is not null) piles group by pile`,
    [organiser, now, organiser],
  );
  const counts = { waiting: 0, calls: 0, letters: 0, dead: 0, replies: 0 };
  for (const { pile, count } of rows) counts[pile] = Number(count);
  return counts;
}

/** A text message as the office reads it. */
export interface ReplySeen {
  readonly reply: Id;
  readonly partyKind: 'worker' | 'user' | null;
  readonly party: Id | null;
  /** The number it came from; `null` once that was erased with the person. */
  readonly sender: string | null;
  readonly said: string | null;
  /** Nobody knows the number: every organiser sees it, until one takes it. */
  readonly isShared: boolean;
  readonly receivedAt: Moment;
  readonly outcome: string | null;
  readonly handledAt: Moment | null;
}

const REPLY = `select r.id as reply, g.organiser_id as organiser, g.party_kind, g.party_id as party, w.sender, w.said,
    r.received_at, g.outcome, g.handled_at
  from text_reply r join text_reply_reading g on g.reply_id = r.id
    left join text_reply_words w on w.reply_id = r.id`;

type ReplyRow = Omit<ReplySeen, 'isShared'> & { readonly organiser: Id | null };

const seenReply = ({ organiser, ...row }: ReplyRow): ReplySeen => ({ ...row, isShared: organiser === null });

/** Messages that came in: those a human being must look at first, then the latest others. */
export async function repliesSeen(
  reading: Reading,
  { organiser, limit }: { readonly organiser: Id; readonly limit: number },
): Promise<ReplySeen[]> {
  const rows = await reading.rows<ReplyRow>(
    `${REPLY} where g.organiser_id = ? or g.organiser_id is null
      order by case when g.handled_at is null then 0 else 1 end, r.received_at desc, r.id limit ${limit}`,
    [organiser],
  );
  return rows.map(seenReply);
}

/** One message that came in. @throws NotFound where it is of another organiser */
export async function replySeen(
  reading: Reading,
  { organiser, reply }: { readonly organiser: Id; readonly reply: Id },
): Promise<ReplySeen> {
  const row = await reading.row<ReplyRow>(
    `${REPLY} where r.id = ? and (g.organiser_id = ? or g.organiser_id is null)`,
    [reply, organiser],
  );
  if (!row) throw new NotFound('text reply', reply);
  return seenReply(row);
}

export interface RepliesAsked {
  readonly organiser: Id;
  /** Only those that somebody read, or that nobody did. */
  readonly isHandled?: boolean | undefined;
  readonly limit: number;
  /** The last of the page before. */
  readonly after?: { readonly receivedAt: Moment; readonly reply: Id } | undefined;
}

/** Messages that came in, the latest first: those of an organiser, and those that belong to nobody yet. */
export async function repliesPage(
  reading: Reading,
  { organiser, isHandled, limit, after }: RepliesAsked,
): Promise<ReplySeen[]> {
  const conditions = new Conditions('(g.organiser_id = ? or g.organiser_id is null)', organiser);
  if (isHandled !== undefined) conditions.also(`g.handled_at is ${isHandled ? 'not ' : ''}null`);
  const { text, values } = conditions.beyond(
    ['r.received_at', 'r.id'],
    '<',
    after && [after.receivedAt, after.reply],
  );
  const rows = await reading.rows<ReplyRow>(
    `${REPLY} where ${text} order by r.received_at desc, r.id desc limit ${limit}`,
    values,
  );
  return rows.map(seenReply);
}

export interface ToldAsked {
  readonly organiser: Id;
  readonly party: Id;
  readonly limit: number;
  /** The last of the page before. */
  readonly after?: { readonly toldAt: Moment; readonly dispatch: Id } | undefined;
}

/** What was told to somebody, the latest first, by which ways it went. */
export function toldTo(
  reading: Reading,
  { organiser, party, limit, after }: ToldAsked,
): Promise<DispatchSeen[]> {
  const { text, values } = new Conditions('d.organiser_id = ? and m.party_id = ?', organiser, party).beyond(
    ['m.told_at', 'd.id'],
    '<',
    after && [after.toldAt, after.dispatch],
  );
  return reading.rows<DispatchSeen>(
    `${SEEN} where ${text} order by m.told_at desc, d.id desc limit ${limit}`,
    values,
  );
}

/** One try to send a message, or one call. */
export interface TrySeen {
  readonly triedAt: Moment;
  readonly outcome: string;
  /** What a server said, such as `550`. */
  readonly code: string | null;
  /** What was said on the telephone. */
  readonly said: string | null;
}

/** What was tried with a message on its way, in its order. */
export const triesOf = (reading: Reading, dispatch: Id): Promise<TrySeen[]> =>
  reading.rows<TrySeen>(
    `select t.tried_at, t.outcome, t.code, n.said from dispatch_try t
       left join call_note n on n.dispatch_id = t.dispatch_id and n.noted_at = t.tried_at
      where t.dispatch_id = ? order by t.tried_at, t.id`,
    [dispatch],
  );
