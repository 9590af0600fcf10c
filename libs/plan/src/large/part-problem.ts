import { covers, type Day } from '#kernel';
import { type PlanPair, type PlanPlace, type PlanProblem, type PlanWorker } from '../rules';
import { type Part } from './parts';

/** A part as a problem of its own; `pairs` tells of each of its pairs where it stands in the whole. */
export interface PartProblem {
  readonly problem: PlanProblem;
  readonly pairs: readonly number[];
}

interface Taken {
  readonly pair: PlanPair;
  readonly place: PlanPlace;
}

/**
 * What is left to decide in a part when pairs elsewhere are taken: those workers have fewer hours and minutes left, are
 * known in their series, and may not be at two places at once; those users have fewer cheques left.
 * @param elsewhere places in `PlanProblem.pairs`, none of them in the part
 */
export function partProblem(whole: PlanProblem, part: Part, elsewhere: readonly number[]): PartProblem {
  const inPart = new Map(part.map((place, at) => [place, at]));
  const taken = elsewhere.flatMap((at): Taken[] => {
    const pair = whole.pairs[at];
    const place = pair && whole.places[pair.place];
    return place ? [{ pair, place }] : [];
  });
  const barred = barredBy(whole, taken);
  const pairs = [...whole.pairs.keys()].filter((at) => {
    const pair = whole.pairs[at];
    return pair !== undefined && inPart.has(pair.place) && !barred.has(`${pair.worker} ${pair.place}`);
  });
  const workers = [...new Set(pairs.map((at) => whole.pairs[at]?.worker ?? 0))].sort((a, b) => a - b);
  const newWorker = new Map(workers.map((worker, at) => [worker, at]));
  const isKnown = new Set(taken.map(({ pair, place }) => `${pair.worker} ${place.request}`));
  const anew = (pair: PlanPair | undefined): PlanPair[] => {
    const [worker, place] = [newWorker.get(pair?.worker ?? -1), inPart.get(pair?.place ?? -1)];
    if (!pair || worker === undefined || place === undefined) return [];
    // Whoever comes into the series elsewhere is no new face here.
    const known = Number(isKnown.has(`${pair.worker} ${whole.places[pair.place]?.request ?? ''}`));
    return [{ ...pair, worker, place, visitsBefore: Math.max(pair.visitsBefore, known) }];
  };
  const placesOf = (places: readonly number[]) => places.flatMap((place) => inPart.get(place) ?? []);
  return {
    pairs,
    problem: {
      ...whole,
      workers: workers.flatMap((at) => {
        const worker = whole.workers[at];
        return worker
          ? [
              lessTaken(
                worker,
                taken.filter(({ pair }) => pair.worker === at),
              ),
            ]
          : [];
      }),
      places: part.flatMap((place) => whole.places[place] ?? []),
      pairs: pairs.flatMap((at) => anew(whole.pairs[at])),
      clashes: whole.clashes.flatMap(({ worker, one, other }) => {
        const [who, first, second] = [newWorker.get(worker), inPart.get(one), inPart.get(other)];
        if (who === undefined || first === undefined || second === undefined) return [];
        return { worker: who, one: Math.min(first, second), other: Math.max(first, second) };
      }),
      dayLimits: whole.dayLimits.flatMap(({ worker, day, minutes, places }) => {
        const [who, left] = [newWorker.get(worker), placesOf(places)];
        if (who === undefined || left.length === 0) return [];
        const gone = taken.filter(({ pair }) => pair.worker === worker && places.includes(pair.place));
        return { worker: who, day, minutes: minutes - total(gone, 'minutes'), places: left };
      }),
      purses: whole.purses.flatMap(({ user, cheques, places }) => {
        const left = placesOf(places);
        const gone = taken.filter(({ pair }) => places.includes(pair.place));
        return left.length === 0 ? [] : { user, cheques: cheques - total(gone, 'hours'), places: left };
      }),
    },
  };
}

const total = (taken: readonly Taken[], of: 'hours' | 'minutes') =>
  taken.reduce((sum, { place }) => sum + place[of], 0);

function lessTaken(worker: PlanWorker, taken: readonly Taken[]): PlanWorker {
  const hoursIn = (isIn: (on: Day) => boolean) =>
    total(
      taken.filter(({ place }) => isIn(place.day)),
      'hours',
    );
  return {
    ...worker,
    hoursHad: worker.hoursHad + hoursIn(() => true),
    rooms: worker.rooms.map((room) => ({
      ...room,
      hours: room.hours - hoursIn((on) => covers(room.period, on)),
    })),
  };
}

/** Worker and place that clash with what is taken. */
function barredBy({ clashes }: PlanProblem, taken: readonly Taken[]): Set<string> {
  const busy = new Set(taken.map(({ pair }) => `${pair.worker} ${pair.place}`));
  return new Set(
    clashes.flatMap(({ worker, one, other }) => [
      ...(busy.has(`${worker} ${one}`) ? [`${worker} ${other}`] : []),
      ...(busy.has(`${worker} ${other}`) ? [`${worker} ${one}`] : []),
    ]),
  );
}
