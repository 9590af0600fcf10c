import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { PerformancesModule } from '#performances';
import { HoursController } from './hours.controller';
import { MonthClosingsController } from './month-closings.controller';
import { PerformancesController } from './performances.controller';
import { PerformanceStepsController } from './steps.controller';
import { VoicesController } from './voices.controller';

@Module({
  imports: [PerformancesModule, MatchingModule],
  controllers: [
    PerformancesController,
    VoicesController,
    PerformanceStepsController,
    HoursController,
    MonthClosingsController,
  ],
})
export class PerformancesApiModule {}
