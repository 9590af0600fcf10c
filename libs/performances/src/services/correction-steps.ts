import { Injectable } from '@nestjs/common';
import { ChequeLedger, periodsOf } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { NotFound, type Refusal, Refused, refuseUnlessAllowed } from '#kernel';
import { AssignmentSteps } from '#matching';
import { homesOf, regimeOf } from '#registry';
import { type Regime } from '#regulation';
import {
  afterReversal,
  assignmentOf,
  countHours,
  deviationsNeeded,
  isBooked,
  leavesOpen,
  type Performance,
  performedOn,
  type PerformanceStep,
  refusalsOfOtherVisits,
  refusalsOfReason,
} from '../rules';
import { correctionAsked, record } from '../store/events';
import { type Retelling, retell, settle, visitsDuring } from '../store/performances';

/** A visit told anew, with what it counts for. */
export type Right = Omit<Retelling, 'state' | 'refusals' | 'confirmedAt'>;

interface Attempt {
  /** May throw Refused after it wrote: the road undoes it. */
  readonly book: (tx: Writing) => Promise<void>;
  /** Keeps what was asked, where rooms or cheques do not cover it. */
  readonly keep: (tx: Writing, refusals: readonly Refusal[]) => Promise<void>;
  readonly answer: (tx: Reading) => Promise<Performance>;
}

/**
 * Putting a booking right. Where rooms or cheques do not cover the right hours, the earlier booking stands and what
 * was asked lies in the history, until a deviation is granted or cheques come.
 */
