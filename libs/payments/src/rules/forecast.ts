import { type Day } from '#kernel';

/** Cheques of one order that nobody reserved yet. */
interface FreeCheques {
  readonly free: number;
  /** The last day on which work can be paid with them. */
  readonly expiresOn: Day;
}

/** Cheques that the work of a day will need and that are not reserved for it yet. */
interface Need {
  readonly day: Day;
  readonly cheques: number;
}

/** How far a user's free cheques reach over the work to come. */
export interface Forecast {
  readonly needed: number;
  /** Cheques that are short in all; none where everything is covered. */
  readonly short: number;
  /** The first day whose work is not covered. */
  readonly shortFrom: Day | undefined;
  /** Cheques that will expire unused, by their last valid day. */
  readonly expiring: readonly { readonly on: Day; readonly cheques: number }[];
}

/**
 * Lays the free cheques over the work to come, day by day; what expires first is used first, as in the book. Both
 * lists may come in any order; a cheque pays only work up to its last valid day.
 */
export function forecast(cheques: readonly FreeCheques[], needs: readonly Need[]): Forecast {
  const left = cheques
    .toSorted((one, other) => (one.expiresOn < other.expiresOn ? -1 : 1))
    .map(({ free, expiresOn }) => ({ free, expiresOn }));
  let short = 0;
  let shortFrom: Day | undefined;
  for (const { day, cheques: wanted } of needs.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    let missing = wanted;
    for (const lot of left.filter(({ expiresOn }) => expiresOn >= day)) {
      const used = Math.min(lot.free, missing);
      lot.free -= used;
      missing -= used;
    }
    if (missing > 0) shortFrom ??= day;
    short += missing;
  }
  return {
    needed: needs.reduce((sum, need) => sum + need.cheques, 0),
    short,
    shortFrom,
    expiring: left
      .filter(({ free }) => free > 0)
      .map(({ free, expiresOn }) => ({ on: expiresOn, cheques: free })),
  };
}
