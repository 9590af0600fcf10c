import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { AssignmentsController } from './assignments.controller';
import { PlacesController } from './places.controller';
import { PlanningController } from './planning.controller';
import { RequestsController } from './requests.controller';

@Module({
  imports: [MatchingModule, IdentityModule],
  controllers: [RequestsController, PlacesController, AssignmentsController, PlanningController],
})
export class MatchingApiModule {}
