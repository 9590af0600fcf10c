import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { Messages } from '#messaging';
import { regimeOf } from '#registry';
import {
  answerBy as deadline,
  type Assignment,
  type Occurrence,
  type Offer,
  type OfferRound,
  quietHours,
  reminderBetween,
} from '../rules';
import {
  endRound,
  freeNumber,
  insertOffer,
  insertRound,
  moveOffer,
  offersOf,
  reminded,
} from '../store/offers';
import { findOccurrence } from '../store/requests';
import { usualMinutes } from './answer-minutes';
import { ToldFacts } from './told-facts';

/**
 * Everybody who has a seat at a visit that was moved is asked whether its new time suits, with a number as for an
 * offer. The seat stays theirs until they say no: whoever says nothing is expected, and called by the mediator.
 */
@Injectable()
export class TeamAsking {
  constructor(
    private readonly messages: Messages,
    private readonly facts: ToldFacts,
  ) {}

  async ask(tx: Writing, team: readonly Assignment[], before: Occurrence): Promise<void> {
    if (team.length === 0) return;
    const round = await begin(tx, team, before);
    const quiet = quietHours(await regimeOf(tx, round.organiserId), tx.today);
    for (const { id, organiserId, occurrenceId, workerId, startsAt } of team) {
      const askedAt = tx.now;
      const answerBy = deadline({ askedAt, minutes: round.answerMinutes, startsAt, quiet });
      const number = await freeNumber(tx, workerId);
      const remindAt = reminderBetween(askedAt, answerBy);
      const of = { id, organiserId, roundId: round.id, occurrenceId, workerId };
      const offer: Offer = { ...of, number, state: 'asked', askedAt, answerBy, remindAt };
      await insertOffer(tx, offer);
      await this.tell(tx, offer, before);
    }
  }

  /**
   * Reminds whoever it is time for, and ends when nobody is left to answer: all have, or the visit begins. Done twice it
   * does nothing more.
   */
  async settle(tx: Writing, { id, organiserId, occurrenceId, state }: OfferRound): Promise<void> {
    if (state !== 'running') return;
    const { startsAt } = await findOccurrence(tx, organiserId, occurrenceId);
    const hasBegun = startsAt !== null && startsAt <= tx.now;
    const asked = (await offersOf(tx, [id])).filter(isAsked);
    for (const offer of asked)
      if (hasBegun) await moveOffer(tx, offer, 'lapse');
      else if (offer.remindAt !== null && offer.remindAt <= tx.now) await this.remind(tx, offer);
    if (hasBegun || asked.length === 0) await endRound(tx, id, 'answered');
  }

  /** The mediator needs no answers any more; every seat stays as it is. */
  async withdraw(tx: Writing, { id }: OfferRound): Promise<void> {
    for (const offer of (await offersOf(tx, [id])).filter(isAsked)) await moveOffer(tx, offer, 'withdraw');
    await endRound(tx, id, 'withdrawn');
  }

  private async remind(tx: Writing, offer: Offer): Promise<void> {
    await this.tell(tx, offer);
    await reminded(tx, offer.id);
  }

  /** With the time that it was, where it is asked for the first time. */
  private async tell(tx: Writing, { id, organiserId, number, answerBy }: Offer, before?: Occurrence) {
    const told = await this.facts.of(tx, organiserId, id);
    if (!told) return;
    const { job, facts: seat } = told;
    const to = { worker: seat.worker };
    const about = { to, about: id, key: id, ...(seat.startsAt && { lapsesAt: seat.startsAt }) };
    const facts = { ...job, number, answerBy };
    if (!before?.startTime) return this.messages.tell(tx, { ...about, kind: 'job-change-reminder', facts });
    const was = { on: before.day, start: before.startTime };
    await this.messages.tell(tx, { ...about, kind: 'job-change-asked', facts: { ...facts, before: was } });
  }
}

const isAsked = ({ state }: Offer) => state === 'asked';

async function begin(
  tx: Writing,
  team: readonly Assignment[],
  { id: occurrence, organiserId: organiser }: Occurrence,
): Promise<OfferRound> {
  const round: OfferRound = {
    id: tx.ids.next(),
    organiserId: organiser,
    occurrenceId: occurrence,
    way: 'changed',
    workers: team.map(({ workerId }) => workerId),
    answerMinutes: await usualMinutes(tx, { organiser, occurrence }),
    also: [],
    replacesId: null,
    state: 'running',
    openedAt: tx.now,
    endedAt: null,
  };
  await insertRound(tx, round);
  return round;
}
