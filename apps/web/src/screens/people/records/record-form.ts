import { type RecordNoun, type RecordRows, type RecordTold } from '#registry';
import { type OwnerKind } from '../office';
import { type FieldWords, type FormField, type Options } from './form-fields';

/** Where a place lies is found by our map, never typed. */
type Found = 'region' | 'latitudeE5' | 'longitudeE5';

/** What the office types of a record. */
export type Asked<Noun extends RecordNoun> = Omit<RecordTold<Noun>, Found>;

/** How a kind of record is spoken of on screen; every field has words of its own. */
export interface RecordWords<Noun extends RecordNoun> {
  readonly one: string;
  readonly many: string;
  readonly add: string;
  readonly none: string;
  readonly fields: { readonly [Field in keyof Asked<Noun>]-?: FieldWords };
}

interface RecordFormTold<Noun extends RecordNoun> {
  readonly noun: Noun;
  readonly of: OwnerKind;
  /** Last part of the address. */
  readonly path: string;
  readonly words: RecordWords<Noun>;
  readonly fields: { readonly [Field in keyof Asked<Noun>]-?: FormField<Asked<Noun>[Field]> };
  /** What a list says of one: what it is, and when it counts. */
  readonly line: (row: RecordRows[Noun], options: Options) => readonly [what: string, when: string];
  /** True once it is over, and stands apart. */
  readonly isOver?: (row: RecordRows[Noun], today: string) => boolean;
  /** Lists that its fields choose from. */
  readonly lists?: readonly OptionList[];
  /** The field at which a refusal stands, by its code. */
  readonly fieldOf?: Readonly<Record<string, string>>;
}

export const optionLists = ['referrers', 'users', 'tasks', 'municipalities', 'sites', 'targets'] as const;
export type OptionList = (typeof optionLists)[number];

export type AnyRow = RecordRows[RecordNoun];

/** The form of one kind of record, of whichever kind: what it asks is known only while it runs. */
export interface RecordForm {
  readonly noun: RecordNoun;
  readonly of: OwnerKind;
  readonly path: string;
  readonly words: Omit<RecordWords<RecordNoun>, 'fields'> & {
    readonly fields: Readonly<Record<string, FieldWords>>;
  };
  readonly fields: Readonly<Record<string, FormField<unknown>>>;
  readonly line: (row: AnyRow, options: Options) => readonly [string, string];
  readonly isOver: (row: AnyRow, today: string) => boolean;
  readonly lists: readonly OptionList[];
  readonly fieldOf: Readonly<Record<string, string>>;
}

/** Periods that end are over after their last day. */
const periodIsOver = (row: object, today: string) => {
  const { until, endedOn } = row as { until?: string | null; endedOn?: string | null };
  const last = endedOn ?? until ?? null;
  return last !== null && last < today;
};

/** Describes the form of one kind of record; the compiler demands every field and its words. */
export const recordForm = <Noun extends RecordNoun>(told: RecordFormTold<Noun>): RecordForm =>
  ({ isOver: periodIsOver, lists: [], fieldOf: {}, ...told }) as unknown as RecordForm;
