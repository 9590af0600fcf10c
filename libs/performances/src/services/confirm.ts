import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, Road, type Taken, type Writing } from '#database';
import { type Id, Refused } from '#kernel';
import { regimeOf } from '#registry';
import {
  countHours,
  isBooked,
  type Performance,
  refusalsOfReason,
  refusalsToDisputeBooked,
  type Said,
  type ToldVisit,
} from '../rules';
import { record } from '../store/events';
import { performanceIn, performancesIn, settle } from '../store/performances';
import { Booking, type SaidOfSeen, type SeenPerformance } from './booking';
import { HoursTelling } from './hours-telling';
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

/** Yes and no to hours that were told. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly road: Road,
    private readonly booking: Booking,
    private readonly ledger: ChequeLedger,
    private readonly telling: HoursTelling,
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
        await this.telling.contested(tx, after, said);
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
}

/** The reason that was typed. @throws Refused when there is none */
export function refuseWithoutReason({ reason }: Command): string {
  const refusals = refusalsOfReason(reason);
  if (reason === undefined || refusals.length > 0) throw new Refused(refusals);
  return reason;
}
