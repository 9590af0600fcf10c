import { type IdentityRefusal, refuse } from './refusals';

/**
 * Digits and letters that cannot be taken for one another on paper or by phone: no 0 and O, no 1, I and L. There
 * are 31 of them, a prime, so the check character finds every single wrong sign and every pair swapped.
 */
export const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUP = 4;
export const CARD_SIGNS = 12;

/** How many signs there are to draw from. */
export const CARD_ALPHABET = SIGNS.length;

/** Signs from drawn numbers below `CARD_ALPHABET`. */
export const signsOf = (drawn: readonly number[]) => drawn.map((number) => SIGNS.charAt(number)).join('');

/** A card's code from drawn numbers below `CARD_ALPHABET`, one less than `CARD_SIGNS`; the last sign checks them. */
export function cardCode(drawn: readonly number[]): string {
  const signs = signsOf(drawn);
  return signs + checkSign(signs);
}

/** As printed: `ABCD-EFGH-JKMN`. */
export const printedCardCode = (code: string) =>
  code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? code;

/** The code someone typed, however it was spaced; undefined when it is mistyped, which the check sign shows. */
export function typedCardCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const isWhole = code.length === CARD_SIGNS && [...code].every((sign) => SIGNS.includes(sign));
  return isWhole && checkSign(code.slice(0, -1)) === code.at(-1) ? code : undefined;
}

/** Why a code cannot be anybody's: the check sign tells a slip of the finger, and nothing about which cards there are. */
export const refusalsOfCardCode = (typed: string): IdentityRefusal[] =>
  typedCardCode(typed) === undefined ? [refuse('card-code-mistyped', 'OWASP ASVS 5.0, 6.1.1')] : [];

/** ISO 7064 in spirit: each sign weighs by its place, modulo a prime. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, place) => total + SIGNS.indexOf(sign) * (place + 2), 0);
  return SIGNS.charAt(sum % SIGNS.length);
}

/** A PIN that anyone would try first: one digit repeated, or digits in a row. */
export function isEasyPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin.charAt(at)));
  const first = steps[0];
  return (first === 0 || first === 1 || first === -1) && steps.every((step) => step === first);
}
