import { addDays, type Day } from '#kernel';

/** The code by which the statistical office knows a municipality: five digits, such as `23106`. */
export type NisCode = string;

/** A Flemish municipality, for as long as it exists. */
export interface Municipality {
  readonly nisCode: NisCode;
  readonly name: string;
  readonly province: string;
  readonly mainPostalCode: string;
  readonly validFrom: Day;
  /** Its last day; null while it exists. */
  readonly validUntil: Day | null;
  /** The municipality it merged into. */
  readonly successor: NisCode | null;
}

/** Where a job is done. After a merger the former municipality tells whose earlier choices count there. */
export interface Place {
  readonly municipality: NisCode;
  readonly formerMunicipality?: NisCode | undefined;
}

/**
 * The municipalities a piece of land has belonged to, first to last: what was Herne before 2025 has the
 * lineage Herne, Pajottegem.
 */
export type Lineage = readonly Municipality[];

/**
 * The lineages a place may have. Naming a merged municipality alone leaves as many as it has former ones;
 * naming the former one too, or a municipality that kept its code through a merger, leaves one.
 * Empty when the place is unknown or the former municipality never became part of the other.
 */
export function lineagesOf(place: Place, municipalities: readonly Municipality[]): Lineage[] {
  const named = place.formerMunicipality ?? place.municipality;
  const lineages = lineagesThrough(named, municipalities);
  const own = lineages.filter(([start]) => start?.nisCode === named);
  return (own.length > 0 ? own : lineages).filter((lineage) => runsThrough(lineage, place.municipality));
}

/** Every lineage of land that is, was or will be part of a municipality. */
export const lineagesThrough = (code: NisCode, municipalities: readonly Municipality[]): Lineage[] =>
  lineagesIn(municipalities).filter((lineage) => runsThrough(lineage, code));

/** The lineages of all land, each once. */
export const lineagesIn = (municipalities: readonly Municipality[]): Lineage[] =>
  municipalities
    .filter((each) => isStart(each, municipalities))
    .map((start) => lineageFrom(start, municipalities));

const runsThrough = (lineage: Lineage, code: NisCode) => lineage.some(({ nisCode }) => nisCode === code);

/** Land begins in a municipality that was not made by a merger alone. */
function isStart(one: Municipality, all: readonly Municipality[]): boolean {
  const former = all.filter(({ successor }) => successor === one.nisCode);
  return (
    former.length === 0 || former.some(({ validUntil }) => validUntil !== null && one.validFrom <= validUntil)
  );
}

function lineageFrom(start: Municipality, all: readonly Municipality[]): Lineage {
  const lineage = [start];
  for (let last = start; ;) {
    const next = all.find(({ nisCode }) => nisCode === last.successor);
    if (next === undefined || lineage.includes(next)) return lineage;
    lineage.push(next);
    last = next;
  }
}

/**
 * The municipalities of a lineage up to and including the one the land belongs to on a day; empty before the
 * first is known to exist, and after the last has ended.
 */
export function lineageUpTo(on: Day, lineage: Lineage): Lineage {
  const index = lineage.findIndex(
    (_, at) => begins(lineage, at) <= on && on <= (lineage[at]?.validUntil ?? on),
  );
  return lineage.slice(0, index + 1);
}

/** The first day on which the land belonged to the municipality at an index of its lineage. */
export function begins(lineage: Lineage, index: number): Day {
  const own = lineage[index];
  if (own === undefined) throw new RangeError(`a lineage of ${lineage.length} has no municipality ${index}`);
  const former = lineage[index - 1]?.validUntil;
  const merged = former ? addDays(former, 1) : own.validFrom;
  return merged > own.validFrom ? merged : own.validFrom;
}

/** The municipality the land of a lineage belongs to on a day; undefined before the first and after the last. */
export const municipalityOn = (on: Day, lineage: Lineage): Municipality | undefined =>
  lineageUpTo(on, lineage).at(-1);

/** Every lineage of land that belongs to a municipality on a day. */
export const lineagesOn = (on: Day, code: NisCode, municipalities: readonly Municipality[]): Lineage[] =>
  lineagesThrough(code, municipalities).filter((lineage) => municipalityOn(on, lineage)?.nisCode === code);

/** The name of a municipality, or its code where it is unknown. */
export const nameOf = (code: NisCode, municipalities: readonly Municipality[]): string =>
  municipalities.find(({ nisCode }) => nisCode === code)?.name ?? code;
