import { type Id, type Refusal } from '#kernel';

/** One rule that alone keeps people from places; what it is about where the rule names it: a certificate, a language. */
export interface Narrowing {
  readonly code: string;
  readonly about: string | undefined;
  /** Who could take at least one of the places if only this rule did not stand in the way. */
  readonly workers: readonly Id[];
}

/** Why each worker may not take one place, by worker; without reasons for who may. */
export type ReasonsAtPlace = ReadonlyMap<Id, readonly Refusal[]>;

/**
 * Which single rules keep people from places that lack them, the one that keeps most people first. Somebody kept by
 * two different rules everywhere is counted for neither: one change alone would not help there.
 */
export function narrowedBy(places: readonly ReasonsAtPlace[]): Narrowing[] {
  const keeps = new Map<string, { code: string; about: string | undefined; workers: Set<Id> }>();
  for (const [worker, reasons] of places.flatMap((of) => [...of])) {
    const [first, ...others] = reasons;
    if (!first || others.some((other) => ruleOf(other) !== ruleOf(first))) continue;
    const rule = keeps.get(ruleOf(first));
    if (rule) rule.workers.add(worker);
    else keeps.set(ruleOf(first), { code: first.code, about: aboutOf(first), workers: new Set([worker]) });
  }
  return [...keeps.entries()]
    .toSorted(
      ([key, one], [otherKey, other]) => other.workers.size - one.workers.size || (key < otherKey ? -1 : 1),
    )
    .map(([, { workers, ...rule }]) => ({ ...rule, workers: [...workers] }));
}

/** The figures of a refusal that say what the rule is about, and not how far somebody is from it. */
const aboutOf = ({ figures }: Refusal): string | undefined => {
  const named = figures['certificate'] ?? figures['language'];
  return typeof named === 'string' ? named : undefined;
};

const ruleOf = (refusal: Refusal) => `${refusal.code} ${aboutOf(refusal) ?? ''}`;
