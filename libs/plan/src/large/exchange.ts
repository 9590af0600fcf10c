import { type Highs } from 'highs';
import {
  type CappedAssignment,
  type Choice,
  costOf,
  fits,
  OPEN,
  placeOfPairs,
  placesIn,
} from './capped-assignment';
import { drawing } from './drawing';
import { solvedAmong } from './solved-among';

/** So many places are handed out anew at a time: as many as the solver settles in the blink of an eye. */
const TOGETHER = 45;
const MILLISECONDS_EACH = 1_500;
/** Rounds without gain after which there is little left to gain. */
const MOST_IN_VAIN = 60;

/**
 * Betters a choice by letting a few workers, drawn around some place, hand out among themselves all they have, and what
 * stands open, in the best way there is; over and over with others.
 * @param until on the clock of `performance`
 */
export function exchanged(
  highs: Highs,
  problem: CappedAssignment,
  { from, seed, until }: { from: Choice; seed: number; until: number },
): Choice {
  const draw = drawing(seed);
  let choice = from;
  for (let vain = 0; vain < MOST_IN_VAIN && performance.now() < until; vain++) {
    const part = partAround(problem, choice, draw);
    const milliseconds = Math.min(MILLISECONDS_EACH, until - performance.now());
    const { choice: found } = solvedAmong(highs, part.problem, {
      pairs: Int32Array.from(part.problem.worker.keys()),
      placeOf: placeOfPairs(part.problem),
      choice: part.choice,
      milliseconds,
    });
    if (!found || costOf(part.problem, found) >= costOf(part.problem, part.choice)) continue;
    choice = choice.slice();
    for (const [at, place] of part.places.entries()) {
      const pair = found[at] ?? OPEN;
      choice[place] = pair === OPEN ? OPEN : (part.pairs[pair] ?? OPEN);
    }
    vain = -1;
  }
  return choice;
}

interface Around {
  readonly problem: CappedAssignment;
  readonly choice: Choice;
  readonly places: readonly number[];
  /** Of each pair of the part, which one it is in the whole. */
  readonly pairs: readonly number[];
}

/** Workers who could take some place, until they have places enough between them, with all their hours. */
function partAround(problem: CappedAssignment, choice: Choice, draw: (below: number) => number): Around {
  const { starts, worker, hours, cost, open, caps } = problem;
  const ofWorker = placesOfWorkers(problem, choice);
  const [workers, places] = [new Set<number>(), new Set<number>()];
  let around = draw(placesIn(problem));
  for (let tries = 0; tries < TOGETHER && places.size < TOGETHER; tries++) {
    const [first, count] = [starts[around] ?? 0, (starts[around + 1] ?? 0) - (starts[around] ?? 0)];
    places.add(around);
    const who = count > 0 ? worker[first + draw(count)] : undefined;
    if (who === undefined) around = draw(placesIn(problem));
    else {
      workers.add(who);
      for (const place of ofWorker(who)) places.add(place);
    }
    // From neighbour to neighbour, so that all of them compete.
    around = [...places][draw(places.size)] ?? around;
  }
  for (const place of places) {
    const pair = choice[place] ?? OPEN;
    if (pair !== OPEN && !workers.has(worker[pair] ?? 0)) places.delete(place);
  }
  const [who, where] = [[...workers], [...places]];
  const newWorker = new Map(who.map((one, at) => [one, at]));
  const pairs: number[] = [];
  const newStarts = [0];
  for (const place of where) {
    for (let pair = starts[place] ?? 0; pair < (starts[place + 1] ?? 0); pair++)
      if (newWorker.has(worker[pair] ?? 0) && fits(problem, pair)) pairs.push(pair);
    newStarts.push(pairs.length);
  }
  const newPair = new Map(pairs.map((pair, at) => [pair, at]));
  return {
    places: where,
    pairs,
    choice: Int32Array.from(where, (place) => newPair.get(choice[place] ?? OPEN) ?? OPEN),
    problem: {
      caps: Int32Array.from(who, (one) => caps[one] ?? 0),
      starts: Int32Array.from(newStarts),
      worker: Int32Array.from(pairs, (pair) => newWorker.get(worker[pair] ?? 0) ?? 0),
      hours: Int32Array.from(pairs, (pair) => hours[pair] ?? 0),
      cost: Int32Array.from(pairs, (pair) => cost[pair] ?? 0),
      open: Int32Array.from(where, (place) => open[place] ?? 0),
    },
  };
}

function placesOfWorkers({ worker }: CappedAssignment, choice: Choice): (who: number) => readonly number[] {
  const places = new Map<number, number[]>();
  choice.forEach((pair, place) => {
    if (pair === OPEN) return;
    const who = worker[pair] ?? 0;
    const theirs = places.get(who);
    if (theirs) theirs.push(place);
    else places.set(who, [place]);
  });
  return (who) => places.get(who) ?? [];
}
