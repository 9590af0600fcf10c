import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Reading } from '#database';
import { type Cents, cents, firstDayOf, type Id, type Month, type Year } from '#kernel';
import { figure } from '#regulation';
import { personOf, regimeOf } from '#registry';
import {
  type Counted,
  countHours,
  type HoursOfPeriod,
  hoursOfPeriod,
  type Performance,
  type PerformanceEvent,
  type RoomReading,
} from '../rules';
import { historyOf } from '../store/events';
import {
  countPerformances,
  performanceIn,
  type PerformanceFilter,
  type PerformanceRef,
  performancesIn,
} from '../store/performances';

/** A worker's month and year: "4 van 60 uur", and the allowance that is confirmed at this organiser. */
export interface WorkerHours {
  readonly worker: Id;
  readonly month: HoursOfPeriod;
  readonly year: HoursOfPeriod;
  readonly allowanceConfirmedCents: Cents;
}

/** The months of a worker's year, from January on, and the year itself. */
export interface WorkerYear {
  readonly months: readonly HoursOfPeriod[];
  readonly year: HoursOfPeriod;
}

/** A queue as the mediator sees it above the list. */
export interface QueueLength {
  readonly total: number;
  /** Day of the oldest work in it; null when it is empty. */
  readonly oldest: string | null;
}

/** What can be read of performances; every read is within one organiser. */
@Injectable()
export class PerformanceReads {
  constructor(private readonly ledger: ChequeLedger) {}

  /** @throws NotFound */
  one(reading: Reading, of: PerformanceRef): Promise<Performance> {
    return performanceIn(reading, of);
  }

  /** As many as the limit asks. The mediator's queue is the filter `states: ['open']`, oldest first. */
  list(reading: Reading, filter: PerformanceFilter): Promise<Performance[]> {
    return performancesIn(reading, filter);
  }

  count(
    reading: Reading,
    filter: Omit<PerformanceFilter, 'after' | 'limit' | 'order'>,
  ): Promise<QueueLength> {
    return countPerformances(reading, filter);
  }

  /** Why it counts for so many hours, stretch by stretch. @throws NotFound */
  async counting(reading: Reading, of: PerformanceRef): Promise<Counted> {
    const visit = await performanceIn(reading, of);
    return countHours(visit, await regimeOf(reading, of.organiser));
  }

  /** First to last, with what was typed as reason. @throws NotFound */
  async history(reading: Reading, of: PerformanceRef): Promise<readonly PerformanceEvent[]> {
    await performanceIn(reading, of);
    return historyOf(reading, of);
  }

  /**
   * The hours of a worker, over all organisers, and the allowance of the month at this one.
   * @throws NotFound where this organiser has no such worker
   */
  async hoursOf(reading: Reading, of: { organiser: Id; worker: Id; month: Month }): Promise<WorkerHours> {
    const { organiser, worker, month } = of;
    const person = await personOf(reading, { organiser, worker });
    const regime = await regimeOf(reading, organiser);
    const on = firstDayOf(month);
    const rooms = await this.ledger.roomsOf(reading, { person, on, regime });
    const warningPercent = figure(regime, 'hours-warning-percent', on);
    const asked = { book: organiser, workers: [worker], month };
    const allowances = await this.ledger.allowancesOf(reading, asked);
    return {
      worker,
      month: hoursOfPeriod(rooms.month, warningPercent),
      year: hoursOfPeriod(rooms.year, warningPercent),
      allowanceConfirmedCents: allowances.get(worker) ?? cents(0),
    };
  }

  /** The hours of each month of a year, over all organisers. @throws NotFound where there is no such worker here */
  async yearOf(
    reading: Reading,
    { organiser, worker, year }: { organiser: Id; worker: Id; year: Year },
  ): Promise<WorkerYear> {
    const person = await personOf(reading, { organiser, worker });
    const regime = await regimeOf(reading, organiser);
    const rooms = await this.ledger.roomsOfYear(reading, { person, year, regime });
    const told = (room: RoomReading) =>
      hoursOfPeriod(room, figure(regime, 'hours-warning-percent', firstDayOf(room.period as Month | Year)));
    return { months: rooms.months.map(told), year: told(rooms.year) };
  }
}
