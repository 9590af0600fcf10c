import { type Day, type Minutes, minutes } from '#kernel';
import { type Point } from '#registry/rules';
import { figure, type Regime, type TravelMode, travelModes } from '#regulation';

const RADIANS_PER_UNIT = Math.PI / 180 / 100_000;
const EARTH_RADIUS_METRES = 6_371_000;

/** Metres along a straight line. Within Flanders the earth may be taken as flat: less than 0.1 % off. */
export function straightMetres(from: Point, to: Point): number {
  const halfway = ((from.latitudeE5 + to.latitudeE5) / 2) * RADIANS_PER_UNIT;
  const east = (to.longitudeE5 - from.longitudeE5) * RADIANS_PER_UNIT * Math.cos(halfway);
  const north = (to.latitudeE5 - from.latitudeE5) * RADIANS_PER_UNIT;
  return Math.round(Math.hypot(east, north) * EARTH_RADIUS_METRES);
}

/** Dated factors by which straight lines become minutes; read once for a list of candidates. */
export interface TravelPace {
  /** Road over straight line, in percent. */
  readonly detourPercent: number;
  readonly kilometresPerHour: Readonly<Record<TravelMode, number>>;
}

/** @throws NoFigure before the first version of a factor */
export function travelPace(regime: Regime, on: Day): TravelPace {
  const speeds = travelModes.map((mode) => [mode, figure(regime, `travel-kmh-${mode}`, on)]);
  return {
    detourPercent: figure(regime, 'travel-detour-percent', on),
    kilometresPerHour: Object.fromEntries(speeds) as TravelPace['kilometresPerHour'],
  };
}

export interface Journey {
  readonly mode: TravelMode;
  readonly minutes: Minutes;
}

/** The quickest of the ways someone travels; nothing where there is none, or where a place is not on the map. */
export function quickestJourney(
  from: Point | null,
  to: Point | null,
  { modes, pace }: { modes: readonly TravelMode[]; pace: TravelPace },
): Journey | undefined {
  if (from === null || to === null) return undefined;
  return modes
    .map((mode) => ({ mode, minutes: travelMinutes(from, to, mode, pace) }))
    .reduce<Journey | undefined>(
      (best, next) => (best && best.minutes <= next.minutes ? best : next),
      undefined,
    );
}

/** Whole minutes from place to place, rounded up; 0 where the places are the same. An estimate, and shown as one. */
export function travelMinutes(from: Point, to: Point, mode: TravelMode, pace: TravelPace): Minutes {
  const roadMetres = (straightMetres(from, to) * pace.detourPercent) / 100;
  const metresPerMinute = (pace.kilometresPerHour[mode] * 1000) / 60;
  return minutes(Math.ceil(roadMetres / metresPerMinute));
}
