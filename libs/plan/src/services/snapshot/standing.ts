import { type Day, type Id } from '#kernel';
import {
  type Assignment,
  type CandidateFacts,
  isPublished,
  type PlaceRead,
  type PlacesAheadRead,
  publishedWindow,
} from '#matching';
import { type WorkerFacts } from '#registry';

/** A place the plan decides about, with who is sure to come. */
export interface OpenPlace {
  /** As the hard rules see it while what the plan decides is left open: only sure ones in the team, no cheques asked. */
  readonly facts: PlaceRead;
  readonly seats: number;
  readonly published: boolean;
}

/** What stands before the plan decides: places with open seats, and who was told of one of them. */
export interface Standing {
  readonly places: readonly OpenPlace[];
  /** Assignments in the draft window, which the plan may keep or change. */
  readonly told: readonly Assignment[];
  /** One worker as the hard rules see that one when nothing that the plan decides is given yet. */
  readonly candidate: (worker: WorkerFacts, place: OpenPlace) => CandidateFacts;
}

/**
 * Splits what was given into what stands and what the plan may change: rule 17 keeps the published window, and work
 * that was done. Hours held for the rest count as room again.
 */
export function standingOf(read: PlacesAheadRead, today: Day): Standing {
  const days = publishedWindow(read.regime, today).value;
  const published = (place: PlaceRead) => isPublished(place.occurrence.day, today, days);
  const draft = new Set(
    read.places.filter((place) => !published(place)).map(({ occurrence }) => occurrence.id),
  );
  const told = read.given.filter(
    ({ occurrenceId, state }) => state === 'assigned' && draft.has(occurrenceId),
  );
  const given = new Set(told.map(({ id }) => id));
  const places = read.places
    .filter((place) => isPlanned(place, today))
    .map((place): OpenPlace => {
      const team = place.team.filter(({ assignment }) => !given.has(assignment));
      const seats = place.occurrence.seats - team.length;
      return { facts: { ...place, team, chequesFree: null }, seats, published: published(place) };
    })
    .filter(({ seats }) => seats > 0);
  return { places, told, candidate: candidateWithout(read, told) };
}

/** A day that is still to be chosen is planned by nobody, and a month that began is given by hand: part of it is over. */
const isPlanned = ({ interval, request, occurrence }: PlaceRead, today: Day): boolean =>
  interval !== null || (request.patternKind === 'standing' && occurrence.day >= today);

function candidateWithout(read: PlacesAheadRead, told: readonly Assignment[]): Standing['candidate'] {
  const byWorker = new Map<Id, Assignment[]>();
  for (const one of told) byWorker.set(one.workerId, [...(byWorker.get(one.workerId) ?? []), one]);
  return (worker, { facts }) => {
    const candidate = read.candidate(worker, facts);
    const own = byWorker.get(worker.worker);
    if (!own) return candidate;
    const ids = new Set(own.map(({ id }) => id));
    return {
      ...candidate,
      jobs: candidate.jobs.filter(({ assignment }) => !ids.has(assignment)),
      month: withRoom(candidate.month, own),
      year: withRoom(candidate.year, own),
    };
  };
}

/** A room to which the hours of some assignments came back. */
export function withRoom<Room extends CandidateFacts['month']>(
  room: Room,
  back: readonly Assignment[],
): Room {
  const hours = back
    .filter(({ day }) => day.startsWith(room.period))
    .reduce((sum, one) => sum + one.hours, 0);
  return { ...room, free: room.free + hours, planned: room.planned - hours };
}
