import { addDays, type Day, daysBetween, type Id } from '#kernel';
import { Records, workerFacts } from '#registry';
import { type WorkerStory } from '../story/workers';
import { type Stage } from './stage';

/** Who found a job and stops, and who is suspended for some weeks. */
export class WorkersLeave {
  constructor(
    private readonly stage: Stage,
    private readonly idOf: (key: string) => Id,
  ) {}

  async leaveOn(
    day: Day,
    workers: readonly WorkerStory[],
    { until }: { readonly until: Day },
  ): Promise<void> {
    for (const worker of workers) {
      const halfway = addDays(worker.joinedOn, Math.floor(daysBetween(worker.joinedOn, until) * 0.6));
      if (day !== halfway) continue;
      if (worker.fate === 'found-a-job') await this.stops(this.idOf(worker.key));
      if (worker.fate === 'suspended') await this.isSuspended(this.idOf(worker.key));
    }
  }

  /** The agreement ends with the week after: what was planned beyond it shows in the list of consequences. */
  private async stops(worker: Id): Promise<void> {
    const { stage } = this;
    const { organiser, today: on } = stage;
    const [facts] = await workerFacts(stage.reading, { organiser, on, worker });
    const agreement = facts?.agreements.at(-1);
    if (!agreement) return;
    const reason = 'Vast werk gevonden.';
    const command = stage.command({ verb: 'workerAgreement.change', subject: agreement.agreement, reason });
    const changes = { endedOn: stage.daysAhead(6), endReason: reason };
    await stage.attempt(stage.get(Records).change(command, { noun: 'workerAgreement', version: 1, changes }));
  }

  private async isSuspended(worker: Id): Promise<void> {
    const { stage } = this;
    const record = {
      from: stage.today,
      until: stage.daysAhead(28),
      reason: 'Afspraak met de toeleider niet nagekomen.',
    };
    const command = stage.command({ verb: 'suspension.add', body: { worker, record } });
    await stage.attempt(stage.get(Records).add(command, { noun: 'suspension', owner: worker, record }));
  }
}
