export * from './rules';
export { type GeneralExclusion, type Inhabitants, taskCatalogueTables, type TaskGroup } from './store/tables';
export { TaskCatalogueModule } from './task-catalogue.module';
export { TaskCatalogue } from './task-catalogue.service';
export { taskCatalogueVerbs } from './verbs';
