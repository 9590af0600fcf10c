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
  type OfferRound,
  outcomeOf,
} from '../rules';
import { findAssignment } from '../store/assignments';
import { findOffer, findRound, insertAnswer, moveOffer } from '../store/offers';
import { Placing } from './placing';
import { Rounds } from './rounds';
import { Substitutes } from './substitutes';
import { TeamAsking } from './team-asking';

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
    private readonly team: TeamAsking,
    private readonly substitutes: Substitutes,
  ) {}

  /**
   * Keeps an answer and does what it says. What ran out before it came is settled first: a minute too late is late.
   * @throws Refused where the place cannot be given to who says yes, by the rules as they stand now
   */
  async hear(tx: Writing, heard: Heard): Promise<OfferAnswer> {
    const { id, organiser, says, channel } = heard;
    const asked = await findOffer(tx, organiser, heard.offer);
    const round = await findRound(tx, organiser, asked.roundId);
    await this.settle(tx, round);
    const offer = await findOffer(tx, organiser, asked.id);
    const outcome = outcomeOf(offer.state, says, round.way);
    const answer = { id, organiserId: organiser, offerId: offer.id, says, channel, outcome, at: tx.now };
    await insertAnswer(tx, answer);
    if (round.way === 'changed') await this.actOnChange(tx, offer, { outcome, why: heard.why });
    else await this.act(tx, offer, { outcome, why: heard.why ?? 'other' });
    await this.settle(tx, round);
    await this.rounds.settleAt(tx, offer.occurrenceId);
    return answer;
  }

  private settle(tx: Writing, round: OfferRound): Promise<void> {
    return round.way === 'changed' ? this.team.settle(tx, round) : this.rounds.settle(tx, round);
  }

  /**
   * Of a visit that was moved: a yes leaves the seat as it is, a no gives it up as an absence would, and nobody counts
   * it as one.
   */
  private async actOnChange(
    tx: Writing,
    offer: Offer,
    { outcome, why }: { outcome: AnswerOutcome; why: LeavingReason | undefined },
  ): Promise<void> {
    if (outcome === 'given') await moveOffer(tx, offer, 'give');
    if (outcome !== 'declined') return;
    const seat = await findAssignment(tx, offer.organiserId, offer.id);
    await this.substitutes.giveUp(tx, seat, why === 'absence' ? why : 'new-time-does-not-suit');
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
