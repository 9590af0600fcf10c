import { Injectable } from '@nestjs/common';
import { type Day, firstDayOf, type Id, lastDayOf, type Month } from '#kernel';
import { assignmentsPage } from '#matching';
import {
  isBooked,
  isWorked,
  type Performance,
  PerformanceReads,
  performanceStates,
  type TravelCost,
  travelCostOf,
} from '#performances';
import { type RecordRows, recordsAbout, regimeOf, standingOn, workerFacts } from '#registry';
import { type Job, JobDetails } from './job-details';
import { type Own, OwnCard } from './own-card';
import { OwnWork } from './own-work';

/** A visit that was told, with the job it was; undefined where the job is no longer on the list. */
export interface VisitOfMonth {
  readonly performance: Performance;
  readonly job: Job | undefined;
}

/** Everything of one month: nobody has more visits in one than hours. */
const OF_A_MONTH_MAXIMUM = 200;
/** Hours that count, or will. */
const COUNTED = performanceStates.filter(isWorked);

/** One month of a worker: hours, money, ways, visits and what is still to come. */
@Injectable()
export class OwnMonth {
  constructor(
    private readonly work: OwnWork,
    private readonly performances: PerformanceReads,
    private readonly details: JobDetails,
    private readonly card: OwnCard,
  ) {}

  async of(own: Own, month: Month) {
    const jobs = await this.jobs(own, month);
    const told = await this.told(own, month);
    const { today } = this.card;
    return {
      ...(await this.work.hours(own, firstDayOf(month))),
      ...(await this.sumsOf(own, told)),
      visits: told.map((performance): VisitOfMonth => ({ performance, job: jobOf(jobs, performance) })),
      planned: jobs.filter(
        ({ assignment }) =>
          assignment.state === 'assigned' &&
          assignment.day >= today &&
          !told.some(({ assignmentId }) => assignmentId === assignment.id),
      ),
    };
  }

  /** Jobs that are agreed or done in a month, the first one first. */
  async jobs({ organiser, worker }: Own, month: Month): Promise<Job[]> {
    const stretch = { from: firstDayOf(month), until: lastDayOf(month), limit: OF_A_MONTH_MAXIMUM };
    const found = await assignmentsPage(this.card.reading, { organiser, worker, ...stretch });
    const done = found.filter(({ state }) => state === 'assigned' || state === 'worked');
    return this.details.of(organiser, done);
  }

  /** What the ways of a month come to, and the hours of it that were paid without work. */
  async sums(own: Own, month: Month) {
    return this.sumsOf(own, await this.told(own, month));
  }

  private async sumsOf(own: Own, told: readonly Performance[]) {
    const withoutWork = told.filter(({ state, work }) => work === 'none' && isBooked(state));
    return {
      travel: await this.travelOf(own, told),
      withoutWork: withoutWork.reduce((sum, { hours }) => sum + hours, 0),
    };
  }

  private told({ organiser, worker }: Own, month: Month): Promise<Performance[]> {
    return this.performances.list(this.card.reading, {
      organiser,
      worker,
      states: COUNTED,
      from: firstDayOf(month),
      until: lastDayOf(month),
      order: 'oldest-first',
      limit: OF_A_MONTH_MAXIMUM,
    });
  }

  private async travelOf({ organiser, worker }: Own, told: readonly Performance[]): Promise<TravelCost> {
    const { reading, today } = this.card;
    const [facts] = await workerFacts(reading, { organiser, worker, on: today });
    const sites = await this.sites(organiser, [...new Set(told.map(({ userId }) => userId))]);
    const homeOn = (on: Day) => standingOn(facts?.domiciles ?? [], on)?.home ?? null;
    return travelCostOf(
      await regimeOf(reading, organiser),
      told.map(({ performedOn: on, siteId }) => ({
        on,
        home: homeOn(on),
        site: pointOf(sites.find(({ id }) => id === siteId)),
      })),
    );
  }

  private async sites(organiser: Id, users: readonly Id[]): Promise<RecordRows['site'][]> {
    const sites: RecordRows['site'][] = [];
    for (const owner of users)
      sites.push(...(await recordsAbout(this.card.reading, { organiser, noun: 'site', owner })));
    return sites;
  }
}

const jobOf = (jobs: readonly Job[], { assignmentId }: Performance) =>
  jobs.find(({ assignment }) => assignment.id === assignmentId);

function pointOf(site: RecordRows['site'] | undefined) {
  const { latitudeE5 = null, longitudeE5 = null } = site ?? {};
  return latitudeE5 === null || longitudeE5 === null ? null : { latitudeE5, longitudeE5 };
}
