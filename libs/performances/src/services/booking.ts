import { together, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { ChangedMeanwhile, type Id, type Refusal, Refused } from '#kernel';
import { AssignmentSteps } from '#matching';
import { homesOf, regimeOf } from '#registry';
import { type Regime } from '#regulation';
import {
  assignmentOf,
  isBooked,
  leavesOpen,
  type Performance,
  type PerformanceStep,
  refusalsToStep,
  type Said,
  stateAfterBooking,
  waitingStates,
} from '../rules';
import { record } from '../store/events';
import { performanceIn, performancesIn, retell, settle } from '../store/performances';
import { CorrectionSteps, type Right, toldIn } from './correction-steps';

/** Which performance, and the version of it that the caller saw; without one, whatever stands now. */
export interface SeenPerformance {
  readonly performance: Id;
  readonly version?: number;
}

/** The same, with whose word is given on it where the command does not tell. */
export interface SaidOfSeen extends SeenPerformance {
  readonly said?: Said | undefined;
}

/** Why hours are brought into the book. */
interface BookingStep {
  readonly step: PerformanceStep;
  readonly said?: Said | undefined;
  /** The hours as they turn out to be right, where they are other than told. */
  readonly right?: Right;
}

/** Steps in which somebody says that the hours are right. */
const saysYes = (step: PerformanceStep) => step === 'confirm' || step === 'decide';

/** As many as one payment may set going; more wait for the next retry. */
const RETRIED_AT_ONCE = 200;

/** Brings confirmed hours into the book: the step that confirming, retrying and granting a deviation share. */
@Injectable()
export class Booking {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly assignments: AssignmentSteps,
    private readonly corrections: CorrectionSteps,
  ) {}

  /**
   * The performance, if its state allows the step.
   * @throws NotFound, ChangedMeanwhile, Refused `performance-state-forbids`
   */
  async inHand(
    tx: Writing,
    organiser: Id,
    { performance, version }: SeenPerformance,
    step: PerformanceStep,
  ): Promise<Performance> {
    const found = await performanceIn(tx, { organiser, performance });
    const refusals = refusalsToStep(found.state, step);
    if (refusals.length > 0) throw new Refused(refusals);
    if (version !== undefined && version !== found.version)
      throw new ChangedMeanwhile('performance', performance);
    return found;
  }

  /**
   * Hands the cheques over and turns the hours, whole, as told or as they turn out to be right; where rooms or cheques
   * do not cover them the performance stays open and keeps the reasons. The word that was given is stored either way.
   * @throws Refused for any other reason of the ledger
   */
  async book(tx: Writing, before: Performance, done: BookingStep): Promise<Performance> {
    return this.bookUnder(await regimeOf(tx, before.organiserId), tx, before, done);
  }

  /** What somebody says yes to, as `inHand` and `book`; hours that are in the book already stay there. */
  async confirm(tx: Writing, organiser: Id, { said, ...seen }: SaidOfSeen): Promise<void> {
    const step = 'confirm';
    const [before, regime] = await together(this.inHand(tx, organiser, seen, step), regimeOf(tx, organiser));
    if (isBooked(before.state)) await this.moveOn(tx, before, { step, said, refusals: [] });
    else await this.bookUnder(regime, tx, before, { step, said });
  }

  /**
   * Tries what waits for the user's cheques again, oldest first; what is still not covered is left as it is. Any other
   * reason against one keeps neither the others from it nor the cheques from being bought.
   */
  async bookWhatWaitsFor(tx: Writing, { organiser, user }: { organiser: Id; user: Id }): Promise<Id[]> {
    const waiting = await performancesIn(tx, {
      organiser,
      user,
      states: waitingStates,
      order: 'oldest-first',
      limit: RETRIED_AT_ONCE,
    });
    const booked: Id[] = [];
    for (const one of waiting) if (await this.isBookedNow(tx, one)) booked.push(one.id);
    return booked;
  }

  private async isBookedNow(tx: Writing, waiting: Performance): Promise<boolean> {
    const step = 'retry';
    if (waiting.state === 'correction-open') {
      if (!(await this.corrections.isCovered(tx, waiting))) return false;
      await this.corrections.bookAsked(tx, waiting, step);
      return true;
    }
    const regime = await regimeOf(tx, waiting.organiserId);
    const refusals = await this.handOver(tx, waiting, regime).catch(refusalsIn);
    if (refusals.length > 0) return false;
    await this.moveOn(tx, waiting, { step, refusals });
    return true;
  }

  private async bookUnder(regime: Regime, tx: Writing, before: Performance, done: BookingStep) {
    const refusals = await this.handOver(tx, { ...before, ...done.right }, regime);
    return this.moveOn(tx, before, { ...done, refusals });
  }

  /** Every reason why rooms or cheques do not cover the hours; empty when they are in the book now. */
  private async handOver(tx: Writing, performance: Performance, regime: Regime): Promise<readonly Refusal[]> {
    const { assignmentId, personId, workerId, userId, performedOn, hours, id } = performance;
    try {
      await this.ledger.handOver(tx, {
        assignment: assignmentId,
        performance: id,
        person: personId,
        homes: homesOf(tx, personId),
        worker: workerId,
        user: userId,
        performedOn,
        hours,
        regime,
      });
      return [];
    } catch (refused) {
      if (refused instanceof Refused && leavesOpen(refused.refusals)) return refused.refusals;
      throw refused;
    }
  }

  /** Writes down where the performance stands now; what was booked before has ended its assignment. */
  private async moveOn(
    tx: Writing,
    before: Performance,
    { step, said, right, refusals }: BookingStep & { readonly refusals: readonly Refusal[] },
  ): Promise<Performance> {
    const isInBook = refusals.length === 0;
    const confirmedAt = before.confirmedAt ?? (saysYes(step) ? tx.now : null);
    const change = {
      state: stateAfterBooking(refusals, { confirmedAt }),
      refusals: isInBook ? null : refusals,
      confirmedAt,
    };
    const after: Performance = { ...before, ...right, ...change, version: before.version + 1 };
    await together(
      right ? retell(tx, before, { ...right, ...change }) : settle(tx, before, change),
      record(tx, { step, after, visit: right && toldIn(right), said }),
      ...(isInBook && !isBooked(before.state) ? [this.endAssignment(tx, before)] : []),
    );
    return after;
  }

  private endAssignment(tx: Writing, performance: Performance): Promise<void> {
    return this.assignments.markWorked(tx, { ...assignmentOf(performance), state: 'assigned' });
  }
}

/** The ledger refuses before it writes, so that a refusal leaves nothing behind. */
function refusalsIn(error: unknown): readonly Refusal[] {
  if (error instanceof Refused) return error.refusals;
  throw error;
}
