import { type Clash, type PlanPair } from '#plan';
import { groupedBy } from '#registry';
import { type AskedPlace, minutesBetween } from './work-asked';

/** For each worker, the places of one day that overlap when the journey between them is counted. */
export function clashesOf(pairs: readonly PlanPair[], asked: readonly AskedPlace[]): Clash[] {
  const ofWorker = groupedBy(pairs, ({ worker }) => worker);
  return [...new Set(pairs.map(({ worker }) => worker))].flatMap((worker) => {
    const places = ofWorker(worker).map(({ place }) => place);
    return places.flatMap((one, at) =>
      places
        .slice(at + 1)
        .flatMap((other) => (clash(asked[one], asked[other]) ? { worker, one, other } : [])),
    );
  });
}

function clash(one: AskedPlace | undefined, other: AskedPlace | undefined): boolean {
  if (!one || !other || one.place.day !== other.place.day) return false;
  const [early, late] =
    (one.place.startsAt ?? '') <= (other.place.startsAt ?? '') ? [one, other] : [other, one];
  const between = Date.parse(late.place.startsAt ?? '') - Date.parse(early.place.endsAt ?? '');
  return between < minutesBetween(early.at, late.at) * 60_000;
}
