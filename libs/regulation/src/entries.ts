import { type Day, day, type RefusalWeight } from '#kernel';

/** How sure a rule is: read in an official text, told by an organiser or the press, or not confirmed at all. */
export type Certainty = 'found' | 'found-second-hand' | 'assumed';

/** What one unit of a figure's value is. Euro amounts are whole cents. */
export type Unit =
  | 'cents'
  | 'cheques'
  | 'days'
  | 'hours'
  | 'inhabitants'
  | 'km'
  | 'km/h'
  | 'minutes'
  | 'months'
  | 'percent'
  | 'persons'
  | 'working-days'
  | 'years';

/**
 * One state of a rule. It counts from `from` until the next version begins; there is no end date, so
 * that gaps and overlaps cannot be written down. `decidedOn` is the day since when it was known: a
 * decision may reach back, and a report can be repeated as known on an earlier day.
 */
export interface Version<Value> {
  readonly from: Day;
  readonly decidedOn: Day;
  readonly value: Value;
  /** Article or other source, in the words of the law: Dutch, fit for a screen. */
  readonly source: string;
  readonly certainty: Certainty;
}

/** A rule with its versions; the title is its sentence on the page "Regels". */
export interface Entry<Value> {
  readonly title: string;
  readonly versions: readonly Version<Value>[];
}

/** A rule with a number. */
export interface Figure extends Entry<number> {
  readonly unit: Unit;
}

/** A rule with a closed list of numbers, such as the prices a cheque may have. */
export interface ListFigure extends Entry<readonly number[]> {
  readonly unit: Unit;
}

/** A rule that turns on a fixed day, such as the last day of the scheme before. */
export type DayFigure = Entry<Day>;

/** A rule without a number: it holds (true) or it does not (false). */
export type Principle = Entry<boolean>;

/** Rules that belong together; one heading on the page "Regels". */
export interface Chapter {
  readonly title: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly lists: Readonly<Record<string, ListFigure>>;
  readonly days: Readonly<Record<string, DayFigure>>;
  readonly principles: Readonly<Record<string, Principle>>;
}

/** An assumed rule warns, and the mediator goes on with a recorded reason; every other rule refuses. */
export const weightOf = (certainty: Certainty): RefusalWeight =>
  certainty === 'assumed' ? 'warns' : 'refuses';

/** Where and since when a version stands. */
interface Origin {
  readonly from: string;
  readonly decidedOn: string;
  readonly source: string;
}

const version =
  (certainty: Certainty) =>
  <Value>(value: Value, { from, decidedOn, source }: Origin): Version<Value> => ({
    from: day(from),
    decidedOn: day(decidedOn),
    value,
    source,
    certainty,
  });

/** A version read in an official text. */
export const found = version('found');

/** A version told by an organiser, a municipality or the press. */
export const foundSecondHand = version('found-second-hand');

/** A version nobody confirmed; its source says why it was chosen. */
export const assumed = version('assumed');
