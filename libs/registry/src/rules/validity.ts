import { covers, type Day, type Period } from '#kernel';

/** A fact that counts from a day until the next one of its kind begins: there is no end date, so no gap and no overlap. */
export interface From {
  readonly from: Day;
}

/** The fact that stands on a day: of those that began by then the last. The facts may come in any order. */
export function standingOn<Fact extends From>(facts: readonly Fact[], on: Day): Fact | undefined {
  return facts
    .filter(({ from }) => from <= on)
    .reduce<Fact | undefined>(
      (last, fact) => (last === undefined || fact.from >= last.from ? fact : last),
      undefined,
    );
}

/** The facts whose period covers a day. */
export const validOn = <Fact extends Period>(facts: readonly Fact[], on: Day): Fact[] =>
  facts.filter((fact) => covers(fact, on));
