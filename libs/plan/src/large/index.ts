export {
  type CappedAssignment,
  type Choice,
  costOf,
  faultsOf,
  OPEN,
  placeOfPairs,
} from './capped-assignment';
export { type CappedBudget, type CappedOutcome, solveCapped, solvedAmong } from './solve-capped';
