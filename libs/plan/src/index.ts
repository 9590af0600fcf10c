export * from './explaining';
export * from './large';
export * from './rules';
export { solvePlan } from './optimiser';
export * from './optimiser/stage-texts';
export * from './plan.module';
export {
  type Accepted,
  type OverrideInput,
  type PairLineInput,
  PlanAcceptance,
  type PlanLineRef,
} from './services/acceptance';
export { PlanKeeping } from './services/keeping';
export { type MonthAsked, PlanMonths } from './services/months';
export { missedNight, PlanNights } from './services/nights';
export { isSound, PlanReplay, type Replayed } from './services/replay';
export { type GovernInput, PlanPolicies } from './services/policies';
export {
  LARGEST_BUDGET_MS,
  PlanRuns,
  type PlanRunTold,
  type StartInput,
  USUAL_BUDGET_MS,
} from './services/runs';
export { type Snapshot, Snapshots, type SnapshotAsked } from './services/snapshots';
export { PlanWork, SOLVER } from './services/work';
export { type PlanLinesAsked } from './store/lines';
export { type PlanRunListed, type PlanRunRef, type PlanRunsAsked } from './store/runs';
export {
  type DecisionsAsked,
  type DecisionsCounted,
  decisionsCounted,
  type PairsCounted,
  pairsCounted,
} from './store/keeping';
export { planTables } from './store/tables';
