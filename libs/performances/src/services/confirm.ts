import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, Road, type Taken, type Writing } from '#database';
import { type Id, Refused } from '#kernel';
import { homesOf, regimeOf } from '#registry';
import { type Regime } from '#regulation';
import {
  countHours,
  deviationsNeeded,
  isBooked,
  type Performance,
  type PerformanceStep,
  refusal,
  refusalsOfReason,
  refusalsToDisputeBooked,
  type Said,
  type ToldVisit,
} from '../rules';
import { record } from '../store/events';
import { performanceIn, performancesIn, settle } from '../store/performances';
import { Booking, type SaidOfSeen, type SeenPerformance } from './booking';
import { CorrectionSteps } from './correction-steps';
import { toldOrRefused } from './register';

export interface OnePerformance extends SeenPerformance {
  readonly organiser: Id;
}

interface SaidPerformance extends SaidOfSeen {
  readonly organiser: Id;
}

interface ContestedPerformance extends SaidPerformance {
  /** The visit as this voice saw it. */
  readonly visit?: ToldVisit;
  /** Nobody came at all. */
  readonly nobodyCame?: boolean;
}

export interface ManyPerformances {
  readonly organiser: Id;
  /** As the caller saw them, with their versions. */
  readonly performances: readonly SeenPerformance[];
  readonly said?: Said;
}

/** Yes and no to hours that were told, and what a mediator does when yes cannot be booked yet. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly road: Road,
    private readonly booking: Booking,
    private readonly ledger: ChequeLedger,
    private readonly corrections: CorrectionSteps,
  ) {}

  /**
   * The hours are right: they go into the book, or stay open with the reasons why they cannot yet.
   * @throws NotFound, ChangedMeanwhile, Refused `performance-state-forbids`
   */
  confirm(command: Command, { organiser, ...seen }: SaidPerformance): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: (tx) => this.booking.confirm(tx, organiser, seen),
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /** Many at once, such as a week; lands whole or not at all. The subject is the batch. @throws as `confirm` */
  confirmAll(
    command: Command,
    { organiser, performances, said }: ManyPerformances,
  ): Promise<Taken<readonly Performance[]>> {
    return this.road.take(command, {
      perform: async (tx) => {
        for (const seen of performances) await this.booking.confirm(tx, organiser, { ...seen, said });
      },
      answer: (tx, subject) =>
        performancesIn(tx, { organiser, subject, order: 'oldest-first', limit: performances.length }),
    });
  }

  /**
   * The hours are not right, with a reason, or nobody came: kept for the mediator, with the visit as this voice tells
   * it, where it does. The performance itself stays as it was told, in the book too where it stands there.
   * @throws Refused `performance-reason-missing`, `month-closed-to-disputes`, and why what was told is no visit
   */
  contest(command: Command, contested: ContestedPerformance): Promise<Taken<Performance>> {
    const { organiser, visit, nobodyCame = false, said, ...seen } = contested;
    const step = nobodyCame ? 'miss' : 'contest';
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.booking.inHand(tx, organiser, seen, step);
        if (!nobodyCame) refuseWithoutReason(command);
        const told = visit && toldOrRefused(visit);
        const after = await settle(tx, before, await this.disputed(tx, before));
        const hours = told ? countHours(told, await regimeOf(tx, organiser)).hours : after.hours;
        await record(tx, {
          step,
          after: { ...after, hours },
          visit: told ? { ...told, taskDone: before.taskDone } : null,
          said,
        });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /** Hours in the book stay there while the mediator looks. @throws Refused `month-closed-to-disputes` */
  private async disputed(tx: Writing, { state, organiserId: book, performedOn, confirmedAt }: Performance) {
    if (!isBooked(state)) return { state: 'contested', refusals: null, confirmedAt: null } as const;
    const closedThrough = await this.ledger.lastClosedMonth(tx, { book });
    const refusals = refusalsToDisputeBooked({ performedOn, closedThrough });
    if (refusals.length > 0) throw new Refused(refusals);
    return { state: 'booked-contested', refusals: null, confirmedAt } as const;
  }

  /** Tries to book what is open, hours or a correction of them, again; still not covered, it stays with today's reasons. */
  retry(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    const step = 'retry';
    const inHand = (tx: Writing) => this.booking.inHand(tx, organiser, seen, step);
    return this.corrections.bookedOrKept(command, {
      book: async (tx) => {
        await this.bookWaiting(tx, await inHand(tx), step);
      },
      keep: async (tx, refusals) => {
        await this.corrections.keepAsked(tx, await inHand(tx), { step, refusals });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /**
   * Allows the hours by which an open performance, or the correction asked of one, goes over the month and the year,
   * with the command's reason, and books it whole; without cheques enough it stays open for those.
   * @throws Refused `performance-reason-missing`, `deviation-not-needed`
   */
  grantDeviation(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    const step = 'grant-deviation';
    const granted = async (tx: Writing) => {
      const before = await this.booking.inHand(tx, organiser, seen, step);
      await this.grant(tx, before, refuseWithoutReason(command));
      return before;
    };
    return this.corrections.bookedOrKept(command, {
      book: async (tx) => {
        await this.bookWaiting(tx, await granted(tx), step);
      },
      keep: async (tx, refusals) => {
        await this.corrections.keepAsked(tx, await granted(tx), { step, refusals });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  private async bookWaiting(tx: Writing, waiting: Performance, step: PerformanceStep): Promise<void> {
    if (waiting.state === 'correction-open') await this.corrections.bookAsked(tx, waiting, step);
    else await this.booking.book(tx, waiting, { step });
  }

  /** @throws Refused `deviation-not-needed` */
  private async grant(tx: Writing, waiting: Performance, why: string): Promise<void> {
    const { personId: person, performedOn: on, organiserId } = waiting;
    const regime = await regimeOf(tx, organiserId);
    const needed =
      waiting.state === 'correction-open'
        ? await this.corrections.deviationsAsked(tx, waiting, regime)
        : await this.deviationsOf(tx, waiting, regime);
    if (needed.length === 0) throw new Refused([refusal('deviation-not-needed', { performedOn: on })]);
    const homes = homesOf(tx, person);
    for (const { period, hours } of needed) {
      await this.ledger.grantDeviation(tx, { person, period, hours, why, regime, homes });
    }
  }

  private async deviationsOf(tx: Writing, waiting: Performance, regime: Regime) {
    const { personId: person, performedOn: on, organiserId: book, assignmentId: assignment } = waiting;
    const { month, year } = await this.ledger.roomsOf(tx, { person, on, regime });
    const held = await this.ledger.holdOf(tx, { book, assignment });
    return deviationsNeeded({
      hours: waiting.hours,
      heldHours: held.state === 'held' ? held.hours : 0,
      rooms: [month, year],
    });
  }
}

/** The reason that was typed. @throws Refused when there is none */
export function refuseWithoutReason({ reason }: Command): string {
  const refusals = refusalsOfReason(reason);
  if (reason === undefined || refusals.length > 0) throw new Refused(refusals);
  return reason;
}
