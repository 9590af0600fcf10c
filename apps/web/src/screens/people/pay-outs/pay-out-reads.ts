import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import { type Id, type Month } from '#kernel';
import { type PayOutOfWorker, PayOuts } from '#payments';
import { workerNames } from '#registry';
import { fileWords } from '../../../words/nl/staff/people';

/** A worker of a month, with the name. */
export interface PayOutNamed extends PayOutOfWorker {
  readonly name: string;
}

/** A closed month, and who earned something in it, by name. */
export interface MonthPaid {
  readonly organiser: Id;
  readonly month: Month;
  readonly closedThrough: Month;
  readonly people: readonly PayOutNamed[];
}

/** Reads what of a month was paid out, with names beside the ids. */
@Injectable()
export class PayOutReads {
  constructor(
    private readonly payOuts: PayOuts,
    private readonly ledger: ChequeLedger,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The month asked, or the last one that was closed; undefined while none was. */
  async month(organiser: Id, asked: Month | undefined): Promise<MonthPaid | undefined> {
    const closedThrough = await this.ledger.lastClosedMonth(this.reading, { book: organiser });
    if (closedThrough === undefined) return undefined;
    const month = asked !== undefined && asked < closedThrough ? asked : closedThrough;
    const all = await this.payOuts.ofMonth(this.reading, { organiser, month });
    const names = await workerNames(this.reading, { organiser, workers: all.map(({ worker }) => worker) });
    const people = all
      .map((one) => ({ ...one, name: names.get(one.worker) ?? fileWords.erased }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
    return { organiser, month, closedThrough, people };
  }
}
