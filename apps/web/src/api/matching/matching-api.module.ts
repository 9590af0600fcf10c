import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { AbsencesController } from './absences.controller';
import { AssignmentsController } from './assignments.controller';
import { ClosedVisitsController } from './closed-visits.controller';
import { OffersController } from './offers.controller';
import { PlacesController } from './places.controller';
import { PlanningController } from './planning.controller';
import { RequestsController } from './requests.controller';
import { SeriesController } from './series.controller';
import { VisitsController } from './visits.controller';

@Module({
  imports: [MatchingModule, IdentityModule],
  controllers: [
    RequestsController,
    PlacesController,
    AssignmentsController,
    OffersController,
    AbsencesController,
    VisitsController,
    ClosedVisitsController,
    SeriesController,
    PlanningController,
  ],
})
export class MatchingApiModule {}
