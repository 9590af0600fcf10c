import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Day, type Id, type Minutes, Refused, refuseUnlessAllowed } from '#kernel';
import { regimeOf } from '#registry';
import {
  answerBy as deadline,
  endOfEmptyRound,
  quietHours,
  type Assignment,
  type LeavingReason,
  type Offer,
  type OfferRound,
  openOfferStates,
  refusalsOfEmptyRound,
  type RoundState,
  type SeekingWay,
} from '../rules';
import { lostSomebody } from '../store/absences';
import { findAssignment } from '../store/assignments';
import { overruledWhenOffered, reasonOfRound } from '../store/events';
import {
  endRound,
  findRound,
  freeNumber,
  insertOffer,
  insertRound,
  offersOf,
  roundsRunningAt,
} from '../store/offers';
import { seatsOpenAt } from '../store/one-place';
import { Candidates } from './candidates';
import { Placing } from './placing';
import { SeriesAsking } from './series-asking';
import { Telling } from './telling';

export interface RoundAsked {
  readonly id: Id;
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly way: SeekingWay;
  readonly workers: readonly Id[];
  readonly answerMinutes: Minutes;
  /** The day chosen, where the place is an open window. */
  readonly on?: Day | undefined;
  readonly replaces?: Id | undefined;
  /** Other times of the series that go to who says yes. */
  readonly also?: readonly Id[] | undefined;
}

/** Asking people for one place, one step at a time: each step looks how it stands and does what is due. */
@Injectable()
export class Rounds {
  constructor(
    private readonly placing: Placing,
    private readonly candidates: Candidates,
    private readonly telling: Telling,
    private readonly series: SeriesAsking,
  ) {}

  /** Begins to ask. @throws Refused `nobody-to-ask` where none of them may come */
  async open(tx: Writing, asked: RoundAsked): Promise<OfferRound> {
    const round = await this.begin(tx, asked);
    await this.settle(tx, round, asked.on);
    const offers = await offersOf(tx, [round.id]);
    refuseUnlessAllowed(refusalsOfEmptyRound(offers.length, asked.workers.length));
    return round;
  }

  /** Asks one worker alone; the offer bears the round's id. @throws Refused as assigning does */
  async askOne(tx: Writing, asked: RoundAsked & { worker: Id; booking: Id }): Promise<Assignment> {
    return this.ask(tx, await this.begin(tx, asked), asked);
  }

  /** Everything that is asked for a place, settled after something happened there. */
  async settleAt(tx: Writing, occurrence: Id): Promise<void> {
    for (const round of await roundsRunningAt(tx, occurrence)) await this.settle(tx, round);
  }

  /**
   * Brings a round to where it should be now: who did not answer in time is let go, collected answers are weighed, the
   * next ones are asked, and the round ends when the place is filled or nobody is left. Done twice it does nothing more.
   */
  async settle(tx: Writing, round: OfferRound, on?: Day): Promise<void> {
    if (round.state !== 'running') return;
    await this.lapse(tx, round);
    if (round.way === 'collected') await this.weigh(tx, round);
    const seats = await seatsOpenAt(tx, round.occurrenceId, tx.now);
    if (seats === undefined) return this.end(tx, round, { as: 'withdrawn', why: 'user-cancelled' });
    if (seats === 0) return this.end(tx, round, { as: 'filled', why: 'given-to-other' });
    const waiting = await this.askOthers(tx, round, { seats, on });
    if (waiting > 0) return;
    const as = endOfEmptyRound(await offersOf(tx, [round.id]));
    await this.end(tx, round, { as, why: 'other' });
  }

  /** The mediator stops asking. */
  async withdraw(tx: Writing, round: OfferRound): Promise<void> {
    await this.end(tx, round, { as: 'withdrawn', why: 'other' });
  }

  private async begin(tx: Writing, asked: RoundAsked): Promise<OfferRound> {
    const { id, organiser: organiserId, occurrence: occurrenceId, way, workers, answerMinutes } = asked;
    const round: OfferRound = {
      id,
      organiserId,
      occurrenceId,
      way,
      workers,
      answerMinutes,
      also: asked.also ?? [],
      replacesId: asked.replaces ?? null,
      state: 'running',
      openedAt: tx.now,
      endedAt: null,
    };
    await insertRound(tx, round);
    return round;
  }

  /** Asks whose turn it is, and says of how many an answer is still awaited. */
  private async askOthers(
    tx: Writing,
    round: OfferRound,
    { seats, on }: { seats: number; on: Day | undefined },
  ): Promise<number> {
    const offers = await offersOf(tx, [round.id]);
    const asked = new Set(offers.map(({ workerId }) => workerId));
    let waiting = offers.filter(isOpen).length;
    if (round.way !== 'in-order' && offers.length > 0) return waiting;
    const reason = await reasonOfRound(tx, round);
    const wanted = round.way === 'in-order' ? seats : round.workers.length;
    for (const worker of round.workers.filter((one) => !asked.has(one))) {
      if (waiting >= wanted) break;
      if (await this.couldAsk(tx, round, { worker, on, reason })) waiting++;
    }
    return waiting;
  }

