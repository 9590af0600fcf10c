import { Injectable } from '@nestjs/common';
import { type Command, Database } from '#database';
import { Looks } from '#identity';
import { type Day, type Id, type Refusal, Refused } from '#kernel';
import { Assignments, type CandidateCard, Candidates, type OccurrenceFilled } from '#matching';
import { dryRunOf } from '../dry-run';

/** What would happen with one time. */
export interface Previewed {
  readonly time: OccurrenceFilled;
  readonly verdict: CandidateCard['verdict'];
  readonly reasons: readonly Refusal[];
}

interface PreviewAsked {
  readonly organiser: Id;
  readonly worker: Id;
  readonly times: readonly OccurrenceFilled[];
  readonly today: Day;
}

/** Says beforehand what assigning one worker to many times will do, and what it will not. */
@Injectable()
export class Bulk {
  constructor(
    private readonly candidates: Candidates,
    private readonly assignments: Assignments,
    private readonly looks: Looks,
    private readonly database: Database,
  ) {}

  /** Everybody as seen from the first of the times, in the fixed order: from whom one is chosen. */
  async candidatesFor(asked: Omit<PreviewAsked, 'worker'>, actor: Id): Promise<readonly CandidateCard[]> {
    const { organiser, today, times } = asked;
    const [first] = times;
    if (!first) return [];
    const place = { organiser, occurrence: first.id, today };
    const { candidates } = await this.database.snapshot((reading) => this.candidates.of(reading, place));
    await this.looks.record(
      ...candidates.map(({ worker: party }) => ({ actor, organiser, party, what: 'candidate' })),
    );
    return candidates;
  }

  /**
   * Each time as it would be alone, and then all that can be together: the whole is truly done and undone, so that
   * hours which run out on the way are told too. `command` is the one that would be given.
   */
  async preview(asked: PreviewAsked, command: Command): Promise<Previewed[]> {
    const alone: Previewed[] = [];
    for (const time of asked.times) {
      const { organiser, worker, today } = asked;
      const place = { organiser, occurrence: time.id, today, worker };
      const { verdict, reasons } = await this.candidates.card(this.database.reading, place);
      alone.push({ time, verdict, reasons });
    }
    return this.together(asked, alone, command);
  }

  /** Takes out of the whole, one by one, what cannot be done beside the rest. */
  private async together(
    asked: PreviewAsked,
    alone: readonly Previewed[],
    command: Command,
  ): Promise<Previewed[]> {
    const known = [...alone];
    for (;;) {
      const can = known.filter(({ verdict }) => verdict !== 'may-not');
      const refusals = await this.tried(asked, can, command);
      if (refusals.length === 0) return known;
      const jobOn = refusals[0]?.figures['jobOn'];
      // Of two visits on one day the later one gives way.
      const at = known.findLastIndex((one) => one.verdict !== 'may-not' && one.time.day === jobOn);
      const refused = known[at];
      if (!refused) return known.map((one) => ({ ...one, verdict: 'may-not', reasons: refusals }));
      known[at] = { ...refused, verdict: 'may-not', reasons: refusals };
    }
  }

  /** Why the times cannot be booked together; empty when they can. */
  private async tried(
    { organiser, worker }: PreviewAsked,
    can: readonly Previewed[],
    command: Command,
  ): Promise<readonly Refusal[]> {
    if (can.length === 0) return [];
    const occurrences = can.map(({ time }) => time.id);
    try {
      // Warnings are told one by one already: here only what refuses counts.
      await this.assignments.assign(dryRunOf({ ...command, reason: 'dry run' }), {
        organiser,
        worker,
        occurrences,
      });
      return [];
    } catch (error) {
      if (error instanceof Refused) return error.refusals;
      throw error;
    }
  }
}
