import { type Rooms } from '#cheque-ledger/rules';
import { type Day, minutesOfTime, momentInBrussels, type Refusal, type TimeOfDay, timeOfDay } from '#kernel';
import { type CandidateFacts, type PlaceFacts, refusalsToAssign } from '#matching/rules';

/** One thing that could be otherwise. */
export type Change =
  /** Minutes later; earlier is below zero. */
  | { readonly kind: 'start'; readonly minutes: number }
  /** Certificates, or the extract, valid on the day. */
  | { readonly kind: 'papers'; readonly papers: readonly string[] }
  /** The same job in the next month, of which the hours are still there. */
  | { readonly kind: 'month'; readonly from: Day };

/** A worker and a place as the hard rules see them. */
export interface PairFacts {
  readonly place: PlaceFacts;
  readonly candidate: CandidateFacts;
  /** This person's hours of the next month, and of its year; without them that month is not thought of. */
  readonly nextMonth?: { readonly from: Day; readonly rooms: Rooms } | undefined;
}

export interface WhatWouldChange {
  /** Each is a fewest set of changes after which no rule refuses and none warns; of starts only the nearest. */
  readonly enough: readonly (readonly Change[])[];
  /** What is left when everything is changed that can be; empty where some changes are enough. */
  readonly stays: readonly Refusal[];
}

const STEP_MINUTES = 15;
const FURTHEST_MINUTES = 180;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
/** The kind under which files keep the extract from the criminal record. */
export const EXTRACT = 'extract-596-2';

/**
 * What would have to be otherwise for this worker to go to this place. Nothing is guessed: the hard rules are asked
 * again with the fact changed. First each change alone; only where none is enough, two and then three together.
 */
export function whatWouldChange(pair: PairFacts): WhatWouldChange {
  const now = refusalsOf(pair);
  if (now.length === 0) return { enough: [], stays: [] };
  const kinds = [startsOf(pair), papersOf(now), monthsOf(pair, now)];
  let stays: readonly Refusal[] = now;
  /** Remembers on the way what is left at least, for whoever cannot be helped. */
  const isEnough = (set: readonly Change[]) => {
    const left = refusalsAfter(pair, set);
    if (left.length < stays.length) stays = left;
    return left.length === 0;
  };
  for (const size of kinds.map((_, fewer) => fewer + 1)) {
    const enough = setsOf(kinds, size)
      .map((sets) => sets.find(isEnough))
      .filter((set) => set !== undefined);
    if (enough.length > 0) return { enough, stays: [] };
  }
  return { enough: [], stays };
}

const refusalsOf = ({ place, candidate }: PairFacts): Refusal[] => refusalsToAssign(place, candidate);

/** What the rules say once these changes are made. */
export const refusalsAfter = (pair: PairFacts, changes: readonly Change[]): Refusal[] =>
  refusalsOf(changes.reduce(changed, pair));

/** For each choice of so many kinds, every set with one change of each. */
function setsOf(kinds: readonly (readonly Change[])[], size: number): Change[][][] {
  if (size === 0) return [[[]]];
  const [first, ...others] = kinds;
  if (!first) return [];
  const withFirst = setsOf(others, size - 1).map((sets) =>
    first.flatMap((change) => sets.map((set) => [change, ...set])),
  );
  return [...withFirst, ...setsOf(others, size)];
}

/** Other starts on the same day, the nearest first, later before earlier. */
function startsOf({ place }: PairFacts): Change[] {
  const steps = Array.from({ length: FURTHEST_MINUTES / STEP_MINUTES }, (_, at) => (at + 1) * STEP_MINUTES);
  return steps
    .flatMap((minutes) => [minutes, -minutes])
    .filter((minutes) => moved(place, minutes) !== undefined)
    .map((minutes) => ({ kind: 'start', minutes }));
}

function papersOf(refusals: readonly Refusal[]): Change[] {
  const papers = refusals.flatMap(({ code, figures }) => {
    if (code === 'extract-not-seen') return [EXTRACT];
    const isPaper = code === 'certificate-missing' || code === 'certificate-expired';
    return isPaper ? [String(figures['certificate'])] : [];
  });
  return papers.length === 0 ? [] : [{ kind: 'papers', papers: [...new Set(papers)] }];
}

/** Only where the hours of the month, or of a year that ends with it, stand in the way. */
function monthsOf({ candidate, nextMonth }: PairFacts, refusals: readonly Refusal[]): Change[] {
  const periods: readonly unknown[] = [candidate.month.period, candidate.year.period];
  const isOver = refusals.some(({ figures }) => periods.includes(figures['period']));
  return isOver && nextMonth ? [{ kind: 'month', from: nextMonth.from }] : [];
}

function changed(pair: PairFacts, change: Change): PairFacts {
  const { place, candidate, nextMonth } = pair;
  switch (change.kind) {
    case 'start':
      return { ...pair, place: moved(place, change.minutes) ?? place };
    case 'month':
      return { ...pair, candidate: { ...candidate, ...nextMonth?.rooms } };
    case 'papers': {
      const { day: from } = place.occurrence;
      const papers = change.papers.map((kind) => ({ kind, from, until: null }));
      const { worker } = candidate;
      const certificates = [...worker.certificates, ...papers];
      return { ...pair, candidate: { ...candidate, worker: { ...worker, certificates } } };
    }
  }
}

/** Places at their other times. Everybody is asked about the same ones, so that each is worked out once. */
const otherTimes = new WeakMap<PlaceFacts, Map<number, PlaceFacts | undefined>>();

/** The place at another time of its day; nothing where it would leave that day, or the clock skips the time. */
function moved(place: PlaceFacts, minutes: number): PlaceFacts | undefined {
  const known = otherTimes.get(place) ?? new Map<number, PlaceFacts | undefined>();
  otherTimes.set(place, known);
  if (!known.has(minutes)) known.set(minutes, movedAnew(place, minutes));
  return known.get(minutes);
}

function movedAnew(place: PlaceFacts, minutes: number): PlaceFacts | undefined {
  const { occurrence } = place;
  const { day, startTime, endTime } = occurrence;
  if (startTime === null || endTime === null || endTime <= startTime) return undefined;
  const [start, end] = [laterBy(startTime, minutes), laterBy(endTime, minutes)];
  const startsAt = start && momentInBrussels(day, start);
  const endsAt = end && momentInBrussels(day, end);
  if (!startsAt || !endsAt) return undefined;
  const times = { startTime: start, endTime: end, startsAt, endsAt };
  return { ...place, occurrence: { ...occurrence, ...times }, interval: { startsAt, endsAt } };
}

function laterBy(time: TimeOfDay, minutes: number): TimeOfDay | undefined {
  const at = minutesOfTime(time) + minutes;
  if (at < 0 || at > MINUTES_PER_DAY) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return timeOfDay(`${two(Math.floor(at / MINUTES_PER_HOUR))}:${two(at % MINUTES_PER_HOUR)}`);
}
