import { type Day } from '#kernel';
import { type Entry, type Unit, type Version } from './entries';
import { type Regime, type RegimeChapter } from './regime';

/** What a rule can say. */
export type RuleValue = number | readonly number[] | Day | boolean;

/** One line of the page "Regels": a rule with all its versions, the oldest first. */
export interface ListedRule {
  readonly chapter: string;
  readonly name: string;
  readonly title: string;
  /** Absent for a rule without a number. */
  readonly unit?: Unit;
  readonly versions: readonly Version<RuleValue>[];
}

/** Every rule of a regime, chapter by chapter: figures, lists, days and principles. */
export const allFigures = (regime: Regime): readonly ListedRule[] => regime.chapters.flatMap(rulesOf);

function rulesOf({ title: chapter, figures, lists, days, principles }: RegimeChapter): ListedRule[] {
  const groups: Readonly<Record<string, Entry<RuleValue> & { readonly unit?: Unit }>>[] = [
    figures,
    lists,
    days,
    principles,
  ];
  return groups.flatMap((group) =>
    Object.entries(group).map(([name, { title, unit, versions }]) => ({
      chapter,
      name,
      title,
      ...(unit && { unit }),
      versions: [...versions].sort(oldestFirst),
    })),
  );
}

const oldestFirst = (one: Version<RuleValue>, other: Version<RuleValue>) =>
  `${one.from} ${one.decidedOn}`.localeCompare(`${other.from} ${other.decidedOn}`);
