import { type Day, type Period, type Refusal } from '#kernel';
import { principle, type Regime } from '#regulation';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule, refusalsOfPeriod } from './registration';
import { noGoReasons } from './worker';

/** On these grounds nobody is ever kept away from work. They have codes, so that such a wish can be told and counted. */
export const forbiddenGrounds = ['origin', 'belief', 'gender', 'age', 'health'] as const;
export type ForbiddenGround = (typeof forbiddenGrounds)[number];

/** How a refused no-go is counted: by its ground, or as told in words of one's own, which are not kept. */
export const refusedNoGoGrounds = [...forbiddenGrounds, 'not-in-list'] as const;
export type RefusedNoGoGround = (typeof refusedNoGoGrounds)[number];

const isForbidden = (reason: unknown): reason is ForbiddenGround =>
  forbiddenGrounds.some((ground) => ground === reason);

/**
 * The reasons for a no-go are a closed list: a discriminatory wish has no place in it. Source: `equal-treatment`.
 * @throws NoFigure before the scheme began
 */
export function refusalsOfNoGo(
  regime: Regime,
  asked: Period & { readonly reason: string },
  today: Day,
): RegistryRefusal[] {
  return [...refusalsOfReason(regime, asked.reason, today), ...refusalsOfPeriod(asked)];
}

function refusalsOfReason(regime: Regime, reason: string, today: Day): RegistryRefusal[] {
  if (noGoReasons.some((known) => known === reason)) return [];
  return isForbidden(reason)
    ? refusalsOfGround(regime, reason, today)
    : [refusalBy('no-go-reason-not-in-list', ownRule, { reason })];
}

/**
 * On a forbidden ground nobody is kept away, nor kept together with somebody; any other reason passes here. Source:
 * `equal-treatment`. @throws NoFigure before the scheme began
 */
export function refusalsOfGround(regime: Regime, reason: string, today: Day): RegistryRefusal[] {
  if (!isForbidden(reason)) return [];
  return [
    refusalBy('no-go-reason-discriminates', principle(regime, 'equal-treatment', today), { ground: reason }),
  ];
}

/** The ground on which a no-go was refused, among all reasons that were given. */
export function groundOf(refusals: readonly Refusal[]): RefusedNoGoGround | undefined {
  const ground = refusals.find(({ code }) => code === 'no-go-reason-discriminates')?.figures['ground'];
  if (isForbidden(ground)) return ground;
  return refusals.some(({ code }) => code === 'no-go-reason-not-in-list') ? 'not-in-list' : undefined;
}
