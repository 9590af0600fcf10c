/** Everything that can be done or read of plans, for the table of roles. */
export const planVerbs = [
  'plan.start',
  'plan.cancel',
  'plan.read',
  'plan.decide',
  'plan.readPolicy',
  'plan.govern',
] as const;
export type PlanVerb = (typeof planVerbs)[number];
