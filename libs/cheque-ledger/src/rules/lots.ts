import { addDays, addMonths, type Cents, type Cheques, type Day, type Id } from '#kernel';
import { type LotForm, type Share } from './verbs';

/** A purchase of cheques: one price, one life. Its number is given within the book. */
export interface Lot {
  readonly number: number;
  readonly user: Id;
  readonly cheques: Cheques;
  readonly priceCents: Cents;
  readonly issuedOn: Day;
  /** The last day on which work can be paid with it. */
  readonly expiresOn: Day;
  readonly form: LotForm;
  readonly serialFrom: string | null;
  readonly serialTo: string | null;
  readonly shares: readonly Share[];
}

/**
 * The last valid day: the day before the same date some months later. Where that date does not exist (29 February
 * a year later), the last day of its month, 28 February.
 */
export function expiryDay(issuedOn: Day, validityMonths: number): Day {
  const sameDate = addMonths(issuedOn, validityMonths);
  const exists = sameDate.slice(8) === issuedOn.slice(8);
  return exists ? addDays(sameDate, -1) : sameDate;
}

/**
 * A lot can pay work of a day up to its last valid day. Work that waited for cheques may be paid with a lot bought
 * after it, so the day of issue sets no lower bound. Source: rules.md §4, cheque-valid-on-day-of-work.
 */
export const isValidOn = ({ expiresOn }: { readonly expiresOn: Day }, on: Day): boolean => on <= expiresOn;

interface Ordered {
  readonly number: number;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
}

/** What expires first comes first; of those, what was issued first. */
export const byExpiry = (one: Ordered, other: Ordered): number =>
  compare(one.expiresOn, other.expiresOn) ||
  compare(one.issuedOn, other.issuedOn) ||
  one.number - other.number;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Some cheques that lie in a lot, on one account. */
export interface InLot {
  readonly lot: Lot;
  readonly count: number;
}

export const countOf = (cheques: readonly InLot[]): number =>
  cheques.reduce((sum, { count }) => sum + count, 0);

/** Takes up to `wanted` cheques, lot by lot in the order given; the rest stays where it is. */
export function take(from: readonly InLot[], wanted: number): { taken: InLot[]; left: InLot[] } {
  const taken: InLot[] = [];
  const left: InLot[] = [];
  let missing = wanted;
  for (const { lot, count } of from) {
    const now = Math.min(count, missing);
    missing -= now;
    if (now > 0) taken.push({ lot, count: now });
    if (count > now) left.push({ lot, count: count - now });
  }
  return { taken, left };
}

/** Cheques valid on a day of work, in the order in which a job takes them. */
export const validOn = (cheques: readonly InLot[], on: Day): InLot[] =>
  cheques
    .filter(({ lot, count }) => count > 0 && isValidOn(lot, on))
    .sort((one, other) => byExpiry(one.lot, other.lot));
