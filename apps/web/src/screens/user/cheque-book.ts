import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger, type LotBalance } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import { chequesNeeded } from '#matching';
import { type Forecast, forecast } from '#payments';
import { setting } from '#registry';
import { type Space } from './own-space';

/** The cheques of a user: order by order, and how far they reach. */
export interface ChequeBook {
  readonly lots: readonly LotBalance[];
  readonly free: number;
  /** Reserved for work that was agreed on. */
  readonly held: number;
  readonly forecast: Forecast;
  /** Price of one cheque today; undefined while the organiser chose none. */
  readonly priceCents: number | undefined;
}

/** What a user still has of cheques, and what the work to come will need. */
@Injectable()
export class ChequeBooks {
  constructor(
    private readonly ledger: ChequeLedger,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of({ organiser, user, today: on }: Space): Promise<ChequeBook> {
    const lots = await this.ledger.chequesOf(this.reading, { book: organiser, user, on });
    const needs = await chequesNeeded(this.reading, { organiser, user, from: on });
    const price = await setting(this.reading, { organiser, name: 'cheque-price-cents', on });
    return {
      lots,
      free: lots.reduce((sum, lot) => sum + lot.free, 0),
      held: lots.reduce((sum, lot) => sum + lot.held, 0),
      forecast: forecast(lots, needs),
      priceCents: typeof price === 'number' ? price : undefined,
    };
  }
}
