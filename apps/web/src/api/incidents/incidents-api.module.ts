import { Module } from '@nestjs/common';
import { IncidentsModule } from '#incidents';
import { IncidentsController } from './incidents.controller';
import { WhereaboutsController } from './whereabouts.controller';

@Module({ imports: [IncidentsModule], controllers: [IncidentsController, WhereaboutsController] })
export class IncidentsApiModule {}
