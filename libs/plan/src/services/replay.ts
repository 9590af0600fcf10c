import { Inject, Injectable } from '@nestjs/common';
import { normalForm, type Reading } from '#database';
import { type PlanOutcome, type SolvePlan } from '../rules';
import { packed, paperOf } from '../store/papers';
import { type PlanRunRef, runIn } from '../store/runs';
import { SOLVER } from './work';

/** What came of solving a stored run once more. */
export interface Replayed {
  /** What was read is still, byte for byte, what its digest says. */
  readonly snapshotSound: boolean;
  /** The same plan, byte for byte; times are left out, for no two clocks run alike. */
  readonly same: boolean;
  /** False where the first run was ended by its time or by somebody: then there is nothing to be the same as. */
  readonly ranToItsEnd: boolean;
  readonly stored: PlanOutcome;
  readonly again: PlanOutcome;
}

/** Solves a stored run again from what it read, to see that the same comes of it. */
@Injectable()
export class PlanReplay {
  constructor(@Inject(SOLVER) private readonly solve: SolvePlan) {}

  /** @throws NotFound where there is no such run, it has no plan, or what it read was thrown away */
  async replay(reading: Reading, ref: PlanRunRef): Promise<Replayed> {
    const run = await runIn(reading, ref);
    const problem = await paperOf(reading, { ...ref, kind: 'snapshot' });
    const stored = await paperOf(reading, { ...ref, kind: 'outcome' });
    const again = await this.solve(problem, { milliseconds: run.budgetMs });
    return {
      snapshotSound: (await packed(problem)).digest === run.snapshotDigest,
      same: planIn(again) === planIn(stored),
      ranToItsEnd: stored.ending === 'proven' || stored.ending === 'impossible',
      stored,
      again,
    };
  }
}

/** A plan as bytes. */
const planIn = ({ ending, chosen, goals, contradiction }: PlanOutcome): string =>
  normalForm([
    ending,
    chosen,
    contradiction,
    goals.map(({ goal, value, bound, proven }) => [goal, value, bound, proven]),
  ]);
