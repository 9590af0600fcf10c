import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import { type Day, type Id, isMonth, type Month, monthOf, nextMonth, previousMonth } from '#kernel';
import { MonthClosing, type MonthToClose } from '#performances';

/** The months of an organiser: what is closed, and what closing the next one would meet. */
@Injectable()
export class Months {
  constructor(
    private readonly closing: MonthClosing,
    private readonly ledger: ChequeLedger,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The month that is closed next, what closing it would meet, and what was closed last. */
  async next(organiser: Id, today: Day): Promise<{ closed: Month | undefined; next: MonthToClose }> {
    const closed = await this.ledger.lastClosedMonth(this.reading, { book: organiser });
    const asked = { organiser, month: closed ? nextMonth(closed) : previousMonth(monthOf(today)), today };
    const next = await this.closing.preview(this.reading, asked);
    // The first month to close is the one in which the book was opened, which the book itself knows.
    const first = next.refusals.find(({ code }) => code === 'month-not-next')?.figures['nextMonth'];
    if (typeof first !== 'string' || !isMonth(first)) return { closed, next };
    return { closed, next: await this.closing.preview(this.reading, { ...asked, month: first }) };
  }
}
