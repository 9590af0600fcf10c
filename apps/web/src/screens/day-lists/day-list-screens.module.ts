import { Module } from '@nestjs/common';
import { TaskCatalogueModule } from '#task-catalogue';
import { JobDetails } from '../worker/job-details';
import { DayListScreens } from './day-list.controller';
import { DayList } from './day-list';

/** Lists of a day on paper. */
@Module({
  imports: [TaskCatalogueModule],
  controllers: [DayListScreens],
  providers: [DayList, JobDetails],
})
export class DayListScreensModule {}
