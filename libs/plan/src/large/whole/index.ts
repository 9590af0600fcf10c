export { type WholeEffort, WholePlan } from './whole-plan';
