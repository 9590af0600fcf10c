import { Module } from '@nestjs/common';
import { PlanModule } from '#plan';
import { PlanLinesController } from './plan-lines.controller';
import { PlanPoliciesController } from './plan-policies.controller';
import { PlansController } from './plans.controller';

@Module({
  imports: [PlanModule],
  controllers: [PlansController, PlanLinesController, PlanPoliciesController],
})
export class PlanApiModule {}
