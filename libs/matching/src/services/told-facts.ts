import { type Reading } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id, NotFound, timeOfDay } from '#kernel';
import { type JobTold, type VisitTold } from '#messaging';
import { userFacts, workerNames } from '#registry';
import { CataloguePages } from '#task-catalogue';
import { type AssignmentFacts } from '../rules';
import { factsOfAssignment } from '../store/assignments';

/** What both sides hear of one assignment. Months of a standing arrangement are agreed on by talking. */
export interface ToldOf {
  readonly facts: AssignmentFacts;
  readonly job: JobTold;
  readonly visit: VisitTold;
}

/** Reads what messages tell of an assignment. */
@Injectable()
export class ToldFacts {
  constructor(private readonly catalogue: CataloguePages) {}

  /** @throws NotFound where this organiser has no such assignment */
  async of(tx: Reading, organiser: Id, assignment: Id): Promise<ToldOf | undefined> {
    const facts = await factsOfAssignment(tx, organiser, assignment);
    if (!facts) throw new NotFound('assignment', assignment);
    const { startTime, endTime, day: on, worker } = facts;
    if (startTime === null || endTime === null) return undefined;
    const user = await userFacts(tx, { organiser, user: facts.user });
    const site = user.sites.find((one) => one.site === facts.site);
    const task = await this.taskOf(tx, facts);
    const times = { on, start: timeOfDay(startTime), end: timeOfDay(endTime) };
    const names = await workerNames(tx, { organiser, workers: [worker] });
    return {
      facts,
      job: { task, user: user.name, place: site ? `${site.name}, ${site.place}` : '', ...times },
      visit: { task, worker: names.get(worker) ?? null, ...times },
    };
  }

  /** A task that left the list since keeps its code as name. */
  async taskOf(tx: Reading, { task: code, day: on }: Pick<AssignmentFacts, 'task' | 'day'>): Promise<string> {
    try {
      return (await this.catalogue.task(tx, { code, on })).name;
    } catch (error) {
      if (error instanceof NotFound) return code;
      throw error;
    }
  }
}
