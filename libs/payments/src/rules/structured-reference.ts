/**
 * The Belgian structured reference of a transfer (OGM): ten digits and two that check them, the remainder after
 * division by 97, in which remainder 0 is written 97. Printed +++123/4567/89002+++.
 */
declare const kind: unique symbol;
/** The twelve digits, without signs. */
export type StructuredReference = string & { readonly [kind]: 'structured-reference' };

const BASE_DIGITS = 10;
const CHECK_DIGITS = 2;
const DIVISOR = 97;

const checkOf = (base: number) => base % DIVISOR || DIVISOR;

/** @throws RangeError when the number is not whole, is below one or has more than ten digits */
export function structuredReference(base: number): StructuredReference {
  if (!Number.isSafeInteger(base) || base < 1 || base >= 10 ** BASE_DIGITS) {
    throw new RangeError(`no ten digits: ${base}`);
  }
  const digits = String(base).padStart(BASE_DIGITS, '0');
  return `${digits}${String(checkOf(base)).padStart(CHECK_DIGITS, '0')}` as StructuredReference;
}

/** Reads a reference as people type it, with or without signs; `undefined` when the check digits are wrong. */
export function readStructuredReference(typed: string): StructuredReference | undefined {
  const digits = typed.replaceAll(/[\s+*/.-]/g, '');
  if (!/^\d{12}$/.test(digits)) return undefined;
  const base = Number(digits.slice(0, BASE_DIGITS));
  return Number(digits.slice(BASE_DIGITS)) === checkOf(base) ? (digits as StructuredReference) : undefined;
}

/** As banks print it: +++123/4567/89002+++. */
export const printed = (reference: StructuredReference) =>
  `+++${reference.slice(0, 3)}/${reference.slice(3, 7)}/${reference.slice(7)}+++`;
