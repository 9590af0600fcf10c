const DRAWS = 1_000;
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A number from 0 to 999 that settles draws: the same for the same words, whoever asks and whenever. FNV-1a over the
 * words (draft-eastlake-fnv, 32 bits) with the bits mixed once more, since ids differ in few of them.
 */
export function drawnNumber(...words: readonly string[]): number {
  let digest = OFFSET_BASIS;
  for (const letter of words.join('\n')) {
    digest = Math.imul(digest ^ (letter.codePointAt(0) ?? 0), PRIME);
  }
  digest = Math.imul(digest ^ (digest >>> 15), 0x2c1b3c6d);
  digest ^= digest >>> 13;
  return (digest >>> 0) % DRAWS;
}
