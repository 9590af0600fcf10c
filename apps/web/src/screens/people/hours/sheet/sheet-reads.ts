import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import {
  addDays,
  type Day,
  firstDayOf,
  type Id,
  isId,
  isMonth,
  lastDayOf,
  type Month,
  weekdayOf,
} from '#kernel';
import { type AssignmentListed, assignmentsAt, assignmentsPage, requestsById } from '#matching';
import { type Performance, PerformanceReads } from '#performances';
import { factsOfUsers, workerFacts, workerNames } from '#registry';
import { typedDay } from '../../../frame/readers';
import { WorkerReads } from '../../workers/worker-reads';

/** Which sheet: of a worker, of a user or of the two, over a week or over a month. */
export interface SheetAsked {
  readonly organiser: Id;
  readonly worker: Id | undefined;
  readonly user: Id | undefined;
  readonly from: Day;
  readonly until: Day;
  /** Set where the sheet is that of a whole month. */
  readonly month: Month | undefined;
}

/** A line of it: one visit that was planned, or a standing arrangement of which visits are told afterwards. */
export interface SheetLine {
  readonly assignment: AssignmentListed;
  readonly worker: string;
  readonly user: string;
  readonly task: string;
  readonly isArranged: boolean;
  /** The hours, once they are told. */
  readonly told: Performance | undefined;
}

export interface Sheet {
  readonly asked: SheetAsked;
  readonly lines: readonly SheetLine[];
  /** Everybody whose sheet can be asked for, by name. */
  readonly workers: readonly (readonly [Id, string])[];
  readonly users: readonly (readonly [Id, string])[];
}

const DAYS_PER_WEEK = 7;
/** More lines than any sheet has. */
const LINES_MOST = 400;
/** What could be filled in, or was. */
const onSheet = new Set(['assigned', 'worked', 'unfilled']);

/** What an address asks for: `werker`, `gebruiker`, and a day of the `week`, or a `maand`. */
export function sheetAsked(organiser: Id, query: (name: string) => string, today: Day): SheetAsked {
  const [worker, user, month, week] = [query('werker'), query('gebruiker'), query('maand'), query('week')];
  const named = {
    organiser,
    worker: isId(worker) ? worker : undefined,
    user: isId(user) ? user : undefined,
  };
  if (isMonth(month)) return { ...named, month, from: firstDayOf(month), until: lastDayOf(month) };
  const on = typedDay(week, today) ?? addDays(today, -DAYS_PER_WEEK);
  const from = addDays(on, 1 - weekdayOf(on));
  return { ...named, month: undefined, from, until: addDays(from, DAYS_PER_WEEK - 1) };
}

/** The same as part of an address. */
export function queryOf({ worker, user, month, from }: SheetAsked): string {
  const query = new URLSearchParams(month ? { maand: month } : { week: from });
  if (worker) query.set('werker', worker);
  if (user) query.set('gebruiker', user);
  return query.toString();
}

/** Reads what stands on a sheet of hours, told or not. */
@Injectable()
export class SheetReads {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly workers: WorkerReads,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async sheet(asked: SheetAsked, today: Day): Promise<Sheet> {
    const { organiser, worker, user } = asked;
    const workers = await workerFacts(this.reading, { organiser, on: today });
    const users = await factsOfUsers(this.reading, { organiser });
    const byName = (one: readonly [Id, string], other: readonly [Id, string]) =>
      one[1].localeCompare(other[1], 'nl');
    return {
      asked,
      lines: worker || user ? await this.lines(asked, today) : [],
      workers: workers.map((one) => [one.worker, one.name] as const).toSorted(byName),
      users: users.map((one) => [one.user, one.name] as const).toSorted(byName),
    };
  }

  /** Everybody who has a seat at one visit, or had one. */
  async team({ organiser, occurrence }: { organiser: Id; occurrence: Id }): Promise<SheetLine[]> {
    const found = await assignmentsAt(this.reading, organiser, occurrence);
    const [first] = found;
    if (!first) return [];
    const on = { organiser, user: first.userId, from: first.day, until: first.day, limit: LINES_MOST };
    return this.linesOf(organiser, found, await this.performances.list(this.reading, on));
  }

  private async lines(asked: SheetAsked, today: Day): Promise<SheetLine[]> {
    const { organiser, worker, user, from } = asked;
    const until = asked.until < today ? asked.until : today;
    const of = {
      organiser,
      ...(worker && { worker }),
      ...(user && { user }),
      from,
      until,
      limit: LINES_MOST,
    };
    const found = await assignmentsPage(this.reading, of);
    return this.linesOf(organiser, found, await this.performances.list(this.reading, of));
  }

  private async linesOf(
    organiser: Id,
    assignments: readonly AssignmentListed[],
    told: readonly Performance[],
  ): Promise<SheetLine[]> {
    const found = assignments.filter(({ state }) => onSheet.has(state));
    const names = await workerNames(this.reading, { organiser, workers: found.map((one) => one.workerId) });
    const users = new Map(
      (await factsOfUsers(this.reading, { organiser })).map((one) => [one.user, one.name]),
    );
    const ids = [...new Set(found.map(({ requestId }) => requestId))];
    const requests = await requestsById(this.reading, { organiser, ids });
    const lines: SheetLine[] = [];
    for (const assignment of found)
      lines.push({
        assignment,
        worker: names.get(assignment.workerId) ?? '',
        user: users.get(assignment.userId) ?? '',
        task: await this.workers.taskName(assignment),
        isArranged:
          assignment.startTime === null && requests.get(assignment.requestId)?.patternKind === 'standing',
        told: told.find(({ assignmentId, state }) => assignmentId === assignment.id && state !== 'withdrawn'),
      });
    return lines;
  }
}
