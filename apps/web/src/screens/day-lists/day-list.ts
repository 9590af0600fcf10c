import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id, mondayOf, sundayOf } from '#kernel';
import { assignmentsPage } from '#matching';
import { reachOfWorkers } from '#registry';
import { dayListWords as words } from '../../words/nl/staff/day-lists';
import { type Job, JobDetails } from '../worker/job-details';

/** One person on the list. */
export interface Listed {
  readonly job: Job;
  readonly worker: string;
  readonly telephone: string;
}

/** Everybody who works at one site that day. */
export interface SiteListed {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly contact: Job['contact'];
  readonly people: readonly Listed[];
}

/** One person's jobs of a week, the first one first. */
export interface WeekListed {
  readonly worker: Id;
  readonly name: string;
  readonly jobs: readonly Job[];
}

/** More jobs than any organiser has on one day, or for all of its people in a week. */
const JOBS_MAXIMUM = 5_000;

/** Which part of the list is asked for. */
export interface DayListAsked {
  readonly organiser: Id;
  readonly day: Day;
  /** The workers that are asked about; undefined for all. */
  readonly workers?: ReadonlySet<Id> | undefined;
  /** One site, by its key; undefined for all. */
  readonly site?: string | undefined;
}

/** Who works where on a day. */
@Injectable()
export class DayList {
  constructor(
    private readonly details: JobDetails,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** By site, and there by hour. */
  async of({ day, site, ...asked }: DayListAsked): Promise<SiteListed[]> {
    const listed = await this.listed(asked, { from: day, until: day });
    return sitesOf(listed).filter(({ key }) => site === undefined || key === site);
  }

  /** The whole week of a day, by person. */
  async weekOf({ day, ...asked }: Omit<DayListAsked, 'site'>): Promise<WeekListed[]> {
    const listed = await this.listed(asked, { from: mondayOf(day), until: sundayOf(day) });
    const workers = [...new Set(listed.map(({ job }) => job.assignment.workerId))];
    return workers
      .map((worker): WeekListed => {
        const own = listed.filter(({ job }) => job.assignment.workerId === worker);
        return { worker, name: own[0]?.worker ?? '', jobs: own.toSorted(byTime).map(({ job }) => job) };
      })
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  private async listed(
    { organiser, workers: meant }: Pick<DayListAsked, 'organiser' | 'workers'>,
    within: { readonly from: Day; readonly until: Day },
  ): Promise<Listed[]> {
    const found = await assignmentsPage(this.reading, { organiser, ...within, limit: JOBS_MAXIMUM });
    const there = found
      .filter(({ state }) => state === 'assigned' || state === 'worked')
      .filter(({ workerId }) => meant?.has(workerId) ?? true);
    const parties = [...new Set(there.map(({ workerId }) => workerId))];
    const reach = await reachOfWorkers(this.reading, { organiser, on: within.until, parties });
    const workers = new Map(reach.map((one) => [one.party, one]));
    return (await this.details.of(organiser, there)).map((job) => {
      const worker = workers.get(job.assignment.workerId);
      return { job, worker: worker?.name ?? '', telephone: worker?.phone ?? '' };
    });
  }
}

/** "11:30–13:30" */
export function timesTold({ job: { assignment } }: Pick<Listed, 'job'>): string {
  const { startTime, endTime } = assignment;
  return startTime === null || endTime === null ? words.noTime : `${startTime}–${endTime}`;
}

function sitesOf(listed: readonly Listed[]): SiteListed[] {
  const keys = [...new Set(listed.map(keyOf))];
  return keys
    .map((key) =>
      siteOf(
        key,
        listed.filter((one) => keyOf(one) === key),
      ),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

const keyOf = ({ job: { assignment } }: Listed) => `${assignment.userId}.${assignment.siteId}`;

function siteOf(key: string, people: readonly Listed[]): SiteListed {
  const job = people[0]?.job;
  const site = job?.site;
  return {
    key,
    name: [...new Set([job?.user, site?.name])].filter(Boolean).join(', '),
    address: site ? [site.street, `${site.postalCode} ${site.place}`].filter(Boolean).join(', ') : '',
    contact: job?.contact,
    people: people.toSorted(byTime),
  };
}

const byTime = (one: Listed, other: Listed): number => (startOf(one) < startOf(other) ? -1 : 1);

const startOf = ({ job: { assignment } }: Listed) =>
  `${assignment.day} ${assignment.startTime ?? '99'} ${assignment.id}`;
