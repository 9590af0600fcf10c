/** Numbers that look drawn and are the same for the same seed: whole, from 0 up to but not including `below` (xorshift). */
export function drawing(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
