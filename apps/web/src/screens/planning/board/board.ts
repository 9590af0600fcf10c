import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { covers, type Day, type Id } from '#kernel';
import { type AssignmentListed, assignmentsPage, type Place, placesPage } from '#matching';
import { nameScore, searchForm, standingOfWorker, workerFacts, type WorkerFacts } from '#registry';
import { type Called, Names } from '../names';

/** Far more than a week holds, so that a board is whole. */
const ROWS_MAXIMUM = 20_000;

/** States that stand on a board: who said no is not there. */
const shown: ReadonlySet<string> = new Set(['proposed', 'offered', 'assigned', 'worked']);

interface BoardAsked {
  readonly organiser: Id;
  readonly days: readonly Day[];
  readonly per: 'worker' | 'request';
  /** Only these workers; undefined for all. */
  readonly workers: ReadonlySet<Id> | undefined;
  readonly show: 'all' | 'open' | 'busy';
  readonly search: string;
}

/** A worker with what each day holds. */
export interface WorkerRow {
  readonly worker: Id;
  readonly name: string;
  /** In the order of the days. */
  readonly days: readonly { readonly jobs: readonly AssignmentListed[]; readonly isAway: boolean }[];
}

/** A request with what each day asks. */
export interface RequestRow {
  readonly request: Id;
  readonly first: Place;
  readonly days: readonly (readonly {
    readonly place: Place;
    readonly team: readonly AssignmentListed[];
  }[])[];
}

export interface BoardRead {
  readonly called: Called;
  /** Places with an open seat, day by day. */
  readonly open: readonly (readonly Place[])[];
  readonly workerRows: readonly WorkerRow[];
  readonly requestRows: readonly RequestRow[];
}

/** Reads a board in a fixed number of statements, however many stand on it. */
@Injectable()
export class Board {
  constructor(
    private readonly names: Names,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(asked: BoardAsked): Promise<BoardRead> {
    const { organiser, days, per } = asked;
    const [from, until] = [days[0], days.at(-1)] as [Day, Day];
    const within = { organiser, from, until, limit: ROWS_MAXIMUM };
    const called = await this.names.of(organiser, from);
    const jobs = (await assignmentsPage(this.reading, within)).filter(
      ({ state, startTime }) => shown.has(state) && startTime !== null,
    );
    const places = (
      await placesPage(this.reading, per === 'worker' ? { ...within, open: true } : within)
    ).filter(({ startTime, startsAt }) => startTime !== null && startsAt !== null);
    const workers = per === 'worker' ? await workerFacts(this.reading, { organiser, on: from }) : [];
    return {
      called,
      open: days.map((day) => places.filter((place) => place.day === day && isOpen(place))),
      workerRows: workerRows(asked, workers, jobs),
      requestRows: per === 'request' ? requestRows(asked, places, { jobs, called }) : [],
    };
  }
}

export const isOpen = ({ state, seats, taken }: Place) => state === 'planned' && seats > taken;

function workerRows(
  { days, workers, show, search }: BoardAsked,
  facts: readonly WorkerFacts[],
  jobs: readonly AssignmentListed[],
): WorkerRow[] {
  const query = searchForm(search);
  const jobsOf = grouped(jobs, ({ workerId }) => workerId);
  return facts
    .filter(({ worker }) => workers?.has(worker) ?? true)
    .filter(({ name }) => query === '' || nameScore(query, searchForm(name)) > 0)
    .filter((one) => jobsOf.has(one.worker) || (show === 'all' && isHere(one, days)))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
    .map(({ worker, name, absences }) => ({
      worker,
      name,
      days: days.map((day) => ({
        jobs: inOrder(jobsOf.get(worker)?.filter((job) => job.day === day) ?? []),
        isAway: absences.some((absence) => covers(absence, day)),
      })),
    }));
}

/** The first of a day stands first. */
const inOrder = (jobs: readonly AssignmentListed[]): AssignmentListed[] =>
  jobs.toSorted((one, other) => ((one.startTime ?? '') < (other.startTime ?? '') ? -1 : 1));

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => Id): Map<Id, Item[]> {
  const groups = new Map<Id, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Whoever has an agreement on one of the days; the others cannot be asked. */
const isHere = (facts: WorkerFacts, days: readonly Day[]) =>
  days.some((day) => standingOfWorker(facts, day) === 'active');

function requestRows(
  { days, show, search }: BoardAsked,
  places: readonly Place[],
  { jobs, called }: { readonly jobs: readonly AssignmentListed[]; readonly called: Called },
): RequestRow[] {
  const query = searchForm(search);
  const teamOf = grouped(jobs, ({ occurrenceId }) => occurrenceId);
  const byRequest = grouped(places, ({ requestId }) => requestId);
  return [...byRequest]
    .flatMap(([request, of]): RequestRow[] => {
      const [first] = of;
      if (!first || (show === 'open' && !of.some(isOpen))) return [];
      const name = searchForm(`${called.user(first.userId)} ${called.task(first.task)}`);
      if (query !== '' && nameScore(query, name) === 0) return [];
      const at = (day: Day) =>
        of.filter((place) => place.day === day).map((place) => ({ place, team: teamOf.get(place.id) ?? [] }));
      return [{ request, first, days: days.map(at) }];
    })
    .toSorted((one, other) =>
      called.user(one.first.userId).localeCompare(called.user(other.first.userId), 'nl'),
    );
}
