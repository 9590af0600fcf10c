/**
 * Quantities of the scheme. All are whole numbers: a part of a cheque, of a counted hour or of a
 * cent does not exist, so a fraction is a defect and throws where it arises.
 */
declare const unit: unique symbol;
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Wijk-werkcheques; one cheque pays one started hour. */
export type Cheques = Quantity<'cheques'>;
/** Counted hours: every started hour is one. */
export type Hours = Quantity<'hours'>;
/** Euro cents. */
export type Cents = Quantity<'cents'>;
/** Minutes of the clock, of a visit or of travel. */
export type Minutes = Quantity<'minutes'>;

function whole(value: number, name: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number, got ${value}`);
  return value;
}

/** @throws RangeError when the value is not a whole number */
export const cheques = (value: number) => whole(value, 'cheques') as Cheques;
/** @throws RangeError when the value is not a whole number */
export const hours = (value: number) => whole(value, 'hours') as Hours;
/** @throws RangeError when the value is not a whole number */
export const cents = (value: number) => whole(value, 'cents') as Cents;
/** @throws RangeError when the value is not a whole number */
export const minutes = (value: number) => whole(value, 'minutes') as Minutes;

/**
 * The hours that a stretch of work counts for: every started hour is one hour and one cheque.
 * 60 minutes are 1 hour, 61 minutes are 2; nothing worked is nothing counted.
 * Source: the rules `every-started-hour-counts` and `rounding-per-performance` of the regime.
 * @throws RangeError when less than nothing was worked
 */
export function startedHours(worked: Minutes): Hours {
  if (worked < 0) throw new RangeError(`nobody works ${worked} minutes`);
  return hours(Math.ceil(worked / 60));
}
