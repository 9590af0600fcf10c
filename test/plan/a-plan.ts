import { setTimeout } from 'node:timers/promises';
import { type Id } from '#kernel';
import { type PlanLine, PlanModule, PlanRuns, type PlanRunTold, PlanWork } from '#plan';
import { type Open } from '../support/databases';
import { ARegion } from '../matching/a-region';

/** A day in the draft window of a plan that is made on 16 November 2026, and one in its published window. */
export const DRAFT_DAY = '2026-11-26';
export const PUBLISHED_DAY = '2026-11-18';

const A_MOMENT_MS = 20;

/** A region whose mediator makes plans. */
export class APlan {
  private constructor(readonly region: ARegion) {}

  static async open(open: Open): Promise<APlan> {
    return new APlan(await ARegion.open(open, [PlanModule]));
  }

  get runs(): PlanRuns {
    return this.region.get(PlanRuns);
  }

  /** A job of two hours in the garden. */
  async job(on = DRAFT_DAY, start = '11:30', end = '13:30', what: Parameters<ARegion['request']>[0] = {}) {
    return this.region.request({ pattern: this.region.once(on, start, end), ...what });
  }

  /** Makes a plan and waits until it is there; what it costs to be fair is not waited for. */
  async made(budgetMs?: number): Promise<PlanRunTold> {
    const { organiser, reading } = this.region;
    const work = this.region.get(PlanWork);
    const input = { organiser, ...(budgetMs !== undefined && { budgetMs }) };
    const { answer } = await this.runs.start(this.region.command(), input);
    const now = () => this.runs.one(reading, { organiser, run: answer.id });
    while ((await now()).state === 'running') await setTimeout(A_MOMENT_MS);
    work.stop(answer.id);
    await work.done();
    return now();
  }

  lines({ id: run }: { readonly id: Id }): Promise<PlanLine[]> {
    return this.runs.lines(this.region.reading, { organiser: this.region.organiser, run });
  }
}
