import { type ComponentChildren } from 'preact';
import { type Day, isTimeOfDay, type TimeOfDay } from '#kernel';
import { notChosen } from '../../../words/nl/staff/people-records';
import { dateTold } from '../../frame';
import { Choices, Select, Ticks } from '../../frame/choices';
import { clockTime } from '../../frame/clock-time';
import { Field } from '../../frame/form';
import { typedDay } from '../../frame/readers';
import { type Typed } from '../../frame/typed';

/** Choices that are read from the database, by the name of their list. */
export type Options = Readonly<Record<string, readonly (readonly [value: string, says: string])[]>>;

/** What a field is called, how it is filled in, and what is said when it cannot be used. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string;
}

export interface Drawn<Value> {
  readonly name: string;
  readonly words: FieldWords;
  /** What stands on file; `undefined` on a new record. */
  readonly value: Value | undefined;
  readonly options: Options;
}

/** One field of a record: how it is asked, how it is read, how it is told. */
export interface FormField<Value> {
  readonly draw: (drawn: Drawn<Value>) => ComponentChildren;
  /** What was typed; `undefined` when it cannot be used. `before` is what stands on file. */
  readonly read: (typed: Typed, asked: Read<Value>) => Value | undefined;
  /** As a person reads it; empty when there is nothing to tell. */
  readonly tell: (value: Value, options: Options) => string;
}

export interface Read<Value> {
  readonly name: string;
  readonly today: Day;
  readonly before: Value | undefined;
}

const asked = ({ name, words: { label, hint } }: Pick<Drawn<unknown>, 'name' | 'words'>) => ({
  name,
  label,
  ...(hint && { hint }),
});
const valueOf = (value: string | number | null | undefined) => ({ value: String(value ?? '') });

/** A day as it stands in a field: "12/1/2026", the way people write one. */
export function dayShown(value: Day | null | undefined): string {
  if (!value) return '';
  const [year = '', month, dayOfMonth] = value.split('-');
  return `${Number(dayOfMonth)}/${Number(month)}/${year}`;
}

/** A day, as people write one. */
export const aDay: FormField<Day> = {
  draw: (drawn) => <Field {...asked(drawn)} value={dayShown(drawn.value)} autocomplete="off" />,
  read: (typed, { name, today }) => typedDay(typed.text(name), today),
  tell: (value) => dateTold(value, 'nl'),
};

/** A day that may be left out. */
export const maybeDay: FormField<Day | null> = {
  draw: (drawn) => <Field {...asked(drawn)} value={dayShown(drawn.value)} autocomplete="off" />,
  read: (typed, { name, today }) => {
    const text = typed.text(name);
    return text === '' ? null : typedDay(text, today);
  },
  tell: (value) => (value === null ? '' : dateTold(value, 'nl')),
};

/** Words of which there must be some. */
export const someWords: FormField<string> = {
  draw: (drawn) => <Field {...asked(drawn)} {...valueOf(drawn.value)} autocomplete="off" />,
  read: (typed, { name }) => typed.text(name) || undefined,
  tell: (value) => value,
};

/** Words that may be left out. */
export const maybeWords: FormField<string | null> = {
  draw: (drawn) => <Field {...asked(drawn)} {...valueOf(drawn.value)} autocomplete="off" />,
  read: (typed, { name }) => typed.text(name) || null,
  tell: (value) => value ?? '',
};

const ROWS_OF_A_STORY = 4;

/** More than a line of words, of which there must be some. */
export const story: FormField<string> = {
  draw: (drawn) => <Field {...asked(drawn)} {...valueOf(drawn.value)} rows={ROWS_OF_A_STORY} />,
  read: (typed, { name }) => typed.text(name) || undefined,
  tell: (value) => value,
};

/** A whole number that may be left out. */
export const maybeWhole = (most: number): FormField<number | null> => ({
  draw: (drawn) => (
    <Field {...asked(drawn)} {...valueOf(drawn.value)} inputmode="numeric" autocomplete="off" />
  ),
  read: (typed, { name }) => {
    const text = typed.text(name);
    if (text === '') return null;
    return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
  },
  tell: (value) => (value === null ? '' : String(value)),
});

/** A time on the clock. */
export const aTime = (usual: TimeOfDay): FormField<TimeOfDay> => ({
  draw: (drawn) => <Field {...asked(drawn)} {...valueOf(drawn.value ?? usual)} autocomplete="off" />,
  read: (typed, { name }) => wholeDayTime(typed.text(name)),
  tell: (value) => value,
});

/** A time; midnight at the end of a day is written 24:00. */
export function wholeDayTime(text: string): TimeOfDay | undefined {
  const end = /^24\s*(?:[:.,uh]\s*(?:00)?|00)?$/i.test(text) ? '24:00' : undefined;
  return end !== undefined && isTimeOfDay(end) ? end : clockTime(text);
}

type Told<Choice extends string> = Readonly<Record<Choice, string>>;

/** One of a few, all of them shown. */
export const oneOfFew = <Choice extends string>(choices: Told<Choice>): FormField<Choice> => ({
  draw: ({ name, words: { label, hint }, value }) => (
    <Choices
      name={name}
      question={label}
      choices={choices}
      plain
      {...(hint && { hint })}
      {...valueOf(value)}
    />
  ),
  read: (typed, { name }) => keysOf(choices).find((choice) => choice === typed.text(name)),
  tell: (value) => choices[value],
});

/** One of a list, which may be left out. */
export const maybeOneOf = <Choice extends string>(
  choices: Told<Choice>,
  none: string,
): FormField<Choice | null> => ({
  draw: (drawn) => <Select {...asked(drawn)} {...valueOf(drawn.value)} choices={choices} none={none} />,
  read: (typed, { name }) => {
    const text = typed.text(name);
    return text === '' ? null : keysOf(choices).find((choice) => choice === text);
  },
  tell: (value) => (value === null ? '' : choices[value]),
});

/** Any number of a list. */
export const anyOf = <Choice extends string>(choices: Told<Choice>): FormField<Choice[]> => ({
  draw: ({ name, words: { label, hint }, value = [] }) => (
    <Ticks name={name} question={label} choices={choices} values={value} plain {...(hint && { hint })} />
  ),
  read: (typed, { name }) => keysOf(choices).filter((choice) => typed.list(name).includes(choice)),
  tell: (value) => value.map((choice) => choices[choice] ?? choice).join(', '),
});

const keysOf = <Choice extends string>(choices: Told<Choice>) => Object.keys(choices) as Choice[];

/** One of a list that is read from the database, which may be left out when `none` says how. */
export const oneOfOptions = <Value extends string | null>(list: string, none?: string): FormField<Value> => ({
  draw: (drawn) => (
    <Select
      {...asked(drawn)}
      {...valueOf(drawn.value)}
      choices={drawn.options[list] ?? []}
      none={none ?? notChosen}
    />
  ),
  read: (typed, { name }) => {
    const text = typed.text(name);
    if (text !== '') return text as Value;
    return none === undefined ? undefined : (null as Value);
  },
  tell: (value, options) =>
    (options[list] ?? []).find(([one]) => one === value)?.[1] ?? (value === null ? '' : String(value)),
});

/** What the office does not ask here: what stands on file stays. */
export const keptAsItIs = <Value,>(empty: Value): FormField<Value> => ({
  draw: () => null,
  read: (_, { before }) => before ?? empty,
  tell: () => '',
});
