import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken, type Writing } from '#database';
import { epochOfMoment, type Id, momentOfEpoch, NotFound, refuseUnlessAllowed } from '#kernel';
import { figure } from '#regulation';
import { regimeOf } from '#registry';
import {
  type AnswerTaken,
  contentOf,
  type DispatchStep,
  type MessageChannel,
  numberAsked,
  refusalsOfChannel,
  refusalsToStep,
} from '../rules';
import { type DispatchSeen, dispatchSeen, type ReplySeen, replySeen } from '../store/dispatch-reads';
import { noteTry } from '../store/dispatches';
import { reachOf } from '../store/reach';
import { handleReply } from '../store/replies';
import { OfferAnswers } from './offer-answers';

const HOUR = 3_600_000;

/** What came of a telephone call; `yes` and `no` answer what a message asks. */
export const callOutcomes = ['told', 'yes', 'no', 'no-answer', 'wrong-number'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export interface CallTold {
  readonly outcome: CallOutcome;
  readonly said: string;
}

/** A call that was noted; where it answered a question, what became of that answer. */
export interface CallNoted extends Taken<DispatchSeen> {
  readonly became?: AnswerTaken['outcome'];
}

/** What people do about messages: send again, send otherwise, telephone. */
@Injectable()
export class Dispatches {
  constructor(
    private readonly road: Road,
    private readonly offers: OfferAnswers,
  ) {}

  /** What was given up is tried anew by the same channel. @throws NotFound, Refused */
  again(command: Command): Promise<Taken<DispatchSeen>> {
    return this.take(command, 'again', async (tx, { dispatch }) => {
      await tx.run(
        `update dispatch set state = 'waiting', due_at = ?, tries = 0, settled_at = null where id = ?`,
        [tx.now, dispatch],
      );
    });
  }

  /** It goes by another channel; the one it went by stays on record. @throws NotFound, Refused */
  otherwise(
    command: Command,
    { channel, next }: { readonly channel: MessageChannel; readonly next: Id },
  ): Promise<Taken<DispatchSeen>> {
    return this.take(command, 'otherwise', async (tx, seen) => {
      const organiser = organiserOf(tx);
      const { partyKind, party, site } = seen;
      const reaches = await reachOf(tx, { organiser, on: tx.today }, [{ partyKind, party, site }]);
      const reach = reaches.of({ partyKind, party, site });
      refuseUnlessAllowed(reach ? refusalsOfChannel(channel, reach) : []);
      await tx.run(`update dispatch set state = 'replaced', settled_at = ? where id = ?`, [
        tx.now,
        seen.dispatch,
      ]);
      await tx.run(
        `insert into dispatch (id, organiser_id, message_id, state, channel, due_at, tries)
         values (?, ?, ?, 'waiting', ?, ?, 0)`,
        [next, organiser, seen.message, channel, tx.now],
      );
    });
  }

  /**
   * Somebody was telephoned: told, not there (then it comes back after some hours), or the number is wrong. A yes or
   * no to what the message asks is handed on to where offers are made, before the call is noted: what the rules refuse
   * by then stays on the list. @throws NotFound, Refused
   */
  async call(command: Command, told: CallTold): Promise<CallNoted> {
    const noted = (asked: Command) =>
      this.take(asked, 'call', (tx, { dispatch }) => noteCall(tx, dispatch, told));
    const { outcome } = told;
    if (command.dryRun || (outcome !== 'yes' && outcome !== 'no')) return noted(command);
    const { answer: seen } = await noted({ ...command, dryRun: true });
    const became = await this.answerOffer(command, seen, outcome);
    return { ...(await noted(command)), ...(became && { became }) };
  }

  /** A human being read a text message that was not plain. @throws NotFound */
  handleReply(command: Command): Promise<Taken<ReplySeen>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const handled = await handleReply(tx, organiserOf(tx), command.subject);
        if (!handled) throw new NotFound('text reply', command.subject);
      },
      answer: (tx, reply) => replySeen(tx, { organiser: command.books[0] as Id, reply }),
    });
  }

  private async answerOffer(
    { books: [organiser], actor }: Command,
    { dispatch, party, ...seen }: DispatchSeen,
    says: 'yes' | 'no',
  ): Promise<AnswerTaken['outcome'] | undefined> {
    const number = numberAsked(contentOf(seen));
    if (organiser === undefined || number === undefined) return undefined;
    const answer = { organiser, worker: party, actor, says, number, reply: dispatch };
    return (await this.offers.take({ ...answer, by: 'telephone' })).outcome;
  }

  private take(
    command: Command,
    step: DispatchStep,
    perform: (tx: Writing, seen: DispatchSeen) => Promise<void>,
  ): Promise<Taken<DispatchSeen>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const asked = { organiser: organiserOf(tx), dispatch: command.subject };
        const seen = await dispatchSeen(tx, asked);
        refuseUnlessAllowed(refusalsToStep(seen, step));
        await perform(tx, seen);
      },
      answer: (tx, dispatch) => dispatchSeen(tx, { organiser: command.books[0] as Id, dispatch }),
    });
  }
}

const organiserOf = (tx: Writing) => tx.command.books[0] as Id;

async function noteCall(tx: Writing, dispatch: Id, { outcome, said }: CallTold): Promise<void> {
  if (outcome === 'no-answer') await callAgainLater(tx, dispatch);
  else
    await tx.run('update dispatch set state = ?, settled_at = ? where id = ?', [
      outcome === 'wrong-number' ? 'dead' : 'sent',
      tx.now,
      dispatch,
    ]);
  await noteTry(tx, dispatch, outcome);
  if (said.trim() !== '')
    await tx.run('insert into call_note (dispatch_id, noted_at, said) values (?, ?, ?)', [
      dispatch,
      tx.now,
      said.trim(),
    ]);
}

/** Source: `call-again-after-hours`. */
async function callAgainLater(tx: Writing, dispatch: Id): Promise<void> {
  const hours = figure(await regimeOf(tx, organiserOf(tx)), 'call-again-after-hours', tx.today);
  await tx.run('update dispatch set due_at = ?, tries = tries + 1 where id = ?', [
    momentOfEpoch(epochOfMoment(tx.now) + hours * HOUR),
    dispatch,
  ]);
}
