import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { addDays, type Day, dayInBrussels, type Id, type Moment } from '#kernel';
import { assignmentListed, type AssignmentListed, assignmentsPage, requestsOfAssignments } from '#matching';
import { type Performance, PerformanceReads } from '#performances';
import { type Presence, presencesAt } from '../rules';

export interface WhereaboutsAsked {
  readonly organiser: Id;
  readonly at: Moment;
  readonly user?: Id;
  readonly site?: Id;
  /** Code of the municipality in which the work is. */
  readonly municipality?: string;
}

/** More people than any organiser has at work on two days. */
const JOBS_OF_A_DAY = 5_000;

/** Who was where at a moment: an accident, a missing key, a fire drill. */
@Injectable()
export class Whereabouts {
  constructor(private readonly performances: PerformanceReads) {}

  /** Everybody who was, or may have been, at work; the surest first. */
  async at(reading: Reading, asked: WhereaboutsAsked): Promise<Presence[]> {
    const { organiser, at, user, site, municipality } = asked;
    const on = dayInBrussels(at);
    const told = await this.performances.list(reading, {
      organiser,
      from: addDays(on, -1),
      until: on,
      limit: JOBS_OF_A_DAY,
    });
    const planned = await plannedNear(reading, { organiser, on, told });
    const present = presencesAt(at, planned, told).filter(
      (one) => (user === undefined || one.userId === user) && (site === undefined || one.siteId === site),
    );
    if (municipality === undefined) return present;
    const requests = await requestsOfAssignments(reading, {
      organiser,
      assignments: present.map(({ assignment }) => assignment),
    });
    return present.filter(({ assignment }) => requests.get(assignment)?.municipality === municipality);
  }
}

interface Near {
  readonly organiser: Id;
  readonly on: Day;
  readonly told: readonly Performance[];
}

/** Jobs of the day, those of the night before, and those planned for another day whose hours were told near this one. */
async function plannedNear(reading: Reading, { organiser, on, told }: Near): Promise<AssignmentListed[]> {
  const before = addDays(on, -1);
  const today = await assignmentsPage(reading, { organiser, from: on, until: on, limit: JOBS_OF_A_DAY });
  const lastNight = (
    await assignmentsPage(reading, { organiser, from: before, until: before, limit: JOBS_OF_A_DAY })
  ).filter(({ startsAt }) => startsAt !== null);
  const near = new Map([...today, ...lastNight].map((one) => [one.id, one] as const));
  for (const { assignmentId } of told)
    if (!near.has(assignmentId))
      near.set(assignmentId, await assignmentListed(reading, organiser, assignmentId));
  return [...near.values()];
}
