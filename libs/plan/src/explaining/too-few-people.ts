import { type Moment } from '#kernel';
import { type PlanPlace } from '../rules';
import { placeAt, type PlanRead } from './the-plan';

/** At one moment these places together ask more people than may take any of them; nobody is at two places at once. */
export interface TooFewPeople {
  readonly kind: 'too-few-people';
  readonly places: readonly number[];
  readonly seats: number;
  readonly workers: readonly number[];
}

/**
 * Hall's condition at one moment: places that lie over each other compete for people, since nobody is at two places at
 * once. Seats are given to people as fully as can be, by alternating paths (Kuhn); what an open seat still reaches
 * then is the certificate, because none of the people reached is free. Source: P. Hall, "On representatives of
 * subsets" (1935).
 */
export function tooFewPeople(plan: PlanRead, place: number): TooFewPeople | undefined {
  const found = momentsWithin(plan, place)
    .map((at) => certificateAt(plan, place, at))
    .filter((certificate) => certificate !== undefined);
  return found.toSorted((one, other) => one.places.length - other.places.length)[0];
}

/** The moments at which a place can meet others: its start, and the starts of others while it goes on. */
function momentsWithin(plan: PlanRead, place: number): Moment[] {
  const { startsAt } = placeAt(plan, place);
  if (startsAt === null) return [];
  const starts = plan.problem.places.flatMap((other) => other.startsAt ?? []);
  return [...new Set([startsAt, ...starts.filter((at) => goesOnAt(placeAt(plan, place), at))])];
}

const goesOnAt = ({ startsAt, endsAt }: PlanPlace, at: Moment): boolean =>
  startsAt !== null && endsAt !== null && startsAt <= at && at < endsAt;

function certificateAt(plan: PlanRead, place: number, at: Moment): TooFewPeople | undefined {
  const then = plan.problem.places.flatMap((one, number) => (goesOnAt(one, at) ? [number] : []));
  const seating = seatedAsFullyAsCanBe(plan, then);
  const reached = reachedFrom(plan, place, seating);
  if (reached.free) return undefined;
  const places = [...reached.places].toSorted((one, other) => one - other);
  const seats = places.reduce((sum, one) => sum + placeAt(plan, one).seats, 0);
  const workers = [...reached.workers].toSorted((one, other) => one - other);
  return seats > workers.length ? { kind: 'too-few-people', places, seats, workers } : undefined;
}

/** Who sits where at one moment. */
type Seating = ReadonlyMap<number, number>;

/** As many seats of the places as can be, each worker at one of them at most. */
function seatedAsFullyAsCanBe(plan: PlanRead, places: readonly number[]): Seating {
  const seated = new Map<number, number>();
  const among = new Set(places);
  for (const { worker, place } of plan.chosen) if (among.has(place)) seated.set(worker, place);
  for (const place of places) {
    let open = placeAt(plan, place).seats - [...seated.values()].filter((one) => one === place).length;
    while (open > 0 && seatOneMore(plan, place, { seated, seen: new Set() })) open--;
  }
  return seated;
}

interface Moving {
  readonly seated: Map<number, number>;
  readonly seen: Set<number>;
}

/** Gives a place one more person: somebody free, or somebody whose place can be given to another. */
function seatOneMore(plan: PlanRead, place: number, moving: Moving): boolean {
  for (const { worker } of plan.mayTake(place)) {
    if (moving.seen.has(worker)) continue;
    moving.seen.add(worker);
    const elsewhere = moving.seated.get(worker);
    if (elsewhere !== undefined && (elsewhere === place || !seatOneMore(plan, elsewhere, moving))) continue;
    moving.seated.set(worker, place);
    return true;
  }
  return false;
}

/** All places and people that an open seat reaches: who may come, where those sit, who may come there, and so on. */
function reachedFrom(plan: PlanRead, place: number, seated: Seating) {
  const [places, workers] = [new Set([place]), new Set<number>()];
  let free = false;
  for (const one of places) {
    for (const { worker } of plan.mayTake(one)) {
      workers.add(worker);
      const at = seated.get(worker);
      if (at === undefined) free = true;
      else places.add(at);
    }
  }
  return { places, workers, free };
}
