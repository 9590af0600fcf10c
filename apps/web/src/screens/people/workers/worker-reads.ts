import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, daysBetween, type Id, monthOf, NotFound } from '#kernel';
import { type AssignmentListed, assignmentsPage } from '#matching';
import { type HoursOfPeriod, PerformanceReads } from '#performances';
import {
  agreementMonthsLeft,
  agreementOn,
  type EndingRow,
  mediatorsOfWorkers,
  openEndings,
  regimeOf,
  type Span,
  standingOfWorker,
  type WorkerFacts,
  workerFacts,
  type WorkerStanding,
  userFile,
} from '#registry';
import { figure } from '#regulation';
import { CataloguePages } from '#task-catalogue';
import { mediatorNames } from '../caseload/mediators';

interface Of {
  readonly organiser: Id;
  readonly worker: Id;
  readonly today: Day;
}

/** A job that is planned: what, for whom, when. */
export interface NextJob {
  readonly assignment: AssignmentListed;
  readonly task: string;
  readonly user: string;
}

/** What the first page of a worker's file tells. */
export interface WorkerOverview {
  readonly facts: WorkerFacts;
  readonly standing: WorkerStanding;
  readonly left: Span | null;
  readonly mediator: string;
  readonly month: HoursOfPeriod;
  readonly year: HoursOfPeriod;
  readonly next: readonly NextJob[];
  readonly endings: readonly EndingRow[];
  /** Certificates that run out soon. */
  readonly endingCertificates: WorkerFacts['certificates'];
  readonly agreementEndsSoon: Day | null;
}

const JOBS_SHOWN = 5;

/** Reads what the pages of a worker's file show. */
@Injectable()
export class WorkerReads {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** @throws NotFound */
  async overview(of: Of): Promise<WorkerOverview> {
    const { organiser, worker, today } = of;
    const facts = await this.facts(of);
    const regime = await regimeOf(this.reading, organiser);
    const { month, year } = await this.performances.hoursOf(this.reading, {
      organiser,
      worker,
      month: monthOf(today),
    });
    const by = (await mediatorsOfWorkers(this.reading, { organiser, on: today })).get(worker) ?? null;
    const names = await mediatorNames(this.reading, organiser);
    const soon = (until: Day | null, days: number): boolean =>
      until !== null && until >= today && daysBetween(today, until) <= days;
    const notice = figure(regime, 'certificate-warning-days', today);
    const agreement = agreementOn(facts.agreements, today);
    return {
      facts,
      standing: standingOfWorker(facts, today),
      left: agreementMonthsLeft(regime, facts, today),
      mediator: by === null ? '' : (names.get(by) ?? ''),
      month,
      year,
      next: await this.nextJobs(of),
      endings: (await openEndings(this.reading, organiser)).filter(({ workerId }) => workerId === worker),
      endingCertificates: facts.certificates.filter(({ until }) => soon(until, notice)),
      agreementEndsSoon:
        agreement && soon(agreement.endedOn ?? agreement.until, notice)
          ? (agreement.endedOn ?? agreement.until)
          : null,
    };
  }

  /** @throws NotFound */
  async facts({ organiser, worker, today }: Of): Promise<WorkerFacts> {
    const [facts] = await workerFacts(this.reading, { organiser, worker, on: today });
    if (!facts) throw new NotFound('worker', worker);
    return facts;
  }

  private async nextJobs({ organiser, worker, today: from }: Of): Promise<NextJob[]> {
    const planned = await assignmentsPage(this.reading, {
      organiser,
      worker,
      state: 'assigned',
      from,
      limit: JOBS_SHOWN,
    });
    const jobs: NextJob[] = [];
    for (const assignment of planned) {
      const { details } = await userFile(this.reading, { organiser, user: assignment.userId });
      jobs.push({ assignment, task: await this.taskName(assignment), user: details?.name ?? '' });
    }
    return jobs;
  }

  /** A task by its name; one that left the list since keeps its code. */
  async taskName({ task: code, day: on }: { readonly task: string; readonly day: Day }): Promise<string> {
    try {
      return (await this.catalogue.task(this.reading, { code, on })).name;
    } catch (error) {
      if (error instanceof NotFound) return code;
      throw error;
    }
  }
}
