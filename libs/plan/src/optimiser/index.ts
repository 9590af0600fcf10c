export { solvePlan } from './solve-plan';
export * from './stage-texts';