@Injectable()
export class CorrectionSteps {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    private readonly assignments: AssignmentSteps,
  ) {}

  /** Tries to book; what cannot be covered is undone by the road, and kept by the same command taken again. */
  async bookedOrKept(command: Command, { book, keep, answer }: Attempt): Promise<Taken<Performance>> {
    try {
      return await this.road.take(command, { perform: book, answer });
    } catch (refused) {
      if (!(refused instanceof Refused && leavesOpen(refused.refusals))) throw refused;
      const { refusals } = refused;
      return this.road.take(command, { perform: (tx) => keep(tx, refusals), answer });
    }
  }

  /**
   * Reverses and books again; hours that stay the same on the same day leave the book alone, unless there turns out to
   * have been no work in them, or work after all: a line of the book says one of the two for ever. @throws Refused
   */
  async book(
    tx: Writing,
    before: Performance,
    { right, why, step }: { right: Right; why: string; step: PerformanceStep },
  ): Promise<void> {
    const { hours, performedOn: day, work } = right;
    if (hours !== before.hours || day !== before.performedOn || work !== before.work) {
      const regime = await regimeOf(tx, before.organiserId);
      await this.ledger.correct(tx, {
        performance: before.id,
        why,
        right: { hours, performedOn: day },
        regime,
        homes: homesOf(tx, before.personId),
      });
    }
    const { confirmedAt } = before;
    const after = await retell(tx, before, { ...right, state: 'corrected', refusals: null, confirmedAt });
    await record(tx, { step, after, visit: toldIn(right) });
  }

  /** Reverses a booking for good; the job is to be told anew. */
  async takeOut(tx: Writing, before: Performance, why: string): Promise<void> {
    const regime = await regimeOf(tx, before.organiserId);
    await this.ledger.correct(tx, { performance: before.id, why, regime });
    await this.assignments.markToBeWorked(tx, { ...assignmentOf(before), state: 'worked' });
  }

  /** Nothing was worked: what was booked or held is given back. Where nobody came, the place was not filled. */
  async giveBack(
    tx: Writing,
    before: Performance,
    { why, outcome }: { why: string; outcome: 'nobody-came' | 'came-for-nothing' },
  ): Promise<void> {
    const { organiserId: book, assignmentId: assignment } = before;
    if (isBooked(before.state)) await this.takeOut(tx, before, why);
    const assigned = { ...assignmentOf(before), state: 'assigned' } as const;
    if (outcome === 'nobody-came') await this.assignments.markUnfilled(tx, assigned);
    else await this.assignments.markCalledOff(tx, assigned);
    const { state } = await this.ledger.holdOf(tx, { book, assignment });
    if (state === 'held') await this.ledger.release(tx, { assignment, why });
  }

  /** The booking stands as it was; the correction waits, with its reasons, in the mediator's queue. */
  async keep(
    tx: Writing,
    before: Performance,
    { right, step, refusals }: { right: Right; step: PerformanceStep; refusals: readonly Refusal[] },
  ): Promise<void> {
    const { confirmedAt } = before;
    const after = await settle(tx, before, { state: 'correction-open', refusals, confirmedAt });
    await record(tx, {
      step,
      after: { ...after, hours: right.hours, work: right.work },
      visit: toldIn(right),
    });
  }

  /** Books the correction that waits, for the reason with which it was asked. @throws Refused, NotFound */
  async bookAsked(tx: Writing, before: Performance, step: PerformanceStep): Promise<void> {
    const { right, why } = await this.asked(tx, before);
    if (why === undefined) throw new Refused(refusalsOfReason(why));
    refuseUnlessAllowed(await registeredMeanwhile(tx, before, right));
    await this.book(tx, before, { right, why, step });
  }

  /** Still not covered: it waits with today's reasons. */
  async keepAsked(
    tx: Writing,
    before: Performance,
    { step, refusals }: { step: PerformanceStep; refusals: readonly Refusal[] },
  ): Promise<void> {
    const { right } = await this.asked(tx, before);
    await this.keep(tx, before, { right, step, refusals });
  }

  /** True when rooms and cheques cover the correction that waits and nothing stands against it, so that it can be booked. */
  async isCovered(tx: Writing, before: Performance): Promise<boolean> {
    const { right, why } = await this.asked(tx, before);
    if (why === undefined || (await registeredMeanwhile(tx, before, right)).length > 0) return false;
    const regime = await regimeOf(tx, before.organiserId);
    if ((await this.deviationsFor(tx, before, { right, regime })).length > 0) return false;
    const lots = await this.ledger.chequesOf(tx, {
      book: before.organiserId,
      user: before.userId,
      on: right.performedOn,
    });
    return lots.reduce((sum, { free }) => sum + free, 0) >= right.hours - before.hours;
  }

  /** The hours by which the correction that waits goes over month and year, once the earlier booking is undone. */
  async deviationsAsked(tx: Writing, before: Performance, regime: Regime) {
    return this.deviationsFor(tx, before, { ...(await this.asked(tx, before)), regime });
  }

  private async deviationsFor(
    tx: Writing,
    before: Performance,
    { right, regime }: { right: Right; regime: Regime },
  ) {
    const { personId: person, performedOn: bookedOn, hours: booked } = before;
    const { month, year } = await this.ledger.roomsOf(tx, { person, on: right.performedOn, regime });
    const freed = { periods: periodsOf(bookedOn), hours: booked };
    return deviationsNeeded({
      hours: right.hours,
      heldHours: 0,
      rooms: afterReversal([month, year], freed),
    });
  }

  /** The correction that waits, and why it was asked. */
  private async asked(tx: Writing, { organiserId: organiser, id: performance }: Performance) {
    const found = await correctionAsked(tx, { organiser, performance });
    if (!found) throw new NotFound('correction', performance);
    const { visit, work, reason } = found;
    const { minutes, hours } = countHours(visit, await regimeOf(tx, organiser));
    const right: Right = { ...visit, work, performedOn: performedOn(visit), minutes, hours };
    return { right, why: reason ?? tx.command.reason };
  }
}

/** What the person told of the same time since the correction was asked. */
const registeredMeanwhile = async (tx: Writing, { id, personId: person }: Performance, right: Right) =>
  refusalsOfOtherVisits(right, await visitsDuring(tx, { person, during: right, except: id }));

/** The visit of what is right, as history keeps it. */
export const toldIn = ({ startsAt, endsAt, breaks, taskDone }: Right) => ({
  startsAt,
  endsAt,
  breaks,
  taskDone,
});
