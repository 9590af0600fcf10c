import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { MatchingModule } from '#matching';
import { PaymentsModule } from '#payments';
import { PerformancesModule } from '#performances';
import { PlanModule } from '#plan';
import { WatchersModule } from '#watchers';
import { StatementsModule } from '../statements/statements.module';
import { DayListModule } from '../screens/day-lists/day-list.module';
import { Asking } from './asking';
import { ContactSheets } from './contact-sheets';
import { Duties } from './duties';
import { Nightly } from './nightly';
import { Outgoing } from './outgoing';
import { StaleHoldsReleased } from './stale-holds';
import { Watching } from './watching';

@Module({
  imports: [
    ScheduleModule.forRoot(),
    MatchingModule,
    PaymentsModule,
    PerformancesModule,
    PlanModule,
    StatementsModule,
    WatchersModule,
    DayListModule,
  ],
  providers: [Duties, StaleHoldsReleased, Nightly, Outgoing, Asking, Watching, ContactSheets],
})
export class NightlyModule {}
