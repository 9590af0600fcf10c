/** Something that is taken not at all, or at least and at most some times. */
export interface Takeable {
  readonly amount: number;
  readonly fewest: number;
  readonly most: number;
}

/**
 * The greatest sum of what is taken that stays within a limit. A row with this for its limit says the same of whole
 * plans, and leaves the solver no halves: seven cheques buy three jobs of two, and no job of four for a team of two.
 * @param limit a whole number, nought or more
 */
export function reachableWithin(limit: number, takeable: readonly Takeable[]): number {
  let reached = new Uint8Array(limit + 1);
  reached[0] = 1;
  for (const { amount, fewest, most } of takeable) {
    const before = reached;
    reached = Uint8Array.from(before);
    for (let times = Math.max(1, fewest); times <= most && times * amount <= limit; times += 1) {
      for (let sum = limit; sum >= times * amount; sum -= 1)
        reached[sum] ||= before[sum - times * amount] ?? 0;
    }
    if (reached[limit]) return limit;
  }
  return reached.lastIndexOf(1);
}
