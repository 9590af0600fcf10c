import { Module } from '@nestjs/common';
import { TaskCatalogueModule } from '#task-catalogue';
import { JobDetails } from '../worker/job-details';
import { DayList } from './day-list';

/** Who works where on a day: for the page, and for the sheet that is made every evening. */
@Module({ imports: [TaskCatalogueModule], providers: [DayList, JobDetails], exports: [DayList] })
export class DayListModule {}
