import { Module } from '@nestjs/common';
import { OutboxModule } from '#messaging';
import { PerformancesModule } from '#performances';
import { RegistryModule } from '#registry';
import { ErasedIncidents } from './services/erased';
import { IncidentSteps } from './services/incident-steps';
import { Incidents } from './services/incidents';
import { IncidentTelling } from './services/telling';
import { Whereabouts } from './services/whereabouts';

@Module({
  imports: [PerformancesModule, RegistryModule, OutboxModule],
  providers: [Incidents, IncidentSteps, IncidentTelling, ErasedIncidents, Whereabouts],
  exports: [Incidents, IncidentSteps, Whereabouts],
})
export class IncidentsModule {}
