export * from './bottleneck';
export * from './explain';
export * from './figures';
export * from './hindrances';
export * from './instead';
export * from './narrowing';
export * from './others';
export { type PairRead, type PlanRead, readPlan } from './the-plan';
export * from './what-would-change';
