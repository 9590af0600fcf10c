import { type Certainty } from '#regulation';

/** Of whom a requirement is asked: the worker, the user, or the job as the user describes it. */
export type AskedOf = 'worker' | 'user' | 'job';

/**
 * What must be so before somebody does a task, as codes that rules can compute.
 * Source: rules.md §6; the extract and the mandate are assumptions, as their certainty says.
 */
export const askedOf = {
  'extract-596-2': ['worker'],
  'driving-licence': ['worker'],
  'food-hygiene': ['worker'],
  'mandate-crossing': ['worker'],
  'community-guard': ['worker'],
  'inhabited-dwelling': ['job'],
  occasional: ['job'],
  seasonal: ['job'],
  'small-scale': ['job'],
  exceptional: ['job'],
  transitional: ['worker', 'user'],
  'transitional-unclear': ['worker', 'user'],
  'locally-added': ['job'],
  'end-day-unclear': ['job'],
} as const satisfies Record<string, readonly AskedOf[]>;

export type RequirementCode = keyof typeof askedOf;
export const requirementCodes = Object.keys(askedOf) as RequirementCode[];

export interface Requirement {
  readonly code: RequirementCode;
  /** The words of the list, for a person to read. */
  readonly explanation: string;
  readonly certainty: Certainty;
}

export const isRequirementCode = (text: string): text is RequirementCode => Object.hasOwn(askedOf, text);

/** The requirements that must be asked of the worker, of the user or of the job. */
export const requirementsOf = (bearer: AskedOf, requirements: readonly Requirement[]): Requirement[] =>
  requirements.filter(({ code }) => askedOf[code].some((who) => who === bearer));
