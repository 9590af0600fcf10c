import { type CappedAssignment, type Choice, OPEN, placesIn } from './capped-assignment';
import { type Draw, drawing, shuffled } from './drawing';
import { handedOut } from './one-by-one';
import { type PartOf, partOf, withPart } from './part-of';

export interface Exchange {
  readonly from: Choice;
  /** Pairs that cannot be part of anything better are not. */
  readonly isKept: (pair: number) => boolean;
  readonly ofSeat: Float64Array;
  readonly seed: number;
  /** About so many places, half to half as many again, are handed out anew at a time, with so many half-made choices kept. */
  readonly together: number;
  readonly width: number;
  /** Rounds without gain after which there is little left to gain. */
  readonly patience: number;
  /** On the clock of `performance`. */
  readonly until: number;
}

/**
 * Betters a choice by letting a few workers, drawn around some place, hand out among themselves all they have, and what
 * stands open, as well as they can; over and over with others. The order in which they do is drawn too: what is let go in
 * one order is kept in another.
 */
export function exchanged(
  problem: CappedAssignment,
  { from, isKept, ofSeat, seed, together, width, patience, until }: Exchange,
): Choice {
  const draw = drawing(seed);
  let choice = from;
  for (let vain = 0; vain < patience && performance.now() < until; vain++) {
    const few = Math.ceil(together / 2);
    const part = partAround(problem, choice, { draw, isKept, together: few + draw(together + 1) });
    const below = part.places.reduce((sum, place) => {
      const pair = choice[place] ?? OPEN;
      return sum + ((pair === OPEN ? problem.open[place] : problem.cost[pair]) ?? 0);
    }, 0);
    const prices = Float64Array.from(part.places, (place) => ofSeat[place] ?? 0);
    const { choice: found } = handedOut(part.problem, prices, { below, width });
    if (!found) continue;
    choice = withPart(choice, part, found);
    vain = -1;
  }
  return choice;
}

/** Workers who could take some place, until they have places enough between them, with all their hours. */
function partAround(
  problem: CappedAssignment,
  choice: Choice,
  asked: { draw: Draw; isKept: (pair: number) => boolean; together: number },
): PartOf {
  const { draw, together } = asked;
  const { starts, worker } = problem;
  const ofWorker = placesOfWorkers(problem, choice);
  const [workers, places] = [new Set<number>(), new Set<number>()];
  let around = draw(placesIn(problem));
  for (let tries = 0; tries < together && places.size < together; tries++) {
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
  const among = [...places].filter((place) => {
    const pair = choice[place] ?? OPEN;
    return pair === OPEN || workers.has(worker[pair] ?? 0);
  });
  return partOf(problem, {
    places: shuffled(among, draw),
    isKept: (pair) => workers.has(worker[pair] ?? 0) && asked.isKept(pair),
  });
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
