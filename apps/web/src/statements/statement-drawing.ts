import { Inject, Injectable, Logger } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, READING, type Reading, type Taken } from '#database';
import { type Id, type IdSource, IDS, type Month } from '#kernel';
import { MonthStatements } from '#performances';

/**
 * Draws the statements of the month that was closed last, one command for each party: a server that is stopped, also by
 * force, has drawn some of them whole, and goes on with the others when it starts or when it is asked.
 */
@Injectable()
export class StatementDrawing {
  private readonly log = new Logger('statements');
  private readonly busy = new Set<Id>();

  constructor(
    private readonly statements: MonthStatements,
    private readonly ledger: ChequeLedger,
    @Inject(READING) private readonly reading: Reading,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Whether this server is drawing the statements of an organiser at this moment. */
  isBusy(organiser: Id): boolean {
    return this.busy.has(organiser);
  }

  /** Begins, and does not wait: how far it is stands in the database. */
  begin(command: Command, organiser: Id): void {
    void this.run(command, organiser).catch((error: unknown) => {
      this.log.error(`statements of ${organiser} broke off: ${String(error)}`);
    });
  }

  /** Draws what is left of the month that was closed last; twice at a time is once. */
  async run(command: Command, organiser: Id): Promise<Taken<number>> {
    let drawn = 0;
    const month = await this.ledger.lastClosedMonth(this.reading, { book: organiser });
    if (month !== undefined && !this.busy.has(organiser)) {
      this.busy.add(organiser);
      try {
        drawn = await this.drawAll(command, { organiser, month });
      } finally {
        this.busy.delete(organiser);
      }
    }
    return { answer: drawn, subject: command.subject, replayed: drawn === 0, dryRun: false };
  }

  private async drawAll(command: Command, of: { organiser: Id; month: Month }): Promise<number> {
    const { left } = await this.statements.of(this.reading, of);
    for (const { partyId: party } of left) {
      const asked = { ...of, party };
      await this.statements.draw(
        {
          ...command,
          id: this.ids.next(),
          verb: 'month.drawStatement',
          subject: party,
          key: `statement ${of.month} ${party}`,
          body: asked,
        },
        asked,
      );
    }
    return left.length;
  }
}
