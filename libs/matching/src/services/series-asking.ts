import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { Refused } from '#kernel';
import { Messages } from '#messaging';
import { type Assignment, type Offer, type OfferRound } from '../rules';
import { findOccurrence } from '../store/requests';
import { Placing } from './placing';
import { ToldFacts } from './told-facts';

/** One question for many times of a series: a yes to the first of them is a yes to all. */
@Injectable()
export class SeriesAsking {
  constructor(
    private readonly placing: Placing,
    private readonly messages: Messages,
    private readonly facts: ToldFacts,
  ) {}

  /** The worker is asked; from the deadline on the question is of no use. */
  async asked(tx: Writing, { id, organiserId, number, answerBy }: Offer, round: OfferRound): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { on: from, ...job } = told.job;
    const until = await lastDayOf(tx, round);
    await this.messages.tell(tx, {
      kind: 'job-series-offered',
      to: { worker: told.facts.worker },
      about: id,
      facts: { ...job, from, until, visits: round.also.length + 1, number, answerBy },
      key: id,
      lapsesAt: answerBy,
    });
  }

  /** Gives the other times as well, but for those that the rules refuse by now: these stay open. */
  async giveOthers(tx: Writing, offered: Assignment, round: OfferRound): Promise<void> {
    const { organiserId: organiser, workerId: worker, bookingId: booking } = offered;
    for (const occurrence of round.also) {
      try {
        await this.placing.assign(tx, { id: tx.ids.next(), booking, organiser, occurrence, worker });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    await this.tellGiven(tx, offered, round);
  }

  private async tellGiven(tx: Writing, { id, organiserId }: Assignment, round: OfferRound): Promise<void> {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { on: from, task, user, start, end } = told.job;
    const until = await lastDayOf(tx, round);
    await this.messages.tell(tx, {
      kind: 'job-series-changed',
      to: { worker: told.facts.worker },
      about: id,
      facts: { task, user, turn: 'longer', from, until, start, end },
      key: id,
    });
  }
}

async function lastDayOf(tx: Writing, { organiserId, occurrenceId, also }: OfferRound) {
  return (await findOccurrence(tx, organiserId, also.at(-1) ?? occurrenceId)).day;
}
