import { Injectable } from '@nestjs/common';
import { ChequeLedger, type MonthLine, type MonthLinesAsked } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Id, NotFound } from '#kernel';
import { Messages } from '#messaging';
import { type MonthStatement, statementsOf, type Work } from '../rules';
import { bookedWithoutWork } from '../store/booked-without-work';
import {
  insertStatement,
  type MonthOf,
  type StatementDrawn,
  statementDrawn,
  statementsDrawn,
} from '../store/month-statements';

export interface DrawStatement extends MonthOf {
  readonly party: Id;
}

/** A line of a month, and whether there was work in those hours. */
export interface LineOfMonth extends MonthLine {
  readonly work: Work;
}

/** How far the statements of a closed month are. */
export interface StatementsDrawn {
  readonly drawn: readonly StatementDrawn[];
  /** Those that are still to be drawn; none once the month is done. */
  readonly left: readonly MonthStatement[];
}

/**
 * What a closed month came to for each worker and each user: drawn one by one, so that it can be broken off and gone on
 * with, and told to each of them once.
 */
@Injectable()
export class MonthStatements {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    private readonly messages: Messages,
  ) {}

  /** The lines of a month, of everybody or of one: what its statements are the sums of. */
  async lines(reading: Reading, asked: MonthLinesAsked): Promise<LineOfMonth[]> {
    const lines = await this.ledger.linesOfMonth(reading, asked);
    const withoutWork = await bookedWithoutWork(reading, asked.book);
    return lines.map((line) => {
      const { performance, about, number } = line;
      return { ...line, work: withoutWork({ performance, number: about ?? number }) ? 'none' : 'done' };
    });
  }

  /** Nothing is drawn, and nothing is left to draw, while the month is open. */
  async of(reading: Reading, { organiser, month }: MonthOf): Promise<StatementsDrawn> {
    if (!(await this.isClosed(reading, { organiser, month }))) return { drawn: [], left: [] };
    const drawn = await statementsDrawn(reading, { organiser, month });
    const known = new Set(drawn.map(({ partyId }) => partyId));
    const lines = await this.ledger.linesOfMonth(reading, { book: organiser, month });
    return { drawn, left: statementsOf(month, lines).filter(({ partyId }) => !known.has(partyId)) };
  }

  /**
   * Draws the statement of one party and tells it; what is drawn already is left as it is.
   * @throws NotFound where the month is open, or the party has no line in it
   */
  draw(command: Command, asked: DrawStatement): Promise<Taken<StatementDrawn>> {
    const { organiser, month, party } = asked;
    return this.road.take(command, {
      perform: async (tx) => {
        if (await statementDrawn(tx, asked)) return;
        const statement = await this.statementOf(tx, asked);
        await insertStatement(tx, { organiser, statement });
        const { hours, cents: amountCents } = statement;
        await this.messages.tell(tx, {
          kind: 'month-closed',
          to: statement.party === 'worker' ? { worker: party } : { user: party },
          about: party,
          facts: { month, hours, amountCents },
          key: `${month} ${party}`,
        });
      },
      answer: async (tx) => {
        const drawn = await statementDrawn(tx, asked);
        if (!drawn) throw new NotFound('statement', party);
        return drawn;
      },
    });
  }

  private async statementOf(reading: Reading, { organiser, month, party }: DrawStatement) {
    if (!(await this.isClosed(reading, { organiser, month }))) throw new NotFound('statement', month);
    const asked = { book: organiser, month };
    const lines = [
      ...(await this.ledger.linesOfMonth(reading, { ...asked, worker: party })),
      ...(await this.ledger.linesOfMonth(reading, { ...asked, user: party })),
    ];
    const statement = statementsOf(month, lines).find(({ partyId }) => partyId === party);
    if (!statement) throw new NotFound('statement', party);
    return statement;
  }

  private async isClosed(reading: Reading, { organiser: book, month }: MonthOf): Promise<boolean> {
    const closed = await this.ledger.lastClosedMonth(reading, { book });
    return closed !== undefined && month <= closed;
  }
}
