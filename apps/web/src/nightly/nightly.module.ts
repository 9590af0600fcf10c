import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { MatchingModule } from '#matching';
import { PaymentsModule } from '#payments';
import { PerformancesModule } from '#performances';
import { StatementsModule } from '../statements/statements.module';
import { Asking } from './asking';
import { Duties } from './duties';
import { Nightly } from './nightly';
import { Outgoing } from './outgoing';

@Module({
  imports: [ScheduleModule.forRoot(), MatchingModule, PaymentsModule, PerformancesModule, StatementsModule],
  providers: [Duties, Nightly, Outgoing, Asking],
})
export class NightlyModule {}
