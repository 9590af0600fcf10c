import { type Day } from '#kernel';
import { principle, type Regime, ruleOf } from '#regulation';
import { refusalBy, type RegistryRefusal } from './refusals';

export const organiserKinds = ['municipality', 'partnership', 'vdab'] as const;
export type OrganiserKind = (typeof organiserKinds)[number];
export const isOrganiserKind = (text: unknown): text is OrganiserKind =>
  organiserKinds.some((kind) => kind === text);

export interface OrganiserAsked {
  readonly kind: string;
  /** The municipalities it works for. */
  readonly municipalities: readonly { readonly inhabitants: number }[];
  /** A decision that lets it exist below the minimum, kept on record. */
  readonly deviation?: string;
}

/**
 * All reasons why an organiser may not be registered: a municipality large enough, a partnership that is large
 * enough together, or VDAB. The minimum can be overruled by a recorded deviation. Source: rules.md §7.
 */
export function refusalsToRegisterOrganiser(
  regime: Regime,
  asked: OrganiserAsked,
  on: Day,
): RegistryRefusal[] {
  const kinds = principle(regime, 'organiser-kinds', on);
  if (!isOrganiserKind(asked.kind)) return [refusalBy('organiser-kind-unknown', kinds, { kind: asked.kind })];
  if (asked.kind === 'vdab') return [];
  const count = asked.municipalities.length;
  if (asked.kind === 'municipality' ? count !== 1 : count < 2) {
    return [
      refusalBy('organiser-municipalities-do-not-fit-kind', kinds, {
        kind: asked.kind,
        municipalities: count,
      }),
    ];
  }
  const minimum = ruleOf(regime, 'organiser-inhabitants-minimum', on);
  const inhabitants = asked.municipalities.reduce((sum, municipality) => sum + municipality.inhabitants, 0);
  if (inhabitants >= minimum.value || asked.deviation?.trim()) return [];
  return [refusalBy('organiser-inhabitants-below-minimum', minimum, { inhabitants, minimum: minimum.value })];
}