  /**
   * Whoever has another job by now, or went away, is skipped: the rules say so before anything is written. The reason
   * with which the round was opened holds for everybody on its list, whenever the turn comes.
   */
  private async couldAsk(
    tx: Writing,
    round: OfferRound,
    whom: Omit<Asked, 'id' | 'booking'>,
  ): Promise<boolean> {
    const id = tx.ids.next();
    return isNotRefused(this.ask(tx, round, { id, booking: id, ...whom }));
  }

  private async ask(
    tx: Writing,
    round: OfferRound,
    { id, booking, worker, on, reason }: Asked,
  ): Promise<Assignment> {
    const { organiserId: organiser, occurrenceId: occurrence, replacesId: replaces } = round;
    const offered = await this.placing.offer(tx, {
      id,
      booking,
      organiser,
      occurrence,
      worker,
      ...(on && { on }),
      ...(replaces && { replaces }),
      ...(reason && { reason }),
    });
    const quiet = quietHours(await regimeOf(tx, organiser), tx.today);
    const { startsAt } = offered;
    const answerBy = deadline({ askedAt: tx.now, minutes: round.answerMinutes, startsAt, quiet });
    const offer: Offer = {
      id,
      organiserId: organiser,
      roundId: round.id,
      occurrenceId: occurrence,
      workerId: worker,
      number: await freeNumber(tx, worker),
      state: 'asked',
      askedAt: tx.now,
      answerBy,
      remindAt: null,
    };
    await insertOffer(tx, offer);
    await (round.also.length > 0 ? this.series.asked(tx, offer, round) : this.telling.asked(tx, offer));
    return offered;
  }

  private async lapse(tx: Writing, round: OfferRound): Promise<void> {
    const offers = await offersOf(tx, [round.id]);
    for (const offer of offers.filter(({ state, answerBy: by }) => state === 'asked' && by <= tx.now))
      await this.letGo(tx, offer, 'no-answer');
  }

  /** When nobody has time left, or everybody answered, those who said yes get the seats in the fixed order. */
  private async weigh(tx: Writing, round: OfferRound): Promise<void> {
    const offers = await offersOf(tx, [round.id]);
    if (offers.some(({ state }) => state === 'asked')) return;
    const yes = new Map(
      offers.filter(({ state }) => state === 'said-yes').map((offer) => [offer.workerId, offer]),
    );
    const { organiserId: organiser, occurrenceId: occurrence } = round;
    const { candidates } = await this.candidates.of(tx, { organiser, occurrence, today: tx.today });
    for (const { worker, reasons } of candidates) {
      const offer = yes.get(worker);
      if (!offer || !(await seatsOpenAt(tx, occurrence, tx.now))) continue;
      const overruled = await overruledWhenOffered(tx, offer.id);
      const isAllowed = reasons.every((one) => one.weight === 'warns' && overruled.includes(one.code));
      if (isAllowed && (await isNotRefused(this.give(tx, offer)))) continue;
      await this.letGo(tx, offer, 'not-allowed-any-more');
    }
  }

  /** Gives the place to who said yes. @throws Refused where the rules say no by now */
  async give(tx: Writing, { organiserId, id, roundId }: Offer): Promise<void> {
    const offered = await findAssignment(tx, organiserId, id);
    await this.placing.accept(tx, offered, await overruledWhenOffered(tx, id));
    const round = await findRound(tx, organiserId, roundId);
    if (round.also.length > 0) return this.series.giveOthers(tx, offered, round);
    await this.telling.given(tx, offered, await lostSomebody(tx, offered.occurrenceId));
  }

  private async letGo(tx: Writing, offer: Offer, why: LeavingReason): Promise<void> {
    const offered = await findAssignment(tx, offer.organiserId, offer.id);
    await this.placing.leave(tx, offered, { event: 'cancel', why });
    await this.telling.over(tx, offer);
  }

  private async end(tx: Writing, round: OfferRound, { as, why }: Ending): Promise<void> {
    for (const offer of (await offersOf(tx, [round.id])).filter(isOpen)) await this.letGo(tx, offer, why);
    await endRound(tx, round.id, as);
    if (as === 'nobody' && round.replacesId)
      await this.telling.notFound(tx, { organiserId: round.organiserId, id: round.replacesId }, round.id);
  }
}

interface Asked {
  readonly id: Id;
  readonly booking: Id;
  readonly worker: Id;
  readonly on?: Day | undefined;
  readonly reason?: string | undefined;
}

interface Ending {
  readonly as: Exclude<RoundState, 'running'>;
  readonly why: LeavingReason;
}

/** Whether a step was taken; the rules refuse before anything of it is written. */
async function isNotRefused(step: Promise<unknown>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

const isOpen = ({ state }: Offer) => openOfferStates.some((open) => open === state);
