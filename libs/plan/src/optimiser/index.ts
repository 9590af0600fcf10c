export { beginWithHighs, compiledHighs } from './solver';
export { solvePlan } from './solve-plan';
export * from './stage-texts';
