import { Module } from '@nestjs/common';
import { ChequeLedgerModule } from '#cheque-ledger';
import { MatchingModule } from '#matching';
import { PerformancesModule } from '#performances';
import { TaskCatalogueModule } from '#task-catalogue';
import { JobDetails } from './job-details';
import { JobScreens } from './jobs.controller';
import { MyHoursScreens } from './my-hours.controller';
import { OwnCard } from './own-card';
import { OwnWork } from './own-work';
import { TellHoursScreens } from './tell-hours.controller';

@Module({
  imports: [ChequeLedgerModule, TaskCatalogueModule, MatchingModule, PerformancesModule],
  controllers: [MyHoursScreens, JobScreens, TellHoursScreens],
  providers: [OwnCard, OwnWork, JobDetails],
})
export class WorkerScreensModule {}
