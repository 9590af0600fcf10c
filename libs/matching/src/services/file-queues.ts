import { Injectable } from '@nestjs/common';
import { ChequeLedger, type Room } from '#cheque-ledger';
import { type Reading } from '#database';
import { type Day, firstDayOf, type Id, lastDayOf, monthOf, nextMonth, yearOf } from '#kernel';
import { figure } from '#regulation';
import {
  type QueueAsked,
  type QueuePage,
  queuePage,
  regimeOf,
  workerFacts,
  type WorkerFacts,
} from '#registry';
import { type HoursNear, hoursNear, type WaitsForFirstJob, waitsForFirstJob } from '../rules';
import { lastJobs, type PlannedJobOf, plannedJobs } from '../store/jobs-planned';

/** Queues of a mediator that are made of jobs and hours beside what is on file. */
@Injectable()
export class FileQueues {
  constructor(private readonly ledger: ChequeLedger) {}

  /**
   * Workers whose hours of this month, the next one or a year come near what is allowed, over all organisers: who
   * reaches it first in front. What is read of another organiser's jobs is the day and the hours alone.
   */
  async hoursNearMaximum(
    reading: Reading,
    { organiser, on, workers, ...page }: QueueAsked,
  ): Promise<QueuePage<HoursNear>> {
    const regime = await regimeOf(reading, organiser);
    const facts = await this.activeWorkers(reading, { organiser, on, workers });
    const warningPercent = figure(regime, 'hours-warning-percent', on);
    const persons = facts.map(({ person }) => person);
    const later = firstDayOf(nextMonth(monthOf(on)));
    const now = await this.ledger.roomsOfMany(reading, { persons, on, regime });
    const soon = await this.ledger.roomsOfMany(reading, { persons, on: later, regime });
    const roomsOf = (person: Id): Room[] => {
      const [these, those] = [now.get(person), soon.get(person)];
      return [
        these?.month,
        those?.month,
        these?.year,
        ...(yearOf(later) === yearOf(on) ? [] : [those?.year]),
      ].filter((room) => room !== undefined);
    };
    const near = facts
      .flatMap((one) => roomsOf(one.person).map((room) => ({ ...one, room, jobs: [] })))
      .filter((one) => hoursNear(one, warningPercent, on).length > 0);
    const jobs = await plannedJobs(reading, {
      persons: near.map(({ person }) => person),
      from: firstDayOf(yearOf(on)),
      until: lastDayOf(yearOf(later)),
    });
    const rows = near.flatMap((one) =>
      hoursNear({ ...one, jobs: jobsIn(jobs.get(one.person) ?? [], one.room) }, warningPercent, on),
    );
    return queuePage(rows, page);
  }

  /** Workers who were referred some time ago and were given no job since, the longest waiting first. */
  async referredWithoutJob(
    reading: Reading,
    { organiser, on, workers, ...page }: QueueAsked,
  ): Promise<QueuePage<WaitsForFirstJob>> {
    const regime = await regimeOf(reading, organiser);
    const facts = await this.activeWorkers(reading, { organiser, on, workers });
    const jobs = await lastJobs(reading, organiser);
    const rows = facts.flatMap((one) =>
      waitsForFirstJob(regime, { ...one, lastJobOn: jobs.get(one.worker) ?? null }, on),
    );
    return queuePage(rows, page);
  }

  private async activeWorkers(
    reading: Reading,
    { organiser, on, workers }: Pick<QueueAsked, 'organiser' | 'on' | 'workers'>,
  ): Promise<WorkerFacts[]> {
    const facts = await workerFacts(reading, { organiser, on });
    return facts.filter(({ worker, diedOn }) => diedOn === null && (workers?.has(worker) ?? true));
  }
}

const jobsIn = (jobs: readonly PlannedJobOf[], { period }: Room) =>
  jobs.filter(({ day }: { readonly day: Day }) => day.startsWith(period));
