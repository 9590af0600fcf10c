import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import {
  type Answer,
  type AnswerChannel,
  type AnswerOutcome,
  type LeavingReason,
  type Offer,
  type OfferAnswer,
  outcomeOf,
} from '../rules';
import { findAssignment } from '../store/assignments';
import { findOffer, findRound, insertAnswer, moveOffer } from '../store/offers';
import { Placing } from './placing';
import { Rounds } from './rounds';

export interface Heard {
  /** Of the answer itself, which is kept whatever becomes of it. */
  readonly id: Id;
  readonly organiser: Id;
  readonly offer: Id;
  readonly says: Answer;
  readonly channel: AnswerChannel;
  /** Why not, where that was said. */
  readonly why?: LeavingReason | undefined;
}

/** What a yes or a no does, whoever writes it down. */
@Injectable()
export class Answering {
  constructor(
    private readonly placing: Placing,
    private readonly rounds: Rounds,
  ) {}

  /**
   * Keeps an answer and does what it says. What ran out before it came is settled first: a minute too late is late.
   * @throws Refused where the place cannot be given to who says yes, by the rules as they stand now
   */
  async hear(tx: Writing, heard: Heard): Promise<OfferAnswer> {
    const { id, organiser, says, channel } = heard;
    const asked = await findOffer(tx, organiser, heard.offer);
    const round = await findRound(tx, organiser, asked.roundId);
    await this.rounds.settle(tx, round);
    const offer = await findOffer(tx, organiser, asked.id);
    const outcome = outcomeOf(offer.state, says, round.way);
    const answer = { id, organiserId: organiser, offerId: offer.id, says, channel, outcome, at: tx.now };
    await insertAnswer(tx, answer);
    await this.act(tx, offer, { outcome, why: heard.why ?? 'other' });
    await this.rounds.settleAt(tx, offer.occurrenceId);
    return answer;
  }

  private async act(
    tx: Writing,
    offer: Offer,
    { outcome, why }: { outcome: AnswerOutcome; why: LeavingReason },
  ): Promise<void> {
    if (outcome === 'given') await this.rounds.give(tx, offer);
    if (outcome === 'kept') await moveOffer(tx, offer, 'keep-yes');
    if (outcome !== 'declined') return;
    const asked = await findAssignment(tx, offer.organiserId, offer.id);
    await this.placing.leave(tx, asked, { event: 'decline', why });
  }
}
