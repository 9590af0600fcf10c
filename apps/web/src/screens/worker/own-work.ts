import { Injectable } from '@nestjs/common';
import { addMonths, type Day, type Id, monthOf, NotFound, type Year } from '#kernel';
import { type AssignmentListed, assignmentListed, assignmentsPage, openOffersOf } from '#matching';
import { officeStates, type Performance, PerformanceReads, type PerformanceState } from '#performances';
import { PayOuts } from '#payments';
import { type Job, JobDetails } from './job-details';
import { type JobOffered } from './offers';
import { type Own, OwnCard } from './own-card';

/** A stretch of a list of jobs, first day first. */
interface JobsAsked {
  readonly state: 'assigned';
  readonly limit: number;
  readonly from?: Day;
  readonly until?: Day;
  readonly after?: readonly [Day, Id];
}

/** States of hours that are told, but not in the book yet, or not as they should be. */
const WAITING: readonly PerformanceState[] = ['registered', ...officeStates];
const WAITING_MAXIMUM = 50;
/** Jobs whose hours nobody told in this time are for the desk. */
const TELLING_MONTHS = 2;
const UNTOLD_MAXIMUM = 20;

/** What a worker sees of the own work: hours, allowance, jobs. */
@Injectable()
export class OwnWork {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly payOuts: PayOuts,
    private readonly details: JobDetails,
    private readonly card: OwnCard,
  ) {}

  /** Hours of this month and year, and the allowance of the month: confirmed, and paid of it. */
  async hours({ organiser, worker }: Own, on: Day = this.card.today) {
    const month = monthOf(on);
    const hours = await this.performances.hoursOf(this.card.reading, { organiser, worker, month });
    const allowance = await this.payOuts.ofWorker(this.card.reading, { organiser, worker, month });
    return { month: hours.month, year: hours.year, allowance };
  }

  /** Each month of a year, and the year itself. */
  async year({ organiser, worker }: Own, year: Year) {
    const hours = await this.performances.yearOf(this.card.reading, { organiser, worker, year });
    const allowances = await this.payOuts.yearOfWorker(this.card.reading, { organiser, worker, year });
    const months = allowances.flatMap((allowance, at) => {
      const month = hours.months[at];
      return month ? [{ hours: month, allowance }] : [];
    });
    return { year: hours.year, months };
  }

  /** Jobs with place, contact and task. */
  async jobs(own: Own, asked: JobsAsked): Promise<Job[]> {
    return this.details.of(own.organiser, await assignmentsPage(this.card.reading, { ...own, ...asked }));
  }

  /** What is asked and can still be answered, by number. */
  async offers({ organiser, worker }: Own): Promise<JobOffered[]> {
    const offers = await openOffersOf(this.card.reading, { organiser, worker });
    const offered: JobOffered[] = [];
    for (const offer of offers) offered.push({ offer, job: await this.job({ organiser, worker }, offer.id) });
    return offered;
  }

  /** Jobs that are over and of which nobody told the hours yet. */
  async untold(own: Own): Promise<Job[]> {
    const from = addMonths(this.card.today, -TELLING_MONTHS);
    const asked = { ...own, state: 'assigned', from, until: this.card.today } as const;
    const over = (await assignmentsPage(this.card.reading, { ...asked, limit: 2 * WAITING_MAXIMUM })).filter(
      ({ endsAt }) => endsAt !== null && endsAt <= this.card.now,
    );
    const told = await this.waiting(own);
    const untold = over.filter(({ id }) => told.every(({ assignmentId }) => assignmentId !== id));
    return this.details.of(own.organiser, untold.slice(0, UNTOLD_MAXIMUM));
  }

  /** Hours that wait for somebody, the newest first. */
  waiting({ organiser, worker }: Own): Promise<Performance[]> {
    return this.performances.list(this.card.reading, {
      organiser,
      worker,
      states: WAITING,
      limit: WAITING_MAXIMUM,
    });
  }

  /** @throws NotFound for a job of somebody else */
  async assignment({ organiser, worker }: Own, assignment: Id): Promise<AssignmentListed> {
    const found = await assignmentListed(this.card.reading, organiser, assignment);
    if (found.workerId !== worker) throw new NotFound('assignment', assignment);
    return found;
  }

  /** @throws NotFound for a job of somebody else */
  async job(own: Own, assignment: Id): Promise<Job> {
    const [job] = await this.details.of(own.organiser, [await this.assignment(own, assignment)]);
    if (!job) throw new NotFound('assignment', assignment);
    return job;
  }
}
