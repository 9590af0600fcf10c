import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { PaymentsModule } from '#payments';
import { PerformancesModule } from '#performances';
import { RegistryModule } from '#registry';
import { TaskCatalogueModule } from '#task-catalogue';
import { BackScreens } from './back.controller';
import { OwnAims } from './aims';
import { OwnAimScreens } from './aims.controller';
import { AwayScreens } from './away.controller';
import { StatementsModule } from '../../statements/statements.module';
import { JobDetails } from './job-details';
import { JobScreens } from './jobs.controller';
import { MonthScreens } from './months.controller';
import { MyHoursScreens } from './my-hours.controller';
import { NearbyJobs } from './nearby-jobs';
import { NearbyScreens } from './nearby.controller';
import { OwnCard } from './own-card';
import { OwnMonth } from './own-month';
import { OwnVisitScreens } from './own-visit.controller';
import { OwnWork } from './own-work';
import { TellHoursScreens } from './tell-hours.controller';
import { WeekScreens } from './week.controller';

@Module({
  imports: [
    RegistryModule,
    TaskCatalogueModule,
    MatchingModule,
    PerformancesModule,
    PaymentsModule,
    StatementsModule,
  ],
  controllers: [
    MyHoursScreens,
    MonthScreens,
    OwnVisitScreens,
    NearbyScreens,
    OwnAimScreens,
    WeekScreens,
    BackScreens,
    JobScreens,
    AwayScreens,
    TellHoursScreens,
  ],
  providers: [OwnCard, OwnWork, OwnMonth, JobDetails, NearbyJobs, OwnAims],
})
export class WorkerScreensModule {}
