export {
  type CappedAssignment,
  type Choice,
  costOf,
  faultsOf,
  OPEN,
  placeOfPairs,
} from './capped-assignment';
export { planInParts } from './plan-in-parts';
export { type CappedBudget, type CappedOutcome, solveCapped } from './solve-capped';
export { solvedAmong } from './solved-among';
