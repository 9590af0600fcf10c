import { Module } from '@nestjs/common';
import { TaskCatalogue } from './task-catalogue.service';

@Module({ providers: [TaskCatalogue], exports: [TaskCatalogue] })
export class TaskCatalogueModule {}
