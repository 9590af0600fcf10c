import { type Reading, type Writing } from '#database';
import { type Id, type Moment } from '#kernel';
import {
  type DispatchState,
  LEASE_MINUTES,
  later,
  type MessageChannel,
  nextTryAt,
  type TryOutcome,
} from '../rules';

/** A message on its way, as the sender sees it. */
export interface DispatchRow {
  readonly dispatch: Id;
  readonly kind: string;
  readonly partyKind: 'worker' | 'user' | 'reply';
  readonly party: Id;
  readonly site: Id | null;
  /** What it tells, as JSON; `null` once that was forgotten. */
  readonly facts: string | null;
  readonly channel: MessageChannel | null;
  readonly tries: number;
}

const COLUMNS = `d.id as dispatch, m.kind, m.party_kind, m.party_id as party, m.site_id as site, f.facts, d.channel, d.tries`;
const FROM = `from dispatch d join message m on m.id = d.message_id left join message_facts f on f.message_id = m.id`;

/** What a process may take: due, by a channel a machine can use or by none yet, and in nobody else's hands. */
const FREE = `d.state in ('new', 'waiting') and d.due_at <= ? and (d.leased_until is null or d.leased_until <= ?)
  and (d.channel is null or d.channel in ('mail', 'sms'))`;

/** The organisers for whom something waits that can be sent now, or that came too late: also a call or a letter. */
export async function organisersWithDispatches(reading: Reading, now: Moment): Promise<Id[]> {
  const rows = await reading.rows<{ organiser: Id }>(
    `select d.organiser_id as organiser from dispatch d where ${FREE}
     union select d.organiser_id from dispatch d join message m on m.id = d.message_id
       where d.state = 'waiting' and d.channel in ('phone', 'letter') and m.lapses_at <= ?`,
    [now, now, now],
  );
  return rows.map(({ organiser }) => organiser);
}

/** How many messages a process takes in hand at once. */
export const AT_ONCE = 50;

/** A step: what has come too late to be of use is not sent any more. */
export async function lapseLate(tx: Writing, organiser: Id): Promise<void> {
  await tx.run(
    `update dispatch set state = 'lapsed', settled_at = ?
      where organiser_id = ? and state in ('new', 'waiting') and (leased_until is null or leased_until <= ?)
        and exists (select 1 from message m where m.id = dispatch.message_id and m.lapses_at <= ?)`,
    [tx.now, organiser, tx.now, tx.now],
  );
}

/** Messages of an organiser that have no channel yet and could leave. */
export const newDispatches = (tx: Writing, organiser: Id): Promise<DispatchRow[]> =>
  tx.rows<DispatchRow>(
    `select ${COLUMNS} ${FROM} where d.organiser_id = ? and d.state = 'new' and d.due_at <= ?
      order by d.due_at, d.id limit ${AT_ONCE}`,
    [organiser, tx.now],
  );

/** A step: gives a message its channel and the moment at which it leaves. */
export const routeDispatch = (
  tx: Writing,
  {
    dispatch,
    channel,
    dueAt,
  }: { readonly dispatch: Id; readonly channel: MessageChannel; readonly dueAt: Moment },
) =>
  tx.run(`update dispatch set state = 'waiting', channel = ?, due_at = ? where id = ?`, [
    channel,
    dueAt,
    dispatch,
  ]);

/** A step: a message that goes no further. */
export const endDispatch = (
  tx: Writing,
  dispatch: Id,
  state: Extract<DispatchState, 'lapsed' | 'unwanted'>,
) => tx.run('update dispatch set state = ?, settled_at = ? where id = ?', [state, tx.now, dispatch]);

/**
 * A step: takes what can be sent now in hand for a while, in the name of the command. A try counts from here, so
 * that a message on which processes die is not tried for ever.
 */
export async function claimDispatches(tx: Writing, organiser: Id): Promise<void> {
  await tx.run(
    `update dispatch set claim_id = ?, leased_until = ?, tries = tries + 1 where id in (
       select d.id from dispatch d where d.organiser_id = ? and d.state = 'waiting' and ${FREE}
       order by d.due_at, d.id limit ${AT_ONCE})`,
    [tx.command.subject, later(tx.now, LEASE_MINUTES), organiser, tx.now, tx.now],
  );
}

/** What a claim took in hand and still has. */
export const claimedDispatches = (reading: Reading, claim: Id): Promise<DispatchRow[]> =>
  reading.rows<DispatchRow>(
    `select ${COLUMNS} ${FROM} where d.claim_id = ? and d.state = 'waiting' order by d.due_at, d.id`,
    [claim],
  );

/** What became of a message that was in hand; `untried` where its way was closed before its turn. */
export interface Tried {
  readonly dispatch: Id;
  readonly tries: number;
  readonly outcome: TryOutcome | 'untried';
  /** Of a server, such as `550`; it names nobody. */
  readonly code: string | null;
}

/**
 * A step: notes what became of what a claim had in hand. What another process took over meanwhile, because this one
 * was thought dead, keeps what that one says.
 */
export async function settleDispatches(tx: Writing, claim: Id, tried: readonly Tried[]): Promise<void> {
  for (const { dispatch, tries, outcome, code } of tried) {
    const next = outcome === 'not-now' ? nextTryAt(tries, tx.now) : null;
    if (outcome === 'sent' || (outcome !== 'untried' && next === null))
      await tx.run(
        'update dispatch set state = ?, settled_at = ?, leased_until = null where id = ? and claim_id = ?',
        [outcome === 'sent' ? 'sent' : 'dead', tx.now, dispatch, claim],
      );
    else
      await tx.run(
        'update dispatch set due_at = ?, tries = ?, leased_until = null where id = ? and claim_id = ?',
        [next ?? later(tx.now, 1), outcome === 'untried' ? tries - 1 : tries, dispatch, claim],
      );
    if (outcome !== 'untried') await noteTry(tx, dispatch, outcome, code);
  }
}

/** A step: one try, without a word about whom. */
export const noteTry = (tx: Writing, dispatch: Id, outcome: string, code: string | null = null) =>
  tx.run('insert into dispatch_try (id, dispatch_id, tried_at, outcome, code) values (?, ?, ?, ?, ?)', [
    tx.ids.next(),
    dispatch,
    tx.now,
    outcome,
    code,
  ]);
