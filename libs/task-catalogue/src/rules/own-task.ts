import { type UserKind } from '#regulation';
import { type NisCode } from './municipality';
import { type RequirementCode } from './requirements';
import { type TaskContent } from './task';

/** A task that a municipality makes of its own, by adding it. Source: decree art. 27. */
export interface OwnTask {
  readonly group: string;
  readonly name: string;
  readonly userKinds: readonly UserKind[];
  readonly requirements: readonly RequirementCode[];
  /** What does not belong to it, in words. */
  readonly exclusions: readonly string[];
}

/** How a code of a municipality's own begins; no list uses such codes. */
export const ownCodesOf = (municipality: NisCode) => `${municipality}-`;

/** The task as the catalogue keeps it: found, since the decision itself is the official text. */
export function ownTaskFrom(
  own: OwnTask,
  by: {
    readonly municipality: NisCode;
    /** Codes the municipality has used before. */
    readonly taken: readonly string[];
    readonly regime: string;
    readonly reference: string;
  },
): TaskContent {
  return {
    code: `${ownCodesOf(by.municipality)}${String(by.taken.length + 1).padStart(2, '0')}`,
    regime: by.regime,
    group: own.group,
    name: own.name.trim(),
    userKinds: own.userKinds,
    exclusions: own.exclusions.map((text) => ({ code: null, text })),
    requirements: own.requirements.map((code) => ({ code, explanation: by.reference, certainty: 'found' })),
    transitional: null,
    scope: 'local',
    origin: 'municipality',
    certainty: 'found',
    sources: [by.reference],
  };
}
