export * from './consequences';
export * from './nouns';
export * from './rules';
export * from './series-import';
export { registryTables } from './store/registry-tables';
export { regimeOf, setting } from './store/settings';
export { factsOfUsers, type UserAsked, userFacts } from './store/user-facts';
export { workerFacts, type WorkersAsked } from './store/worker-facts';
