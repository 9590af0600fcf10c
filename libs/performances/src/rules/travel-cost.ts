import { type Cents, cents, type Day } from '#kernel';
import { straightMetres } from '#matching/rules';
import { type Point } from '#registry/rules';
import { figure, principle, type Regime } from '#regulation';

/** From home to one visit and back; a place is null while it is not on the map. */
export interface JourneyMade {
  readonly on: Day;
  readonly home: Point | null;
  readonly site: Point | null;
}

export interface TravelCost {
  readonly cents: Cents;
  /** Metres of road there and back of the journeys that are paid. */
  readonly metres: number;
  /** Journeys that were long enough to be paid. */
  readonly paid: number;
  /** Journeys of which the length is not known: for the desk to look at. */
  readonly unmeasured: number;
}

const METRES_PER_KILOMETRE = 1000;

/**
 * What journeys come to, each there and back: nothing up to the threshold, above it every kilometre, or only those
 * above it where the principle `travel-paid-from-first-km` does not hold. Thousandths of cents are summed whole, and
 * rounded once. Roads are estimated from straight lines, so the sum is an estimate too.
 * Source: `travel-cents-per-km`, `travel-threshold-km`. @throws NoFigure
 */
export function travelCostOf(regime: Regime, journeys: readonly JourneyMade[]): TravelCost {
  const measured = journeys.map((journey) => ({ ...journey, metres: metresThereAndBack(regime, journey) }));
  const paid = measured.flatMap(({ on, metres }) => {
    const threshold = figure(regime, 'travel-threshold-km', on) * METRES_PER_KILOMETRE;
    if (metres === undefined || metres <= threshold) return [];
    const counted = principle(regime, 'travel-paid-from-first-km', on).value ? metres : metres - threshold;
    return [{ metres, thousandths: counted * figure(regime, 'travel-cents-per-km', on) }];
  });
  return {
    cents: cents(
      Math.round(paid.reduce((sum, { thousandths }) => sum + thousandths, 0) / METRES_PER_KILOMETRE),
    ),
    metres: paid.reduce((sum, journey) => sum + journey.metres, 0),
    paid: paid.length,
    unmeasured: measured.filter(({ metres }) => metres === undefined).length,
  };
}

function metresThereAndBack(regime: Regime, { on, home, site }: JourneyMade): number | undefined {
  if (home === null || site === null) return undefined;
  return Math.round((2 * straightMetres(home, site) * figure(regime, 'travel-detour-percent', on)) / 100);
}
