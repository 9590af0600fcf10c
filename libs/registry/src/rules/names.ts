/** Letters that carry their sign inside and so survive decomposition. */
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * The form in which names are stored to be found: lower case, no accents, words apart by one space; apostrophes
 * vanish, so that "d'Hondt", "D’Hondt" and "dhondt" are one, and "Öztürk" is "ozturk".
 */
export function searchForm(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[øłđðþßæœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** A name so near that a typo may lie between: 1 is the same, 0 has nothing in common. */
const NEAR_ENOUGH = 0.5;
/** Below this length a slip of the pen cannot be told from another name: only beginnings count. */
const LONG_ENOUGH_FOR_TYPOS = 3;

/**
 * How well a stored name answers a query, both in search form: 0 is no answer, more is better. Each word of the
 * query must be found in the name; the same word counts most, then a word that begins so ("Jo" finds Jo before
 * Johan), then one that differs by a typo or two; words
 * typed apart may be one ("d hondt").
 */
export function nameScore(query: string, name: string): number {
  const asked = query.split(' ');
  const words = name.split(' ');
  const scores = asked.map((word) => bestScore(word, words));
  const sameStart = words.filter((word) => word[0] === query[0]);
  const together = asked.length > 1 ? bestScore(asked.join(''), sameStart) : 0;
  const apart = scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.max(apart, together);
}

const bestScore = (asked: string, words: readonly string[]) =>
  Math.max(0, ...words.map((word) => wordScore(asked, word)), joinedScore(asked, words));

const EXACT = 4;
const BEGINS = 3;
const BEGINS_JOINED = 2;

function wordScore(asked: string, word: string): number {
  if (word === asked) return EXACT;
  if (word.startsWith(asked)) return BEGINS + asked.length / (word.length + 1);
  if (asked.length < LONG_ENOUGH_FOR_TYPOS) return 0;
  const likeness = Math.max(likenessOf(asked, word), likenessOf(asked, word.slice(0, asked.length)));
  return likeness >= NEAR_ENOUGH &&
    editsBetween(asked, word.slice(0, asked.length + 1)) <= editsAllowed(asked)
    ? likeness * BEGINS_JOINED
    : 0;
}

/** "vanderberg" finds "Piet van der Berg". */
const joinedScore = (asked: string, words: readonly string[]) =>
  asked.length >= LONG_ENOUGH_FOR_TYPOS &&
  words.some((_, index) => words.slice(index).join('').startsWith(asked))
    ? BEGINS_JOINED
    : 0;

const LETTERS_PER_TYPO = 4;
const editsAllowed = (asked: string) => Math.max(1, Math.floor(asked.length / LETTERS_PER_TYPO));

const likenessOf = (one: string, other: string) =>
  1 - editsBetween(one, other) / Math.max(one.length, other.length, 1);

/** Letters to add, drop, replace or swap with a neighbour to turn one word into the other. */
export function editsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
