import { type Day, type RefusalWeight } from '#kernel';
import { type Certainty, type Entry, type Version, weightOf } from './entries';
import {
  type DayName,
  type FigureName,
  type ListName,
  type PrincipleName,
  type Regime,
  type RegimeChapter,
} from './regime';

/** Thrown where a regime has no answer: before the first version, before it was known, or no such rule at all. */
export class NoFigure extends Error {
  constructor(
    readonly regime: string,
    readonly figure: string,
    readonly on: Day,
    readonly knownOn?: Day,
  ) {
    const known = knownOn === undefined ? '' : `, as known on ${knownOn}`;
    super(
      `${regime} has no "${figure}" on ${on}${known}; add a version that counts from that day or earlier`,
    );
    this.name = 'NoFigure';
  }
}

/** A rule as it stands on a day, with what a refusal must quote: article and weight. */
export interface Rule<Value> {
  readonly value: Value;
  readonly article: string;
  readonly certainty: Certainty;
  readonly weight: RefusalWeight;
  readonly from: Day;
  readonly decidedOn: Day;
}

/**
 * The value of a figure on a day, in the unit its name ends in. With `knownOn`, as it was known on that
 * day: later decisions do not count, not even those that reach back.
 * @throws NoFigure before the first version or before it was known; never a default
 */
export const figure = (regime: Regime, name: FigureName, on: Day, knownOn?: Day): number =>
  ruleOf(regime, name, on, knownOn).value;

/** A figure with its article, certainty and weight, for a refusal to copy. @throws NoFigure as `figure` */
export const ruleOf = (regime: Regime, name: FigureName, on: Day, knownOn?: Day): Rule<number> =>
  standing(
    entryIn(regime, name, ({ figures }) => figures),
    { regime, name, on, knownOn },
  );

/** A closed list of values on a day, with its article. @throws NoFigure as `figure` */
export const listOf = (regime: Regime, name: ListName, on: Day, knownOn?: Day): Rule<readonly number[]> =>
  standing(
    entryIn(regime, name, ({ lists }) => lists),
    { regime, name, on, knownOn },
  );

/** A fixed day of the scheme, as it stands on a day. @throws NoFigure as `figure` */
export const dayOf = (regime: Regime, name: DayName, on: Day, knownOn?: Day): Rule<Day> =>
  standing(
    entryIn(regime, name, ({ days }) => days),
    { regime, name, on, knownOn },
  );

/** A rule without a number: whether it holds on a day (`value`), with its article. @throws NoFigure as `figure` */
export const principle = (regime: Regime, name: PrincipleName, on: Day, knownOn?: Day): Rule<boolean> =>
  standing(
    entryIn(regime, name, ({ principles }) => principles),
    { regime, name, on, knownOn },
  );

/** The prices in euro cents a cheque may have on a day. @throws NoFigure as `figure` */
export const chequePricesCents = (regime: Regime, on: Day): readonly number[] =>
  listOf(regime, 'cheque-prices-cents', on).value;

function entryIn<Name extends string, Value>(
  regime: Regime,
  name: Name,
  group: (chapter: RegimeChapter) => Readonly<Partial<Record<Name, Entry<Value>>>>,
): Entry<Value> | undefined {
  return regime.chapters.map((chapter) => group(chapter)[name]).find((entry) => entry !== undefined);
}

interface Question {
  readonly regime: Regime;
  readonly name: string;
  readonly on: Day;
  readonly knownOn: Day | undefined;
}

function standing<Value>(entry: Entry<Value> | undefined, asked: Question): Rule<Value> {
  const { on, knownOn } = asked;
  const chosen = (entry?.versions ?? [])
    .filter(({ from, decidedOn }) => from <= on && (knownOn === undefined || decidedOn <= knownOn))
    .reduce<Version<Value> | undefined>(laterOf, undefined);
  if (chosen === undefined) throw new NoFigure(asked.regime.code, asked.name, on, knownOn);
  const { value, source, certainty, from, decidedOn } = chosen;
  return { value, article: source, certainty, weight: weightOf(certainty), from, decidedOn };
}

/** The version that began last stands; of two that begin on one day, the one decided last; of those, the one written last. */
function laterOf<Value>(one: Version<Value> | undefined, other: Version<Value>): Version<Value> {
  if (one === undefined) return other;
  if (one.from !== other.from) return one.from > other.from ? one : other;
  return one.decidedOn > other.decidedOn ? one : other;
}
