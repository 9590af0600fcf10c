import { day } from '#kernel';

/** What the town and its workers have in common. */
export const TODAY = day('2026-11-16');
/** A Monday noon of two hours, in the published window. */
export const ASKED = day('2026-11-23');
export const START = day('2026-01-05');
export const LEUVEN = '24062';
export const CENTRE = { latitudeE5: 5087900, longitudeE5: 470100 };
export const AGREEMENT = { signedOn: START, from: START, endedOn: null, endReason: null };

/** Numbers that look drawn and are the same in every run (xorshift, 32 bits). */
export function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
