import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken, type Writing } from '#database';
import { addDays, type Id, momentInBrussels, timeOfDay } from '#kernel';
import { figure } from '#regulation';
import { type ErasedParty, Erasure, type ErasureFollower, regimeOf } from '#registry';
import { forgetParty, forgetToldBefore } from '../store/erasing';

/** Forgets what messages said and what was answered: when it was kept long enough, and when somebody is erased. */
@Injectable()
export class Forgetting implements ErasureFollower {
  constructor(
    private readonly road: Road,
    erasure: Erasure,
  ) {
    erasure.register(this);
  }

  /** Source: `message-facts-kept-days`. That something was told, to whom and when, stays. */
  forget(command: Command): Promise<Taken<void>> {
    const organiser = command.books[0] as Id;
    return this.road.take(command, {
      perform: async (tx) => {
        const days = figure(await regimeOf(tx, organiser), 'message-facts-kept-days', tx.today);
        const before = momentInBrussels(addDays(tx.today, -days), timeOfDay('00:00')) ?? tx.now;
        await forgetToldBefore(tx, organiser, before);
      },
      answer: async () => undefined,
    });
  }

  partyErased(tx: Writing, { party }: ErasedParty): Promise<void> {
    return forgetParty(tx, tx.command.books[0] as Id, party);
  }
}
