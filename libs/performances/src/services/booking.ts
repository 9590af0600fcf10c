import { together, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { ChangedMeanwhile, type Id, type Refusal, Refused } from '#kernel';
import { AssignmentSteps } from '#matching';
import { homesOf, regimeOf } from '#registry';
import { type Regime } from '#regulation';
import {
  assignmentOf,
  leavesOpen,
  type Performance,
  type PerformanceStep,
  refusalsToStep,
  stateAfterBooking,
  waitingStates,
} from '../rules';
import { record } from '../store/events';
import { performanceIn, performancesIn, settle } from '../store/performances';
import { CorrectionSteps } from './correction-steps';

/** Which performance, and the version of it that the caller saw; without one, whatever stands now. */
export interface SeenPerformance {
  readonly performance: Id;
  readonly version?: number;
}

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
   * Hands the cheques over and turns the hours, whole; where rooms or cheques do not cover them the performance
   * stays open and keeps the reasons. The user's word is stored either way.
   * @throws Refused for any other reason of the ledger
   */
  async book(tx: Writing, before: Performance, step: PerformanceStep): Promise<Performance> {
    const refusals = await this.handOver(tx, before, await regimeOf(tx, before.organiserId));
    return this.moveOn(tx, before, { step, refusals });
  }

  /** What the user says yes to, as `inHand` and `book`. */
  async confirm(tx: Writing, organiser: Id, seen: SeenPerformance): Promise<void> {
    const step = 'confirm';
    const [before, regime] = await together(this.inHand(tx, organiser, seen, step), regimeOf(tx, organiser));
    await this.moveOn(tx, before, { step, refusals: await this.handOver(tx, before, regime) });
  }

  /** Tries what waits for the user's cheques again, oldest first; what is still not covered is left as it is. */
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
    const refusals = await this.handOver(tx, waiting, await regimeOf(tx, waiting.organiserId));
    if (refusals.length > 0) return false;
    await this.moveOn(tx, waiting, { step, refusals });
    return true;
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

  /** Writes down where the performance stands now. */
  private async moveOn(
    tx: Writing,
    before: Performance,
    { step, refusals }: { step: PerformanceStep; refusals: readonly Refusal[] },
  ): Promise<Performance> {
    const isInBook = refusals.length === 0;
    const after: Performance = {
      ...before,
      state: stateAfterBooking(refusals),
      refusals: isInBook ? null : refusals,
      confirmedAt: before.confirmedAt ?? tx.now,
      version: before.version + 1,
    };
    await together(
      settle(tx, before, after),
      record(tx, { step, after }),
      ...(isInBook ? [this.endAssignment(tx, before)] : []),
    );
    return after;
  }

  private endAssignment(tx: Writing, performance: Performance): Promise<void> {
    return this.assignments.markWorked(tx, { ...assignmentOf(performance), state: 'assigned' });
  }
}
