import { type Taken } from '#database';
import { Page } from '../frame';

/** What a verb took, with its answer as the API shows it. */
export const shownAs = <Answer, Shown>(
  taken: Taken<Answer>,
  show: (answer: Answer) => Shown,
): Taken<Shown> => ({
  ...taken,
  answer: show(taken.answer),
});

type Told<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that were told: one that was left out stays as it is, one that is null is emptied. */
const withoutUndefined = <Fields extends object>(fields: Fields): Told<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Told<Fields>;

/** What was told, without fields that say something else, such as the id of a double click. */
export function without<Fields extends object, Name extends keyof Fields>(
  fields: Fields,
  ...names: readonly Name[]
): Omit<Fields, Name> {
  const kept = Object.entries(fields).filter(([name]) => !names.some((left) => left === name));
  return Object.fromEntries(kept) as Omit<Fields, Name>;
}

/** The changes of an edit, and the version its editor saw. */
export const edited = <Fields extends object>(
  version: number,
  body: Fields & { readonly reason?: string },
) => ({
  version,
  changes: withoutUndefined(without(body, 'reason')),
});

/** A page of people as the library lists them. */
export const peoplePage = <Item extends object>({
  items,
  next,
  total,
}: {
  readonly items: readonly Item[];
  readonly next?: string;
  readonly total: number;
}) => new Page(items, next, total);
