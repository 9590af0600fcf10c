import { Module } from '@nestjs/common';
import { TaskCatalogueModule } from '#task-catalogue';
import { CatalogueList } from './catalogue-list';
import { CatalogueScreens } from './catalogue.controller';
import { DecisionScreens } from './decisions.controller';
import { TaskFiles } from './task-file';

@Module({
  imports: [TaskCatalogueModule],
  controllers: [DecisionScreens, CatalogueScreens],
  providers: [CatalogueList, TaskFiles],
})
export class CatalogueScreensModule {}
