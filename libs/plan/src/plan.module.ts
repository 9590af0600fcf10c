import { ChequeLedgerModule } from '#cheque-ledger';
import { MatchingModule } from '#matching';
import { Module } from '@nestjs/common';
import { PlanExplanations } from './explaining/explanations';
import { planInParts } from './large';
import { solvePlan } from './optimiser';
import { PlanAcceptance } from './services/acceptance';
import { LineSteps } from './services/line-steps';
import { PlanKeeping } from './services/keeping';
import { PlanMonths } from './services/months';
import { PlanNights } from './services/nights';
import { PlanPolicies } from './services/policies';
import { PlanReplay } from './services/replay';
import { PlanRuns } from './services/runs';
import { Snapshots } from './services/snapshots';
import { RunLog } from './services/run-log';
import { PlanWork, SOLVER } from './services/work';
import { solvedInAThread } from './thread/in-a-thread';

const verbs = [
  PlanRuns,
  PlanNights,
  PlanMonths,
  PlanAcceptance,
  PlanPolicies,
  PlanExplanations,
  PlanReplay,
  PlanKeeping,
];

/** A thread runs what was built; tests run the sources, which each thread would have to translate anew. */
const solver = __filename.endsWith('.ts') ? planInParts(solvePlan) : solvedInAThread();

@Module({
  imports: [ChequeLedgerModule, MatchingModule],
  providers: [...verbs, Snapshots, RunLog, PlanWork, LineSteps, { provide: SOLVER, useValue: solver }],
  exports: [...verbs, Snapshots, PlanWork],
})
export class PlanModule {}
