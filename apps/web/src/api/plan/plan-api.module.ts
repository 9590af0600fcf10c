import { Module } from '@nestjs/common';
import { PlanModule } from '#plan';
import { PlanDecisionCountsController } from './plan-decision-counts.controller';
import { PlanLinesController } from './plan-lines.controller';
import { PlanPoliciesController } from './plan-policies.controller';
import { PlansController } from './plans.controller';

@Module({
  imports: [PlanModule],
  controllers: [PlansController, PlanLinesController, PlanPoliciesController, PlanDecisionCountsController],
})
export class PlanApiModule {}
