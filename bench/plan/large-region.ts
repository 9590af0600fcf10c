import { type CappedAssignment } from '#plan';
import { drawing } from '../candidates/story';

/** A region at the scale of a province: towns on a map, people and places around them, a bicycle between. */
export interface LargeRegion {
  readonly workers: number;
  readonly places: number;
  readonly seed: number;
  /** `scarce`: most people have few hours left this month, and there is more work than hours. */
  readonly hours: 'plentiful' | 'scarce';
}

const METRES_PER_MINUTE = 250;
const SIDE = 60_000;
const TOWNS = 80;
const TOWN_RADIUS = 4_000;
/** The minutes people are willing to travel. */
const WILLING = [15, 20, 30, 30, 45];
/** Of a hundred who live near enough, how many are free and may do the task. */
const SUITED_OF_HUNDRED = 40;
/** Of the work, the share for which there are hours when they are scarce. */
const SCARCE_SHARE = 0.75;
/** An hour of work left undone costs more than any journey: filling goes before travel. */
export const OPEN_HOUR = 1_000;

type Draw = (below: number) => number;

/** Every pair that may be, with travel in whole minutes. */
export function largeRegion({ workers, places, seed, hours }: LargeRegion): CappedAssignment {
  const draw = drawing(seed);
  const towns = Array.from({ length: TOWNS }, () => ({ x: draw(SIDE), y: draw(SIDE) }));
  const people = Array.from({ length: workers }, () => ({
    ...somewhereNear(towns, draw),
    willing: WILLING[draw(WILLING.length)] ?? 0,
  }));
  const work = Array.from({ length: places }, () => ({ ...somewhereNear(towns, draw), hours: 2 + draw(6) }));
  const starts = new Int32Array(places + 1);
  const [worker, taken, cost]: [number[], number[], number[]] = [[], [], []];
  work.forEach((place, at) => {
    people.forEach((one, who) => {
      const minutes = Math.ceil(Math.hypot(one.x - place.x, one.y - place.y) / METRES_PER_MINUTE);
      if (minutes > one.willing || draw(100) >= SUITED_OF_HUNDRED) return;
      worker.push(who);
      taken.push(place.hours);
      cost.push(minutes);
    });
    starts[at + 1] = worker.length;
  });
  const needed = work.reduce((sum, place) => sum + place.hours, 0);
  return {
    caps: hours === 'plentiful' ? plentiful(workers, draw) : scarce({ workers, needed, draw }),
    starts,
    worker: Int32Array.from(worker),
    hours: Int32Array.from(taken),
    cost: Int32Array.from(cost),
    open: Int32Array.from(work, (place) => place.hours * OPEN_HOUR),
  };
}

/** From a job or two to half a month. */
const plentiful = (workers: number, draw: Draw) => Int32Array.from({ length: workers }, () => 4 + draw(27));

/** A few hours left for most, more for some, until so many are handed out. */
function scarce({ workers, needed, draw }: { workers: number; needed: number; draw: Draw }): Int32Array {
  const caps = new Int32Array(workers);
  for (let left = Math.floor(needed * SCARCE_SHARE); left > 0;) {
    const hours = Math.min(left, 2 + draw(9));
    const who = draw(workers);
    caps[who] = (caps[who] ?? 0) + hours;
    left -= hours;
  }
  return caps;
}

function somewhereNear(towns: readonly { x: number; y: number }[], draw: Draw) {
  const town = towns[draw(towns.length)] ?? { x: 0, y: 0 };
  const around = () => draw(TOWN_RADIUS) + draw(TOWN_RADIUS) - TOWN_RADIUS;
  return { x: town.x + around(), y: town.y + around() };
}
