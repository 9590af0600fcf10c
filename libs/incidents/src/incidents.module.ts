import { Module } from '@nestjs/common';
import { PerformancesModule } from '#performances';
import { IncidentSteps } from './services/incident-steps';
import { Incidents } from './services/incidents';
import { Whereabouts } from './services/whereabouts';

@Module({
  imports: [PerformancesModule],
  providers: [Incidents, IncidentSteps, Whereabouts],
  exports: [Incidents, IncidentSteps, Whereabouts],
})
export class IncidentsModule {}
