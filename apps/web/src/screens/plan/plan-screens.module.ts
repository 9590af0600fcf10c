import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { PlanModule } from '#plan';
import { TaskCatalogueModule } from '#task-catalogue';
import { Names } from '../planning/names';
import { PlanGoalScreens } from './goals.controller';
import { PlanFigureScreens } from './figures.controller';
import { PlanFollowedScreens } from './followed.controller';
import { LineFiles } from './line-file';
import { PlanLineScreens } from './lines.controller';
import { RunFiles } from './run-file';
import { PlanRunScreens } from './runs.controller';

/** The plan of an organiser: made, explained, and decided on by its mediators. */
@Module({
  imports: [PlanModule, TaskCatalogueModule, IdentityModule],
  controllers: [PlanGoalScreens, PlanFollowedScreens, PlanFigureScreens, PlanRunScreens, PlanLineScreens],
  providers: [RunFiles, LineFiles, Names],
})
export class PlanScreensModule {}
