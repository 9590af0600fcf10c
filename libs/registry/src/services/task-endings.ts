import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { addDays, type Id } from '#kernel';
import { type DecisionFollower, type RecordedDecision, TaskCatalogue } from '#task-catalogue';
import { Consequences } from '../consequences';
import { type ValidityEnded } from '../rules';
import { endingTable } from '../store/organiser-tables';

/**
 * A municipality denied a task, withdrew what it had added, or VDAB's board struck it: every organiser with requests
 * for it gets the list of consequences (gevolgenlijst), from the day on which the decision counts.
 */
@Injectable()
export class TaskEndings implements DecisionFollower {
  constructor(
    catalogue: TaskCatalogue,
    private readonly consequences: Consequences,
  ) {
    catalogue.register(this);
  }

  async decided(tx: Writing, { id, kind, validFrom, reference }: RecordedDecision): Promise<void> {
    if (kind === 'addition') return;
    const organisers = await tx.rows<{ id: Id }>('select id from organiser order by id');
    for (const organiser of organisers) {
      const ended: ValidityEnded = {
        ending: tx.ids.next(),
        organiser: organiser.id,
        kind: 'task-decision',
        worker: null,
        user: null,
        ref: id,
        lastDay: addDays(validFrom, -1),
        reason: reference,
      };
      const touched = await this.consequences.of(tx, ended);
      if (touched.length > 0) await note(tx, ended);
    }
  }
}

/** It may be another organiser's than the command's: VDAB's board speaks for the whole installation. */
async function note(
  tx: Writing,
  { ending, organiser, worker, user, ...ended }: ValidityEnded,
): Promise<void> {
  await tx.table(endingTable).insert({
    ...ended,
    id: ending,
    organiserId: organiser,
    workerId: worker,
    userId: user,
    version: 1,
    recordedAt: tx.now,
    settledAt: null,
  });
}
