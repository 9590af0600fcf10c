import { Module } from '@nestjs/common';
import { CataloguePages } from './catalogue-pages.service';
import { TaskCatalogue } from './task-catalogue.service';

@Module({ providers: [TaskCatalogue, CataloguePages], exports: [TaskCatalogue, CataloguePages] })
export class TaskCatalogueModule {}
