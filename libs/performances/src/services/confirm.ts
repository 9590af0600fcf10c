import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, Road, type Taken } from '#database';
import { type Id, Refused } from '#kernel';
import { regimeOf } from '#registry';
import { deviationsNeeded, type Performance, refusal, refusalsOfReason } from '../rules';
import { record } from '../store/events';
import { performanceIn, performancesIn, settle } from '../store/performances';
import { Booking, type SeenPerformance } from './booking';

export interface OnePerformance extends SeenPerformance {
  readonly organiser: Id;
}

export interface ManyPerformances {
  readonly organiser: Id;
  /** As the caller saw them, with their versions. */
  readonly performances: readonly SeenPerformance[];
}

/** The user's voice: yes, no, and what a mediator does when yes cannot be booked yet. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly road: Road,
    private readonly booking: Booking,
    private readonly ledger: ChequeLedger,
  ) {}

  /**
   * The hours are right: they go into the book, or stay open with the reasons why they cannot yet.
   * @throws NotFound, ChangedMeanwhile, Refused `performance-state-forbids`
   */
  confirm(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        await this.booking.book(tx, await this.booking.inHand(tx, organiser, seen, 'confirm'), 'confirm');
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /** Many at once, such as a week; lands whole or not at all. The subject is the batch. @throws as `confirm` */
  confirmAll(
    command: Command,
    { organiser, performances }: ManyPerformances,
  ): Promise<Taken<readonly Performance[]>> {
    return this.road.take(command, {
      perform: async (tx) => {
        for (const seen of performances) {
          await this.booking.book(tx, await this.booking.inHand(tx, organiser, seen, 'confirm'), 'confirm');
        }
      },
      answer: (tx, subject) =>
        performancesIn(tx, { organiser, subject, order: 'oldest-first', limit: performances.length }),
    });
  }

  /** The hours are not right: kept with the reason, for the mediator. @throws Refused `performance-reason-missing` */
  contest(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.booking.inHand(tx, organiser, seen, 'contest');
        refuseWithoutReason(command);
        const after = await settle(tx, before, { state: 'contested', refusals: null, confirmedAt: null });
        await record(tx, { step: 'contest', after });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /** Tries to book an open performance again; still not covered, it stays open with today's reasons. */
  retry(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        await this.booking.book(tx, await this.booking.inHand(tx, organiser, seen, 'retry'), 'retry');
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /**
   * Allows the hours by which an open performance goes over the month and the year, with the command's reason, and
   * books it whole; without cheques enough it stays open for those.
   * @throws Refused `performance-reason-missing`, `deviation-not-needed`
   */
  grantDeviation(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.booking.inHand(tx, organiser, seen, 'grant-deviation');
        const why = refuseWithoutReason(command);
        const { personId: person, performedOn: on, assignmentId: assignment } = before;
        const regime = await regimeOf(tx, organiser);
        const { month, year } = await this.ledger.roomsOf(tx, { person, on, regime });
        const held = await this.ledger.holdOf(tx, { book: organiser, assignment });
        const needed = deviationsNeeded({
          hours: before.hours,
          heldHours: held.state === 'held' ? held.hours : 0,
          rooms: [month, year],
        });
        if (needed.length === 0) throw new Refused([refusal('deviation-not-needed', { performedOn: on })]);
        for (const { period, hours } of needed) {
          await this.ledger.grantDeviation(tx, { person, period, hours, why, regime });
        }
        await this.booking.book(tx, before, 'grant-deviation');
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }
}

/** The reason that was typed. @throws Refused when there is none */
export function refuseWithoutReason({ reason }: Command): string {
  const refusals = refusalsOfReason(reason);
  if (reason === undefined || refusals.length > 0) throw new Refused(refusals);
  return reason;
}
