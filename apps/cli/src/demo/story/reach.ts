import { Dice } from './dice';

/** By what somebody of the story can be reached; what is not known is `null`. */
export interface ReachStory {
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
}

/** How people of one sort are reached, each with how many in a hundred; who is in none cannot be reached at all. */
interface Shares {
  readonly mobile: number;
  /** A telephone at home, which takes no text messages. */
  readonly fixed: number;
  readonly mail: number;
  readonly letter: number;
}

const shares = {
  worker: { mobile: 84, fixed: 5, mail: 4, letter: 5 },
  'private-person': { mobile: 52, fixed: 26, mail: 12, letter: 8 },
  organisation: { mobile: 0, fixed: 20, mail: 78, letter: 2 },
} as const satisfies Readonly<Record<string, Shares>>;

export type Reached = keyof typeof shares;

const streets = ['Kerkstraat', 'Dorpsstraat', 'IJzerdijk', 'Molenstraat', 'Stationsstraat', 'Polderweg'];

/**
 * We found no Belgian numbers that are kept for stories. These should call nobody all the same: no operator is known to
 * have mobile numbers that begin with 0464, and after the 051 of the region no subscriber's number begins with a 0.
 * Source: Wikipedia, list of telephone prefixes in Belgium, in which 0464 is missing (second-hand).
 */
const numbers = { mobile: '0464 00', fixed: '051 00' } as const;

/**
 * How the nth of the story is reached. Drawn from the place in the list alone, with dice of its own, so that nothing
 * else that is drawn moves; no two have one number.
 */
export function reachOf(who: Reached, nth: number, key: string): ReachStory {
  const dice = new Dice(`how the ${nth}th is reached`);
  const street = `${dice.oneOf(streets)} ${dice.between(1, 98)}`;
  const digits = String(nth).padStart(4, '0');
  const numbered = (kind: keyof typeof numbers) =>
    `${numbers[kind]} ${digits.slice(0, 2)} ${digits.slice(2)}`;
  const { mobile, fixed, mail, letter } = shares[who];
  let rest = dice.between(1, 100);
  const isIn = (share: number) => rest > 0 && (rest -= share) <= 0;
  if (isIn(mobile)) return { phone: numbered('mobile'), email: null, street };
  if (isIn(fixed)) return { phone: numbered('fixed'), email: null, street };
  if (isIn(mail)) return { phone: null, email: `${key.replace(' ', '')}@ijzerstreek.example`, street };
  return { phone: null, email: null, street: isIn(letter) ? street : null };
}
