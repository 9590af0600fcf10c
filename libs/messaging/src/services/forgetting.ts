import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken } from '#database';
import { addDays, type Id, momentInBrussels, timeOfDay } from '#kernel';
import { figure } from '#regulation';
import { regimeOf } from '#registry';

/** Forgets what messages said, and what was answered on the telephone, when it has been kept long enough. */
@Injectable()
export class Forgetting {
  constructor(private readonly road: Road) {}

  /** Source: `message-facts-kept-days`. That something was told, to whom and when, stays. */
  forget(command: Command): Promise<Taken<void>> {
    const organiser = command.books[0] as Id;
    return this.road.take(command, {
      perform: async (tx) => {
        const days = figure(await regimeOf(tx, organiser), 'message-facts-kept-days', tx.today);
        const before = momentInBrussels(addDays(tx.today, -days), timeOfDay('00:00')) ?? tx.now;
        const old = `select m.id from message m where m.organiser_id = ? and m.told_at < ?`;
        await tx.run(`delete from message_facts where message_id in (${old})`, [organiser, before]);
        await tx.run(
          `delete from call_note where dispatch_id in (select d.id from dispatch d where d.message_id in (${old}))`,
          [organiser, before],
        );
      },
      answer: async () => undefined,
    });
  }
}
