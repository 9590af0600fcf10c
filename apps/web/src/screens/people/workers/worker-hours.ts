import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { firstDayOf, type Id, lastDayOf, type Month, type Year } from '#kernel';
import { type HoursOfPeriod, type Performance, PerformanceReads } from '#performances';
import { type AllowancePaid, PayOuts } from '#payments';
import { userFile } from '#registry';

interface Of {
  readonly organiser: Id;
  readonly worker: Id;
}

/** One month of a worker: hours over all organisers, the allowance at this one. */
export interface MonthOfWorker extends AllowancePaid {
  readonly month: Month;
  readonly hours: HoursOfPeriod;
}

/** A visit with the name of whom it was for. */
export interface VisitListed {
  readonly performance: Performance;
  readonly user: string;
}

const VISITS_MOST = 500;

/** The hours of a worker, as the office reads them. */
@Injectable()
export class WorkerHoursReads {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly payOuts: PayOuts,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The months of a year in which something was worked, planned or earned. */
  async year({ organiser, worker }: Of, year: Year): Promise<MonthOfWorker[]> {
    const { months } = await this.performances.yearOf(this.reading, { organiser, worker, year });
    const allowances = await this.payOuts.yearOfWorker(this.reading, { organiser, worker, year });
    return allowances
      .flatMap((allowance, at) => {
        const hours = months[at];
        return hours ? [{ month: hours.period as Month, hours, ...allowance }] : [];
      })
      .filter(({ hours, confirmedCents }) => hours.worked + hours.planned > 0 || confirmedCents !== 0);
  }

  /** The visits of a month, first day first. */
  async visits({ organiser, worker }: Of, month: Month): Promise<VisitListed[]> {
    const performances = await this.performances.list(this.reading, {
      organiser,
      worker,
      from: firstDayOf(month),
      until: lastDayOf(month),
      order: 'oldest-first',
      limit: VISITS_MOST,
    });
    const names = new Map<Id, string>();
    for (const { userId: user } of performances)
      if (!names.has(user))
        names.set(user, (await userFile(this.reading, { organiser, user })).details?.name ?? '');
    return performances.map((performance) => ({ performance, user: names.get(performance.userId) ?? '' }));
  }
}
