import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Reading } from '#database';
import {
  type Day,
  firstDayOf,
  type Id,
  isMonth,
  lastDayOf,
  type Month,
  monthOf,
  nextMonth,
  previousMonth,
} from '#kernel';
import { assignmentsPage } from '#matching';
import { MonthClosing, type MonthToClose, PerformanceReads } from '#performances';
import { StatementReads } from '../../../statements/statement-reads';

/** A job that is over and of which nobody told the hours. */
export interface JobUntold {
  readonly id: Id;
  readonly day: Day;
  readonly workerId: Id;
  readonly worker: string;
  readonly user: string;
}

/** A visit that keeps the month open. */
export interface VisitWaiting {
  readonly id: Id;
  readonly day: Day;
  readonly hours: number;
  readonly worker: string;
  readonly user: string;
}

/** The month that is closed next, with everything that it needs. */
export interface MonthAhead {
  readonly closed: Month | undefined;
  readonly next: MonthToClose;
  readonly missing: readonly JobUntold[];
  readonly waiting: readonly VisitWaiting[];
}

/** More jobs than an organiser has in one month. */
const JOBS_MOST = 5_000;

/** The months of an organiser: what is closed, and what closing the next one would meet. */
@Injectable()
export class Months {
  constructor(
    private readonly closing: MonthClosing,
    private readonly ledger: ChequeLedger,
    private readonly performances: PerformanceReads,
    private readonly statements: StatementReads,
  ) {}

  /** The month that is closed next, what closing it would meet, and what was closed last. */
  async next(organiser: Id, today: Day): Promise<MonthAhead> {
    const closed = await this.ledger.lastClosedMonth(this.reading, { book: organiser });
    const next = await this.preview(organiser, closed, today);
    const missing = await this.missing(organiser, next.month, today);
    return { closed, next, missing, waiting: await this.waiting(organiser, next) };
  }

  private get reading(): Reading {
    return this.statements.reading;
  }

  private async preview(organiser: Id, closed: Month | undefined, today: Day): Promise<MonthToClose> {
    const asked = { organiser, month: closed ? nextMonth(closed) : previousMonth(monthOf(today)), today };
    const next = await this.closing.preview(this.reading, asked);
    // The first month to close is the one in which the book was opened, which the book itself knows.
    const first = next.refusals.find(({ code }) => code === 'month-not-next')?.figures['nextMonth'];
    if (typeof first !== 'string' || !isMonth(first)) return next;
    return this.closing.preview(this.reading, { ...asked, month: first });
  }

  private async waiting(organiser: Id, { waiting }: MonthToClose): Promise<VisitWaiting[]> {
    const nameOf = await this.statements.namesOf(
      organiser,
      waiting.map(({ workerId }) => workerId),
    );
    return waiting.map(({ id, performedOn, hours, workerId, userId }) => ({
      id,
      day: performedOn,
      hours,
      worker: nameOf(workerId),
      user: nameOf(userId),
    }));
  }

  /** Sheets that did not come: jobs of the month that are over without a word on their hours. */
  private async missing(organiser: Id, month: Month, today: Day): Promise<JobUntold[]> {
    const last = lastDayOf(month);
    const of = { organiser, from: firstDayOf(month), until: last < today ? last : today, limit: JOBS_MOST };
    const told = new Set(
      (await this.performances.list(this.reading, of))
        .filter(({ state }) => state !== 'withdrawn')
        .map(({ assignmentId }) => assignmentId),
    );
    const untold = (await assignmentsPage(this.reading, { ...of, state: 'assigned' })).filter(
      ({ id }) => !told.has(id),
    );
    const nameOf = await this.statements.namesOf(
      organiser,
      untold.map(({ workerId }) => workerId),
    );
    return untold.map(({ id, day, workerId, userId }) => ({
      id,
      day,
      workerId,
      worker: nameOf(workerId),
      user: nameOf(userId),
    }));
  }
}
