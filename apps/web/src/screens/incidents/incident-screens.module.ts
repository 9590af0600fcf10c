import { Module } from '@nestjs/common';
import { IncidentsModule } from '#incidents';
import { MatchingModule } from '#matching';
import { PaymentsModule } from '#payments';
import { PerformancesModule } from '#performances';
import { TaskCatalogueModule } from '#task-catalogue';
import { HoursOfUser } from '../user/hours/hours-of-user';
import { TaskNames } from '../user/task-names';
import { Visits } from '../user/visits';
import { JobDetails } from '../worker/job-details';
import { OwnCard } from '../worker/own-card';
import { OwnWork } from '../worker/own-work';
import { IncidentReads } from './desk/incident-reads';
import { IncidentStepScreens } from './desk/incident-steps.controller';
import { IncidentScreens } from './desk/incidents.controller';
import { UserIncidentScreens } from './own/user-incident.controller';
import { WorkerIncidentScreens } from './own/worker-incident.controller';
import { WhereaboutsReads } from './whereabouts/whereabouts-reads';
import { WhereaboutsScreens } from './whereabouts/whereabouts.controller';

/** Accidents and damage, told by worker, user and office; and who was where. */
@Module({
  imports: [IncidentsModule, TaskCatalogueModule, MatchingModule, PerformancesModule, PaymentsModule],
  controllers: [
    WorkerIncidentScreens,
    UserIncidentScreens,
    IncidentScreens,
    IncidentStepScreens,
    WhereaboutsScreens,
  ],
  providers: [OwnCard, OwnWork, JobDetails, HoursOfUser, TaskNames, Visits, IncidentReads, WhereaboutsReads],
})
export class IncidentScreensModule {}
