import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, dayInBrussels, daysBetween, type Id, NotFound } from '#kernel';
import { assignmentListed, type AssignmentListed } from '#matching';
import {
  type Counted,
  officeStates,
  type Performance,
  type PerformanceEvent,
  PerformanceReads,
  performanceStates,
  Silences,
} from '#performances';
import { caseloadOf, caseloads, factsOfUsers, workerNames } from '#registry';
import { type ListAsked, pageOf } from '../../frame';
import { statesAsked } from '../state-filter';
import { WorkerReads } from '../workers/worker-reads';

/** One visit in the list, with names. */
export interface VisitRow {
  readonly performance: Performance;
  readonly worker: string;
  readonly user: string;
  readonly task: string;
  /** Days since it was told. */
  readonly waits: number;
}

/** One visit with everything that was said of it. */
export interface VisitFile {
  readonly performance: Performance;
  readonly worker: string;
  readonly user: string;
  readonly task: string;
  readonly planned: AssignmentListed | undefined;
  readonly events: readonly PerformanceEvent[];
  readonly counted: Counted;
  /** The last day for an answer, where silence comes after it. */
  readonly silentAfter: Day | undefined;
}

interface ListOf {
  readonly organiser: Id;
  readonly actor: Id;
  readonly today: Day;
  readonly list: ListAsked;
}

/** Visits read at once; the list is filtered by caseload after that. */
const READ_MOST = 2_000;

/** Reads hours as the office looks at them. */
@Injectable()
export class HoursReads {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly silences: Silences,
    private readonly workers: WorkerReads,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The queue as it is asked for, oldest work first. */
  async list({ organiser, actor, today, list }: ListOf) {
    const { caseload = '' } = list.filters;
    const states = statesAsked(list, { all: performanceStates, waiting: officeStates });
    const found = await this.performances.list(this.reading, {
      organiser,
      states,
      order: 'oldest-first',
      limit: READ_MOST,
    });
    const whose = caseloads.find((known) => known === caseload) ?? 'all';
    const own = await caseloadOf(this.reading, { organiser, mediator: actor, whose, on: today });
    const mine = found.filter(({ workerId }) => own?.has(workerId) ?? true);
    const { rows, ...page } = pageOf(mine, ({ id }) => id, list);
    return { ...page, rows: await this.named(organiser, rows, today) };
  }

  private async named(organiser: Id, performances: readonly Performance[], today: Day): Promise<VisitRow[]> {
    const workers = await workerNames(this.reading, {
      organiser,
      workers: performances.map(({ workerId }) => workerId),
    });
    const users = await this.userNames(organiser);
    const rows: VisitRow[] = [];
    for (const performance of performances)
      rows.push({
        performance,
        worker: workers.get(performance.workerId) ?? '',
        user: users.get(performance.userId) ?? '',
        task: await this.workers.taskName({ task: performance.taskDone, day: performance.performedOn }),
        waits: daysBetween(dayInBrussels(performance.registeredAt), today),
      });
    return rows;
  }

  /** @throws NotFound */
  async file({ organiser, performance: id }: { organiser: Id; performance: Id }): Promise<VisitFile> {
    const of = { organiser, performance: id };
    const performance = await this.performances.one(this.reading, of);
    const { workerId, userId, taskDone: task, performedOn: day } = performance;
    const workers = await workerNames(this.reading, { organiser, workers: [workerId] });
    return {
      performance,
      worker: workers.get(workerId) ?? '',
      user: (await this.userNames(organiser)).get(userId) ?? '',
      task: await this.workers.taskName({ task, day }),
      planned: await this.plannedOf(organiser, performance.assignmentId),
      events: await this.performances.history(this.reading, of),
      counted: await this.performances.counting(this.reading, of),
      silentAfter: await this.silentAfter(performance),
    };
  }

  private async silentAfter({ organiserId: organiser, userId: user, id, state }: Performance) {
    if (state !== 'registered') return undefined;
    const coming = await this.silences.coming(this.reading, { organiser, user });
    return coming.find(({ performance }) => performance === id)?.lastDay;
  }

  private async userNames(organiser: Id): Promise<ReadonlyMap<Id, string>> {
    const users = await factsOfUsers(this.reading, { organiser });
    return new Map(users.map(({ user, name }) => [user, name]));
  }

  /** A visit of a standing arrangement may have no time that was planned. */
  private async plannedOf(organiser: Id, assignment: Id): Promise<AssignmentListed | undefined> {
    try {
      return await assignmentListed(this.reading, organiser, assignment);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
