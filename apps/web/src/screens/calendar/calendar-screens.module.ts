import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { TaskCatalogueModule } from '#task-catalogue';
import { JobDetails } from '../worker/job-details';
import { CalendarScreens } from './calendars.controller';
import { OwnCalendars } from './own-calendars';

@Module({
  imports: [IdentityModule, TaskCatalogueModule],
  controllers: [CalendarScreens],
  providers: [OwnCalendars, JobDetails],
})
export class CalendarScreensModule {}
