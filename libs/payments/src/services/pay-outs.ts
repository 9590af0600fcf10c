import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import {
  cents,
  type Day,
  firstDayOf,
  type Id,
  lastDayOf,
  type Month,
  monthsOf,
  Refused,
  type Year,
} from '#kernel';
import { PerformanceReads } from '#performances';
import {
  type AllowancePaid,
  allowancePaid,
  openCents,
  type PayOut,
  refusalsToPayOut,
  refusalsToTakeBack,
} from '../rules';
import {
  insertPayOuts,
  payOutsIn,
  payOutsOfRun,
  payOutsOfWorker,
  standingPayOuts,
  standingPayOutsOfYear,
  takenBackAmong,
} from '../store/pay-outs';

export interface MonthOfPayOuts {
  readonly organiser: Id;
  readonly month: Month;
}

export interface RecordPayOuts extends MonthOfPayOuts {
  readonly paidOn: Day;
  /** Whom; without them everybody to whom something of the month is still owed. */
  readonly workers?: readonly Id[];
}

export interface TakeBackPayOuts {
  readonly organiser: Id;
  readonly payOuts: readonly Id[];
}

/** A worker of a month: what was earned, what was paid of it, and by which lines. */
export interface PayOutOfWorker extends AllowancePaid {
  readonly worker: Id;
  readonly payOuts: readonly PayOut[];
}

/** More visits than this in one month are of no organiser. */
const VISITS_OF_A_MONTH = 20_000;

/** That the allowance of a closed month was paid out: who pays does so elsewhere, here it is told. */
@Injectable()
export class PayOuts {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    private readonly performances: PerformanceReads,
  ) {}

  /** Everybody who earned something in a month, or was paid for it. */
  async ofMonth(reading: Reading, of: MonthOfPayOuts): Promise<PayOutOfWorker[]> {
    const { organiser, month } = of;
    const visits = await this.performances.list(reading, {
      organiser,
      from: firstDayOf(month),
      until: lastDayOf(month),
      limit: VISITS_OF_A_MONTH,
    });
    const standing = await standingPayOuts(reading, of);
    const workers = [...new Set([...visits, ...standing].map(({ workerId }) => workerId))];
    const earned = await this.ledger.allowancesOf(reading, { book: organiser, workers, month });
    return workers
      .map((worker) => {
        const payOuts = standing.filter(({ workerId }) => workerId === worker);
        return { worker, payOuts, ...allowancePaid(earned.get(worker) ?? cents(0), payOuts) };
      })
      .filter(({ confirmedCents, payOuts }) => confirmedCents !== 0 || payOuts.length > 0);
  }

  /** What a worker earned with work in a month at an organiser, and what of it was paid. */
  async ofWorker(
    reading: Reading,
    { organiser, worker, month }: MonthOfPayOuts & { readonly worker: Id },
  ): Promise<AllowancePaid> {
    const earned = await this.ledger.allowancesOf(reading, { book: organiser, workers: [worker], month });
    const standing = await standingPayOuts(reading, { organiser, worker, month });
    return allowancePaid(earned.get(worker) ?? cents(0), standing);
  }

  /** The same for each month of a year, from January on. */
  async yearOfWorker(
    reading: Reading,
    of: { readonly organiser: Id; readonly worker: Id; readonly year: Year },
  ): Promise<AllowancePaid[]> {
    const earned = await this.ledger.allowancesOfYear(reading, { ...of, book: of.organiser });
    const standing = await standingPayOutsOfYear(reading, of);
    return monthsOf(of.year).map((month) =>
      allowancePaid(
        earned.get(month) ?? cents(0),
        standing.filter((line) => line.month === month),
      ),
    );
  }

  /** Every line about a worker, the newest first, those that take back among them. */
  history(reading: Reading, of: { readonly organiser: Id; readonly worker: Id }): Promise<PayOut[]> {
    return payOutsOfWorker(reading, of);
  }

  /**
   * Records that what is still owed for a month was paid. The command's subject names the run.
   * @throws Refused with every reason of `refusalsToPayOut`
   */
  record(command: Command, asked: RecordPayOuts): Promise<Taken<PayOut[]>> {
    const { organiser, month, paidOn } = asked;
    return this.road.take(command, {
      perform: async (tx) => {
        const owed = await this.owed(tx, asked);
        const refusals = refusalsToPayOut({
          month,
          paidOn,
          today: tx.today,
          closedThrough: await this.ledger.lastClosedMonth(tx, { book: organiser }),
          open: owed.map(({ amountCents }) => amountCents),
        });
        if (refusals.length > 0) throw new Refused(refusals);
        await insertPayOuts(
          tx,
          owed.map((line) => lineOf(tx, { ...line, organiserId: organiser, month, paidOn, takesBack: null })),
        );
      },
      answer: payOutsOfRun,
    });
  }

  /**
   * Takes lines back that were recorded by mistake; the command's reason says why.
   * @throws NotFound, Refused with every reason of `refusalsToTakeBack`
   */
  takeBack(command: Command, asked: TakeBackPayOuts): Promise<Taken<PayOut[]>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const lines = await payOutsIn(tx, asked);
        const takenBack = await takenBackAmong(tx, lines);
        const refusals = refusalsToTakeBack({ why: command.reason ?? '', asked: lines, takenBack });
        if (refusals.length > 0) throw new Refused(refusals);
        await insertPayOuts(
          tx,
          lines.map((line) =>
            lineOf(tx, { ...line, amountCents: cents(0 - line.amountCents), takesBack: line.id }),
          ),
        );
      },
      answer: payOutsOfRun,
    });
  }

  /** Of those asked, or of all: what is still to be paid. Who was not asked and has nothing to come is left out. */
  private async owed(reading: Reading, { workers, ...of }: RecordPayOuts) {
    const all = (await this.ofMonth(reading, of)).map((one) => ({
      workerId: one.worker,
      amountCents: openCents(one),
    }));
    if (!workers) return all.filter(({ amountCents }) => amountCents > 0);
    return [...new Set(workers)].map(
      (worker) =>
        all.find(({ workerId }) => workerId === worker) ?? { workerId: worker, amountCents: cents(0) },
    );
  }
}

/** A line of the command's run. */
const lineOf = (tx: Writing, told: Omit<PayOut, 'id' | 'runId' | 'recordedAt'>): PayOut => ({
  ...told,
  id: tx.ids.next(),
  runId: tx.command.subject,
  recordedAt: tx.now,
});
