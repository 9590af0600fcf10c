export { CataloguePages } from './catalogue-pages.service';
export * from './rules';
export { type DecisionFollower } from './services/decide-locally';
export { type Assignment } from './services/organise';
export { type RecordedDecision } from './store/decisions';
export { type InhabitantsOf } from './store/municipalities';
export { type GeneralExclusion, type Inhabitants, taskCatalogueTables, type TaskGroup } from './store/tables';
export { TaskCatalogueModule } from './task-catalogue.module';
export {
  type AdditionGiven,
  type DecisionGiven,
  type StrikeGiven,
  TaskCatalogue,
} from './task-catalogue.service';
