import { Module } from '@nestjs/common';
import { TaskCatalogueModule } from '#task-catalogue';
import { Towns } from './town';
import { TownScreens } from './towns.controller';

@Module({ imports: [TaskCatalogueModule], controllers: [TownScreens], providers: [Towns] })
export class PublicScreensModule {}
