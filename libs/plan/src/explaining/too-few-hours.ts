import { byNumber, countsIn, type PairRead, placeAt, type PlanRead, type PlanRoom } from './the-plan';

/** In one month or year these places together ask more hours than those who may take them have left. */
export interface TooFewHours {
  readonly kind: 'too-few-hours';
  readonly period: string;
  readonly places: readonly number[];
  readonly hoursAsked: number;
  readonly workers: readonly number[];
  readonly hoursLeft: number;
  /** Hours that people outside `workers` can do at most at these places. */
  readonly hoursOfOthers: number;
}

/**
 * The same for hours of a month or a year: each person has so many left, each place asks so many, and as much as can
 * flows from people to places (augmenting paths; times are left aside, so that what does not fit here fits nowhere).
 * What an open place still reaches is a smallest cut. Source: Ford and Fulkerson, "Maximal flow through a network" (1956).
 */
export function tooFewHours(plan: PlanRead, place: number, flows: Flows): TooFewHours | undefined {
  const rooms = plan
    .mayTake(place)
    .flatMap(({ of }) => of.rooms.filter((room) => countsIn(room, placeAt(plan, place))));
  for (const label of new Set(rooms.map((room) => room.label))) {
    const flow = flows.get(label) ?? fullFlow(plan, label);
    flows.set(label, flow);
    const found = certificateIn(plan, place, { label, flow });
    if (found) return found;
  }
  return undefined;
}

/** As much as can flow in each month and year, found when it is first asked for. */
export type Flows = Map<string, Flow>;

/** Hours that flow along each pair of one month or year, by its number, and what people have left. */
interface Flow {
  readonly toPlace: (place: number) => readonly PairRead[];
  readonly ofWorker: (worker: number) => readonly PairRead[];
  readonly along: Map<number, number>;
  readonly left: Map<number, number>;
}

function certificateIn(
  plan: PlanRead,
  place: number,
  { label, flow }: { readonly label: string; readonly flow: Flow },
): TooFewHours | undefined {
  const reached = reachedFrom(flow, place);
  if ([...reached.workers].some((worker) => (flow.left.get(worker) ?? 0) > 0)) return undefined;
  const places = [...reached.places].toSorted((one, other) => one - other);
  const isLimited = (at: number) => flow.toPlace(at).length === plan.mayTake(at).length;
  if (!places.every(isLimited)) return undefined;
  const workers = [...reached.workers].toSorted((one, other) => one - other);
  const hoursAsked = places.reduce((sum, at) => sum + asked(plan, at), 0);
  const hoursLeft = workers.reduce((sum, worker) => sum + (roomOf(plan, worker, label)?.hours ?? 0), 0);
  const others = places
    .flatMap((at) => flow.toPlace(at))
    .filter(({ worker }) => !reached.workers.has(worker));
  const hoursOfOthers = others.reduce((sum, { to }) => sum + to.hours, 0);
  if (hoursAsked <= hoursLeft + hoursOfOthers) return undefined;
  return { kind: 'too-few-hours', period: label, places, hoursAsked, workers, hoursLeft, hoursOfOthers };
}

const asked = (plan: PlanRead, at: number) => placeAt(plan, at).seats * placeAt(plan, at).hours;

const roomOf = (plan: PlanRead, worker: number, label: string): PlanRoom | undefined =>
  plan.problem.workers[worker]?.rooms.find((room) => room.label === label);

/** As many hours as can flow, first those of the plan itself. */
function fullFlow(plan: PlanRead, label: string): Flow {
  const counts = ({ worker, to }: PairRead) => {
    const room = roomOf(plan, worker, label);
    return room !== undefined && countsIn(room, to);
  };
  const pairs = plan.pairs.filter(counts);
  const chosen = new Set(plan.chosen.map(({ at }) => at));
  const along = new Map(pairs.map(({ at, to }) => [at, chosen.has(at) ? to.hours : 0]));
  const left = new Map(
    plan.problem.workers.map((_, worker) => {
      const used = plan.ofWorker(worker).filter(counts);
      return [
        worker,
        (roomOf(plan, worker, label)?.hours ?? 0) - used.reduce((sum, { to }) => sum + to.hours, 0),
      ];
    }),
  );
  const flow = {
    toPlace: byNumber(pairs, ({ place }) => [place]),
    ofWorker: byNumber(pairs, ({ worker }) => [worker]),
    along,
    left,
  };
  for (const place of new Set(pairs.map((pair) => pair.place))) {
    let open = asked(plan, place) - flowsTo(flow, place);
    while (open > 0 && pushOneHour(flow, place)) open--;
  }
  return flow;
}

const flowsTo = ({ toPlace, along }: Flow, place: number) =>
  toPlace(place).reduce((sum, { at }) => sum + (along.get(at) ?? 0), 0);

/** How a place or a worker was reached: by which pair, and from whom. */
interface Reached {
  readonly workers: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  readonly byPair: ReadonlyMap<string, PairRead>;
}

/** Against the flow from a place: people who can give it more, the places they give to now, and so on. */
function reachedFrom({ toPlace, ofWorker, along }: Flow, place: number): Reached {
  const [workers, places, byPair] = [new Set<number>(), new Set([place]), new Map<string, PairRead>()];
  for (const one of places) {
    for (const pair of toPlace(one)) {
      if (workers.has(pair.worker) || (along.get(pair.at) ?? 0) >= pair.to.hours) continue;
      workers.add(pair.worker);
      byPair.set(`worker ${pair.worker}`, pair);
      for (const other of ofWorker(pair.worker)) {
        if (places.has(other.place) || (along.get(other.at) ?? 0) === 0) continue;
        places.add(other.place);
        byPair.set(`place ${other.place}`, other);
      }
    }
  }
  return { workers, places, byPair };
}

/** One hour more to a place along a way that is found; false where there is none. */
function pushOneHour(flow: Flow, place: number): boolean {
  const { workers, byPair } = reachedFrom(flow, place);
  const giver = [...workers].find((worker) => (flow.left.get(worker) ?? 0) > 0);
  if (giver === undefined) return false;
  flow.left.set(giver, (flow.left.get(giver) ?? 0) - 1);
  let pair = byPair.get(`worker ${giver}`);
  while (pair) {
    flow.along.set(pair.at, (flow.along.get(pair.at) ?? 0) + 1);
    if (pair.place === place) break;
    const from = byPair.get(`place ${pair.place}`);
    if (!from) break;
    flow.along.set(from.at, (flow.along.get(from.at) ?? 0) - 1);
    pair = byPair.get(`worker ${from.worker}`);
  }
  return true;
}
