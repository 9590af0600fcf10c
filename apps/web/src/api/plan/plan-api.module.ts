import { Module } from '@nestjs/common';
import { PlanModule } from '#plan';
import { PlanDecisionCountsController } from './plan-decision-counts.controller';
import { PlanFiguresController } from './plan-figures.controller';
import { PlanLinesController } from './plan-lines.controller';
import { PlanPoliciesController } from './plan-policies.controller';
import { PlansController } from './plans.controller';

@Module({
  imports: [PlanModule],
  controllers: [
    PlansController,
    PlanLinesController,
    PlanPoliciesController,
    PlanDecisionCountsController,
    PlanFiguresController,
  ],
})
export class PlanApiModule {}
