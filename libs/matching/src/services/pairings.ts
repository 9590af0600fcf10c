import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { ChangedMeanwhile, type Day, type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { countedNoGo, type ForbiddenGround, refusalsOfGround, regimeOf, workerFacts } from '#registry';
import { type Pairing, type PairingKind, type PairingReason } from '../rules';
import { findRequest } from '../store/requests';
import { pairingRows } from '../store/tables';

export interface PairInput {
  readonly organiser: Id;
  readonly kind: PairingKind;
  readonly request: Id;
  readonly worker: Id;
  /** One of the closed list; a forbidden ground is refused in words, and counted without names. */
  readonly reason: PairingReason | ForbiddenGround;
  readonly from: Day;
  readonly until: Day | null;
}

export interface EndPairingInput {
  readonly organiser: Id;
  readonly pairing: Id;
  readonly version: number;
  /** The last day it counts. */
  readonly until: Day;
}

/** What a mediator decides on one worker and one request: never these two, or only these. */
@Injectable()
export class Pairings {
  constructor(private readonly road: Road) {}

  /**
   * The subject becomes the pairing's id.
   * @throws NotFound where the organiser has no such request or worker, Refused for a wish that discriminates
   */
  pair(command: Command, input: PairInput): Promise<Taken<Pairing>> {
    return countedNoGo(this.road, command, () => this.take(command, input));
  }

  private take(command: Command, input: PairInput): Promise<Taken<Pairing>> {
    return this.road.take(command, {
      perform: (tx) => this.make(tx, tx.command.subject, input),
      answer: (reading, id) => find(reading, input.organiser, id),
    });
  }

  /** The same inside the caller's transaction. @throws as `pair` */
  async make(tx: Writing, id: Id, input: PairInput): Promise<void> {
    const { organiser, request, worker, from, until, kind, reason } = input;
    refuseUnlessAllowed(refusalsOfGround(await regimeOf(tx, organiser), reason, tx.today));
    await findRequest(tx, organiser, request);
    const [known] = await workerFacts(tx, { organiser, on: tx.today, worker });
    if (!known) throw new NotFound('worker', worker);
    await tx.table(pairingRows).insert({
      id,
      organiserId: organiser,
      kind,
      requestId: request,
      workerId: worker,
      reason: reason as PairingReason,
      fromDay: from,
      untilDay: until,
      madeAt: tx.now,
      version: 1,
    });
  }

  /** Ends a ban or a lock on a day. @throws ChangedMeanwhile where somebody else changed it since */
  end(
    command: Command,
    { organiser, pairing: id, version, until }: EndPairingInput,
  ): Promise<Taken<Pairing>> {
    return this.road.take(command, {
      perform: async (tx) => {
        await find(tx, organiser, id);
        const { affected } = await tx
          .table(pairingRows)
          .update({ id, organiserId: organiser, version }, { untilDay: until, version: version + 1 });
        if (affected !== 1) throw new ChangedMeanwhile('pairing', id);
      },
      answer: (reading, subject) => find(reading, organiser, subject),
    });
  }
}

async function find(reading: Reading, organiserId: Id, id: Id): Promise<Pairing> {
  const found = await reading.table(pairingRows).findOneBy({ id, organiserId });
  if (!found) throw new NotFound('pairing', id);
  return found;
}
