import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, READING, type Reading, Road, type Taken } from '#database';
import { type Id, type IdSource, IDS } from '#kernel';
import { deleteErasedTexts, postingsTyped, textsToErase } from '../store/texts-to-erase';

const WHY = 'gewist met het dossier';

/**
 * What was typed about the jobs and hours of somebody who is erased. The chain of a book holds only a salted digest of
 * what was typed, so that it still verifies; that a text was erased is a command of its own in that chain.
 */
@Injectable()
export class ErasedTexts {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    @Inject(READING) private readonly reading: Reading,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Erases what is left, text by text; broken off, the next time goes on with it. Answers how many there were. */
  async erase(command: Command, organiser: Id): Promise<Taken<number>> {
    const found = await textsToErase(this.reading, organiser);
    for (const { command: erased } of found) await this.eraseOne(command, organiser, erased);
    if (found.length > 0)
      await this.road.take(this.partOf(command, { verb: 'text.forget', subject: organiser }), {
        perform: (tx) => deleteErasedTexts(tx, organiser),
        answer: async () => undefined,
      });
    const { subject } = command;
    return { answer: found.length, subject, replayed: found.length === 0, dryRun: false };
  }

  /** The guard of the table lets a text go only once this command stands in the book. */
  private async eraseOne(command: Command, organiser: Id, erased: Id): Promise<void> {
    const part = { verb: 'text.erase', subject: erased, key: `text.erase ${erased}` };
    await this.road.take(this.partOf(command, part), {
      perform: async (tx) => {
        for (const { number: posting } of await postingsTyped(tx, organiser, erased))
          await this.ledger.eraseText(tx, { posting, why: WHY });
      },
      answer: async () => undefined,
    });
  }

  /** A part of the duty: its own command, for which nothing was typed. */
  private partOf({ books, actor }: Command, part: Pick<Command, 'verb' | 'subject' | 'key'>): Command {
    return { id: this.ids.next(), books, actor, body: null, ...part };
  }
}
