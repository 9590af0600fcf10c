import { type Day, isDay } from '#kernel';
import { type Entry, type Version } from './entries';
import {
  type DayName,
  type FigureName,
  type ListName,
  type PrincipleName,
  type Regime,
  type RegimeChapter,
} from './regime';

/** A version that an administrator adds to a rule, with its own dates and source. */
export type Override =
  | { readonly kind: 'figures'; readonly name: FigureName; readonly version: Version<number> }
  | { readonly kind: 'lists'; readonly name: ListName; readonly version: Version<readonly number[]> }
  | { readonly kind: 'days'; readonly name: DayName; readonly version: Version<Day> }
  | { readonly kind: 'principles'; readonly name: PrincipleName; readonly version: Version<boolean> };

type Kind = Override['kind'];

const isQuantity = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

/** What a value of each kind of rule looks like, and the words for it. */
const shapes: Record<Kind, { readonly fits: (value: unknown) => boolean; readonly words: string }> = {
  figures: { fits: isQuantity, words: 'a whole number of 0 or more' },
  lists: {
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isQuantity),
    words: 'a list of whole numbers of 0 or more',
  },
  days: { fits: isDay, words: 'an existing day, YYYY-MM-DD' },
  principles: { fits: (value) => typeof value === 'boolean', words: 'true or false' },
};

const kinds = Object.keys(shapes) as Kind[];

/**
 * The regime with versions added and none removed: which one stands on a day follows from their dates.
 * @throws RangeError when the regime has no such rule or a value has the wrong shape
 */
export function regimeWith(regime: Regime, overrides: readonly Override[]): Regime {
  const checked = overrides.map(({ name, version }) => overrideOf(regime, name, version));
  return checked.reduce(
    (reached, override) => ({
      ...reached,
      chapters: reached.chapters.map((chapter) => chapterWith(chapter, override)),
    }),
    regime,
  );
}

/**
 * An override as it was typed or stored, checked: the rule's name decides what its value must look like.
 * @throws RangeError when the regime has no such rule or the value has the wrong shape
 */
export function overrideOf(regime: Regime, name: string, version: Version<unknown>): Override {
  const kind = kinds.find((one) => regime.chapters.some((chapter) => Object.hasOwn(chapter[one], name)));
  if (kind === undefined) throw new RangeError(`${regime.code} has no rule "${name}"`);
  const { fits, words } = shapes[kind];
  if (!fits(version.value)) {
    throw new RangeError(`"${name}" takes ${words}, not ${JSON.stringify(version.value)}`);
  }
  return { kind, name, version } as Override;
}

function chapterWith(chapter: RegimeChapter, override: Override): RegimeChapter {
  switch (override.kind) {
    case 'figures':
      return { ...chapter, figures: entriesWith(chapter.figures, override) };
    case 'lists':
      return { ...chapter, lists: entriesWith(chapter.lists, override) };
    case 'days':
      return { ...chapter, days: entriesWith(chapter.days, override) };
    case 'principles':
      return { ...chapter, principles: entriesWith(chapter.principles, override) };
  }
}

interface Addition<Name, Value> {
  readonly name: Name;
  readonly version: Version<Value>;
}

function entriesWith<Name extends string, Value, One extends Entry<Value>>(
  entries: Readonly<Partial<Record<Name, One>>>,
  { name, version }: Addition<Name, Value>,
): Readonly<Partial<Record<Name, One>>> {
  const entry = entries[name];
  if (entry === undefined) return entries;
  return { ...entries, [name]: { ...entry, versions: [...entry.versions, version] } };
}
