import { type PlanVerb } from '#plan/rules';
import { type GrantsFor } from '../grant';

const planners = ['administrator', 'mediator'] as const;
const readers = [...planners, 'auditor'] as const;

/** Mediators make plans and decide on them; what a plan is to strive for, only who governs the organiser decides. */
export const planGrants = {
  'plan.start': { organiser: planners },
  'plan.cancel': { organiser: planners },
  'plan.read': { organiser: readers },
  'plan.decide': { organiser: planners },
  'plan.readPolicy': { organiser: [...readers, 'desk-clerk', 'coach'] },
  'plan.govern': { organiser: ['administrator'] },
} satisfies GrantsFor<PlanVerb>;
