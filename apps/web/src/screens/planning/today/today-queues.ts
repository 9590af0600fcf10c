import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { missedNight, PlanRuns } from '#plan';
import { nightWords } from '../../../words/nl/staff/plan-night';
import { todayWords as words } from '../../../words/nl/staff/planning-today';
import { momentTold } from '../../frame';
import { whyMissed } from '../../plan/night';
import { planAt } from '../../plan/paths';
import { type Queue, queueNames, type QueueRow } from './queue';
import { Worklist, type WorklistAsked } from './worklist';

interface QueuesAsked extends WorklistAsked {
  /** Also the plan that waits for somebody's decision, and the one that the night did not make. */
  readonly withPlan: boolean;
}

/** Every list of "Vandaag", in the order in which they are worked through. */
@Injectable()
export class TodayQueues {
  constructor(
    private readonly worklist: Worklist,
    private readonly runs: PlanRuns,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of({ withPlan, ...asked }: QueuesAsked): Promise<Queue[]> {
    const queues = await this.worklist.of(asked);
    if (withPlan) queues.push({ name: 'plan', rows: await this.plans(asked) });
    return queues.toSorted((one, other) => queueNames.indexOf(one.name) - queueNames.indexOf(other.name));
  }

  private async plans(asked: WorklistAsked): Promise<QueueRow[]> {
    return [...(await this.nightMissed(asked)), ...(await this.planToDecide(asked.organiser))];
  }

  /** What is to be known before an older plan is decided on: that the night made no new one. */
  private async nightMissed({ organiser, today: on, now }: WorklistAsked): Promise<QueueRow[]> {
    const missed = await missedNight(this.reading, { organiser, on, now });
    if (!missed) return [];
    const href = planAt(organiser).newest;
    const { title: head } = nightWords;
    const { at: since } = missed;
    return [{ id: on, href, head, about: whyMissed(missed), step: 'check', stepHref: href, since }];
  }

  /** The newest plan, while some of its lines are still to be decided on. */
  private async planToDecide(organiser: Id): Promise<QueueRow[]> {
    const run = await this.runs.newest(this.reading, organiser);
    const open = (run?.lineStates.get('proposed') ?? 0) + (run?.lineStates.get('conflict') ?? 0);
    if (!run || open === 0) return [];
    const href = planAt(organiser).run(run.id);
    return [
      {
        id: run.id,
        href,
        head: words.planOf(momentTold(run.startedAt, 'nl')),
        about: words.planOpen(open),
        step: 'decide',
        stepHref: href,
        since: run.startedAt,
      },
    ];
  }
}
