import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Writing } from '#database';
import { type Id, monthOf } from '#kernel';
import { personOf, regimeOf } from '#registry';
import { type AnswerTaken, messageTopics, type ReplyMeaning } from '../rules';
import { addChoice } from '../store/choices';
import { letterheadOf } from '../store/letterhead';
import { putInOutbox } from '../store/messages';
import { reachOf } from '../store/reach';
import { type ReplyReading, saidLately, settleReply } from '../store/replies';
import { OfferAnswers } from './offer-answers';

/** Within so many days a second STOP means it, and what we do not understand is answered once. */
const STOP_IS_MEANT_DAYS = 7;
const ANSWERED_ONCE_DAYS = 1;

/** A message that was read, with what an offer's library made of it. */
interface Read extends Omit<ReplyReading, 'meaning'> {
  readonly sender: string;
  readonly meaning: ReplyMeaning;
  readonly taken: AnswerTaken | undefined;
}

/** What text messages are answered, each once. */
@Injectable()
export class ReplyAnswers {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly offers: OfferAnswers,
  ) {}

  /** A worker's yes or no to an offer, taken by the library that makes offers in a command of its own. */
  async ofOffer(
    { organiser, partyKind, party, reply }: ReplyReading,
    meaning: ReplyMeaning,
    actor: Id,
  ): Promise<AnswerTaken | undefined> {
    if (organiser === null || partyKind !== 'worker' || party === null) return undefined;
    if (!('number' in meaning)) return undefined;
    const answer = { ...meaning, organiser, worker: party, reply, actor };
    return this.offers.take({ ...answer, by: 'text message' });
  }

  /** A step: does what the message asks, and says so. */
  async give(tx: Writing, read: Read): Promise<void> {
    const { meaning, taken, partyKind, party } = read;
    if (taken && taken.outcome !== 'none') await answerOffer(tx, read, taken);
    else if (meaning.says === 'stop' && party !== null) await this.stop(tx, read);
    else if (meaning.says === 'hours' && partyKind === 'worker' && party !== null)
      await this.tellHours(tx, read, party);
    else await this.leaveForPeople(tx, read);
  }

  /** The first STOP is asked about, for it costs jobs; the second moves everything to a call or a letter. */
  private async stop(tx: Writing, reply: Read): Promise<void> {
    const { party, partyKind, sender } = reply;
    if (party === null || partyKind === null) return;
    const organiser = bookOf(tx);
    if (!(await saidLately(tx, { sender, outcome: 'stop-asked', days: STOP_IS_MEANT_DAYS }))) {
      await settleReply(tx, reply.reply, 'stop-asked', true);
      await putInOutbox(tx, organiser, { kind: 'stop-asked', ...about(reply), facts: {} });
      return;
    }
    const reaches = await reachOf(tx, { organiser, on: tx.today }, [{ partyKind, party, site: null }]);
    const address = reaches.of({ partyKind, party, site: null })?.address;
    for (const topic of messageTopics) {
      const isJob = topic === 'jobs' || topic === 'offers';
      const choice = isJob || !address ? 'phone' : 'letter';
      await addChoice(tx, { party, about: topic, choice, from: tx.today });
    }
    await settleReply(tx, reply.reply, 'stopped', true);
    await putInOutbox(tx, organiser, { kind: 'stop-done', ...about(reply), facts: { instead: 'phone' } });
  }

  private async tellHours(tx: Writing, reply: Read, worker: Id): Promise<void> {
    const organiser = bookOf(tx);
    const person = await personOf(tx, { organiser, worker });
    const regime = await regimeOf(tx, organiser);
    const { month } = await this.ledger.roomsOf(tx, { person, on: tx.today, regime });
    const facts = { month: monthOf(tx.today), used: month.worked + month.planned, maximum: month.maximum };
    await settleReply(tx, reply.reply, 'hours-told', true);
    await putInOutbox(tx, organiser, { kind: 'hours-asked', ...about(reply), facts });
  }

  /**
   * It stays on the page of messages that came in; who sent it hears that once a day. A stranger is given no number to
   * call: nobody knows yet whose it would be.
   */
  private async leaveForPeople(tx: Writing, reply: Read): Promise<void> {
    const { sender } = reply;
    const organiser = bookOf(tx);
    const outcome = 'not-understood';
    const heard = await saidLately(tx, { sender, outcome, days: ANSWERED_ONCE_DAYS });
    await settleReply(tx, reply.reply, outcome, false);
    if (heard) return;
    const head = reply.organiser && (await letterheadOf(tx, { organiser, on: tx.today }));
    const facts = { telephone: head ? head.telephone : null };
    await putInOutbox(tx, organiser, { kind: 'reply-not-understood', ...about(reply), facts });
  }
}

/** In whose outbox an answer is put: that of the organiser, or of the one that keeps what is nobody's. */
const bookOf = (tx: Writing) => tx.command.books[0] as Id;

const about = ({ reply }: Read) => ({ to: { reply }, about: reply, key: reply });

/** A step: says what became of the answer to an offer. */
async function answerOffer(tx: Writing, reply: Read, taken: AnswerTaken): Promise<void> {
  const organiser = bookOf(tx);
  await settleReply(tx, reply.reply, taken.outcome, true);
  if (!('number' in taken))
    await putInOutbox(tx, organiser, { kind: 'offer-which', ...about(reply), facts: {} });
  else if (taken.outcome === 'noted') {
    const { number, decidedAt } = taken;
    await putInOutbox(tx, organiser, { kind: 'offer-noted', ...about(reply), facts: { number, decidedAt } });
  } else {
    const { number, outcome } = taken;
    await putInOutbox(tx, organiser, { kind: `offer-${outcome}`, ...about(reply), facts: { number } });
  }
}
