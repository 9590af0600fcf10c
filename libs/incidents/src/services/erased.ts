import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { noteTextsOf } from '#performances';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';
import { refusalsToForget } from '../rules';
import { eraseHealthOf } from '../store/health';
import { eraseToldOf, incidentsIn } from '../store/incidents';

/** More than one party is in. */
const ALL = 10_000;

/**
 * What was told of incidents goes with the person; that there was one, when, and what the insurer answered, stays. What
 * an insurer still waits for is rounded off first.
 */
@Injectable()
export class ErasedIncidents implements ErasureFollower {
  constructor(erasure: Erasure) {
    erasure.register(this);
  }

  /** @throws Refused with each incident that is open */
  async partyErased(tx: Writing, { kind, party }: ErasedParty): Promise<void> {
    const organiser = tx.command.books[0] as Id;
    const found = await incidentsIn(tx, { organiser, [kind]: party, limit: ALL });
    refuseUnlessAllowed(refusalsToForget(found));
    await eraseToldOf(tx, { organiser, kind, party });
    await noteTextsOf(
      tx,
      organiser,
      found.map(({ id }) => id),
    );
    if (kind === 'worker') for (const { id } of found) await eraseHealthOf(tx, { organiser, incident: id });
  }
}
