import { Module } from '@nestjs/common';
import { FrameModule } from './frame/frame.module';
import { HealthController } from './health/health.controller';
import { HouseStyleApiModule } from './house-style/house-style-api.module';
import { ComplaintsApiModule } from './complaints/complaints-api.module';
import { IncidentsApiModule } from './incidents/incidents-api.module';
import { MatchingApiModule } from './matching/matching-api.module';
import { MessagingApiModule } from './messaging/messaging-api.module';
import { PlanApiModule } from './plan/plan-api.module';
import { PaymentsApiModule } from './payments/payments-api.module';
import { PerformancesApiModule } from './performances/performances-api.module';
import { IdentityApiModule } from './identity/identity-api.module';
import { RegistryApiModule } from './registry/registry-api.module';
import { TaskCatalogueApiModule } from './task-catalogue/task-catalogue-api.module';
import { WorklistApiModule } from './worklist/worklist-api.module';

/** Each library's routes; a library that is not named here cannot be reached. */
@Module({
  imports: [
    FrameModule,
    IdentityApiModule,
    PerformancesApiModule,
    PaymentsApiModule,
    IncidentsApiModule,
    ComplaintsApiModule,
    TaskCatalogueApiModule,
    RegistryApiModule,
    MatchingApiModule,
    PlanApiModule,
    MessagingApiModule,
    WorklistApiModule,
    HouseStyleApiModule,
  ],
  controllers: [HealthController],
})
export class ApiModule {}
