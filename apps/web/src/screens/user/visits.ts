import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type AssignmentListed, assignmentsPage, type Place, placesPage } from '#matching';
import { type Performance, PerformanceReads } from '#performances';
import { workerNames } from '#registry';
import { type Space } from './own-space';
import { TaskNames } from './task-names';

/** Somebody who comes, came, or was to come. */
export interface Comer {
  readonly assignment: AssignmentListed;
  readonly name: string;
  /** The hours as they were told, once they were. */
  readonly performance: Performance | undefined;
}

/** One time at which people are wanted, with who comes. */
export interface Visit {
  readonly place: Place;
  readonly task: string;
  readonly comers: readonly Comer[];
  /** Whether somebody was asked, and did not answer yet. */
  readonly isAsked: boolean;
  /** Whether somebody who was to come cannot, so that another is sought or found. */
  readonly isReplaced: boolean;
}

/** Times and people of a stretch of days are few: a week of a large school. */
const TIMES_AT_ONCE = 300;
const PEOPLE_AT_ONCE = 600;

/** Who comes when, and what became of it. */
@Injectable()
export class Visits {
  constructor(
    private readonly names: TaskNames,
    private readonly performances: PerformanceReads,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** Everything of some days, first day first; what was called off and had nobody is left out. */
  async between(space: Space, stretch: { readonly from: Day; readonly until: Day }): Promise<Visit[]> {
    const { organiser, user } = space;
    const asked = { organiser, user, ...stretch };
    const places = await placesPage(this.reading, { ...asked, limit: TIMES_AT_ONCE });
    const assignments = await assignmentsPage(this.reading, { ...asked, limit: PEOPLE_AT_ONCE });
    const told = await this.performances.list(this.reading, { ...asked, limit: PEOPLE_AT_ONCE });
    const tasks = await this.names.of(
      places.map(({ task }) => task),
      space.today,
    );
    const names = await workerNames(this.reading, {
      organiser,
      workers: assignments.map(({ workerId }) => workerId),
    });
    const comerOf = (assignment: AssignmentListed): Comer => ({
      assignment,
      name: names.get(assignment.workerId) ?? '',
      performance: told.find((one) => one.assignmentId === assignment.id && one.state !== 'withdrawn'),
    });
    return places
      .map((place) => visitOf(place, tasks.get(place.task)?.task ?? '', assignments, comerOf))
      .filter(({ place, comers }) => place.state === 'planned' || comers.length > 0)
      .toSorted(byTime);
  }

  /** Hours that were told and wait for this user, oldest first. */
  waiting({ organiser, user }: Space): Promise<Performance[]> {
    return this.performances.list(this.reading, {
      organiser,
      user,
      states: ['registered'],
      order: 'oldest-first',
      limit: PEOPLE_AT_ONCE,
    });
  }

  /** One person at one time. Undefined where it is not of this user. */
  async comer(space: Space, assignment: Id, day: Day): Promise<{ visit: Visit; comer: Comer } | undefined> {
    const visits = await this.between(space, { from: day, until: day });
    for (const visit of visits) {
      const comer = visit.comers.find((one) => one.assignment.id === assignment);
      if (comer) return { visit, comer };
    }
    return undefined;
  }
}

const comes = new Set(['assigned', 'worked', 'unfilled']);

function visitOf(
  place: Place,
  task: string,
  assignments: readonly AssignmentListed[],
  comerOf: (assignment: AssignmentListed) => Comer,
): Visit {
  const here = assignments.filter(({ occurrenceId }) => occurrenceId === place.id);
  const isStanding = place.startTime === null;
  return {
    place,
    task,
    comers: here.filter(({ state }) => comes.has(state)).map(comerOf),
    isAsked: here.some(({ state }) => state === 'offered'),
    isReplaced: !isStanding && here.some(({ state }) => state === 'replaced' || state === 'declined'),
  };
}

const byTime = (one: Visit, other: Visit) =>
  keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;
const keyOf = ({ place }: Visit) => `${place.day} ${place.startTime ?? ''} ${place.id}`;

/** What is still to be confirmed of a person's visit: hours as told, or the planned times that nobody told yet. */
export function toConfirm({ assignment, performance }: Comer, now: string): 'told' | 'planned' | undefined {
  if (performance) return performance.state === 'registered' ? 'told' : undefined;
  const isOver = assignment.endsAt !== null && assignment.endsAt <= now;
  return assignment.state === 'assigned' && isOver ? 'planned' : undefined;
}
