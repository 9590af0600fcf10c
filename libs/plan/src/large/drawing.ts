/** A whole number that looks drawn, from 0 up to but not including `below`. */
export type Draw = (below: number) => number;

/** Numbers that look drawn and are the same for the same seed (xorshift). */
export function drawing(seed: number): Draw {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** The same in another order (Fisher and Yates). */
export function shuffled(these: readonly number[], draw: Draw): number[] {
  const order = [...these];
  for (let last = order.length - 1; last > 0; last--) {
    const drawn = draw(last + 1);
    [order[last], order[drawn]] = [order[drawn] ?? 0, order[last] ?? 0];
  }
  return order;
}
