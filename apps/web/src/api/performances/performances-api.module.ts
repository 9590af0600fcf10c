import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { PerformancesModule } from '#performances';
import { HoursController } from './hours.controller';
import { MonthClosingsController } from './month-closings.controller';
import { PerformancesController } from './performances.controller';
import { StatementsModule } from '../../statements/statements.module';
import { StatementsController } from './statements.controller';
import { StaleHoldsController } from './stale-holds.controller';
import { PerformanceStepsController } from './steps.controller';
import { VoicesController } from './voices.controller';

@Module({
  imports: [PerformancesModule, MatchingModule, StatementsModule],
  controllers: [
    PerformancesController,
    VoicesController,
    PerformanceStepsController,
    HoursController,
    MonthClosingsController,
    StatementsController,
    StaleHoldsController,
  ],
})
export class PerformancesApiModule {}
