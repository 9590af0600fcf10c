import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Cents, type Day, firstDayOf, type Id, NotFound, Refused, type Year } from '#kernel';
import { figure } from '#regulation';
import { recordFee, regimeOf, userFacts } from '#registry';
import { refusalsToRecordFee } from '../rules';

export interface FeePayment {
  readonly organiser: Id;
  readonly user: Id;
  readonly year: Year;
  readonly paidOn: Day;
  readonly amountCents: Cents;
  /** Where it was seen: a bank line, a receipt. */
  readonly source: string;
}

/** A fee as the registry keeps it. */
export interface PaidFee {
  readonly user: Id;
  readonly year: Year;
  readonly paidOn: Day;
}

/** Records that a user paid the fee of a year; from then on cheques can be ordered in it. */
@Injectable()
export class Fees {
  constructor(private readonly road: Road) {}

  /** @throws NotFound, Refused with every reason of `refusalsToRecordFee` */
  record(command: Command, fee: FeePayment): Promise<Taken<PaidFee>> {
    const { organiser, user, year, paidOn, amountCents } = fee;
    return this.road.take(command, {
      perform: async (tx) => {
        const regime = await regimeOf(tx, organiser);
        const paidBefore = (await feeOf(tx, fee))?.paidOn;
        const refusals = refusalsToRecordFee({
          year,
          paidCents: amountCents,
          feeCents: figure(regime, 'registration-fee-cents', firstDayOf(year)),
          paidOn,
          today: tx.today,
          ...(paidBefore === undefined ? {} : { paidBefore }),
        });
        if (refusals.length > 0) throw new Refused(refusals);
        await recordFee(tx, fee);
      },
      answer: async (tx) => {
        const paid = await feeOf(tx, fee);
        if (!paid) throw new NotFound('fee', year);
        return { user, ...paid };
      },
    });
  }
}

async function feeOf(reading: Reading, { organiser, user, year }: FeePayment) {
  const { fees } = await userFacts(reading, { organiser, user });
  return fees.find((fee) => fee.year === year);
}
