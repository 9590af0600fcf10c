import { Module } from '@nestjs/common';
import { TaskCatalogueModule } from '#task-catalogue';
import { ImportsController } from './imports.controller';
import { LocalDecisionsController } from './local-decisions.controller';
import { MunicipalitiesController } from './municipalities.controller';
import { TasksController } from './tasks.controller';

@Module({
  imports: [TaskCatalogueModule],
  controllers: [TasksController, LocalDecisionsController, MunicipalitiesController, ImportsController],
})
export class TaskCatalogueApiModule {}
