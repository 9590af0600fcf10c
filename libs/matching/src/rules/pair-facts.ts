import { type Room } from '#cheque-ledger/rules';
import { type Day, type Id, type Minutes, type Refusal, type TimeOfDay } from '#kernel';
import { type Point, standingOn, type WorkerFacts } from '#registry/rules';
import { type TravelMode } from '#regulation';
import { type Requirement } from '#task-catalogue/rules';
import { type Occurrence } from './assignment';
import { type Interval } from './occurrences';
import { type Pairing } from './pairing';
import { type PlanningRules } from './planning-rules';
import { type Request } from './request';
import { type Journey, quickestJourney } from './travel';

/** A job someone already has, of whichever organiser: only when and where. */
export interface Job extends Interval {
  readonly assignment: Id;
  readonly day: Day;
  /** As the wall clock shows them; an end that is not after the start lies on the next day. */
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  readonly minutes: Minutes;
  readonly site: Id;
  readonly at: Point | null;
}

/** Someone who already has a seat. */
export interface TeamMember {
  readonly assignment: Id;
  readonly worker: Id;
  readonly person: Id;
}

/** One open place, with all that is the same for every worker; read once. */
export interface PlaceFacts {
  readonly request: Request;
  readonly occurrence: Occurrence;
  /** Null for a month of a standing arrangement: the two choose their times themselves. */
  readonly interval: Interval | null;
  readonly today: Day;
  readonly at: Point | null;
  /** Why nothing may be planned here for this user on this day, whoever comes. */
  readonly reasonsOfUser: readonly Refusal[];
  /** What the catalogue asks of the worker. */
  readonly requirements: readonly Requirement[];
  /** Who has a seat, without the one who is being replaced. */
  readonly team: readonly TeamMember[];
  /** Workers who worked for this user before. */
  readonly experienced: ReadonlySet<Id>;
  readonly pairings: readonly Pairing[];
  /** The user's cheques that are free and valid on the day; null outside the published window. */
  readonly chequesFree: number | null;
  /** True when someone falls out and another takes over: never blocked for cheques. */
  readonly substitute: boolean;
  readonly rules: PlanningRules;
}

/** One worker, as seen from a place. */
export interface CandidateFacts {
  readonly worker: WorkerFacts;
  /** Why this worker may not work on the day, whatever the job. */
  readonly reasonsOfWorker: readonly Refusal[];
  /** Jobs from some days before to some weeks after. */
  readonly jobs: readonly Job[];
  readonly month: Room;
  readonly year: Room;
  /** Times this worker worked for this user. */
  readonly visitsHere: number;
  /** The last day worked, or planned before the day of the place. */
  readonly lastJobOn: Day | null;
}

export const travelModesOf = ({ wishes }: WorkerFacts, on: Day): readonly TravelMode[] =>
  standingOn(wishes, on)?.travelModes ?? [];

/** From home to the place, the quickest of the worker's own ways. */
export function journeyTo(place: PlaceFacts, { worker }: CandidateFacts): Journey | undefined {
  const { day } = place.occurrence;
  const home = standingOn(worker.domiciles, day)?.home ?? null;
  return quickestJourney(home, place.at, { modes: travelModesOf(worker, day), pace: place.rules.pace });
}
