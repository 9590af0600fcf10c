import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken } from '#database';
import { firstDayOf, type Id, lastDayOf, type Month, Refused } from '#kernel';
import { type Performance, refusal } from '../rules';
import { countPerformances, performancesIn } from '../store/performances';

export interface MonthOfOrganiser {
  readonly organiser: Id;
  readonly month: Month;
}

/** A month that was closed, with the performances that are still in dispute and keep their holds. */
export interface ClosedMonth {
  readonly month: Month;
  readonly disputes: readonly Performance[];
}

/** More disputes than this in one organiser is no month to close. */
const DISPUTES_LISTED = 1_000;

/** After it, corrections of the month's work are booked in the open month. */
@Injectable()
export class MonthClosing {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
  ) {}

  /**
   * @throws Refused `month-has-open-performances`, and the ledger's reasons: not over, not next, open holds
   */
  close(command: Command, of: MonthOfOrganiser): Promise<Taken<ClosedMonth>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const { total, oldest } = await countPerformances(tx, {
          ...within(of),
          states: ['registered', 'open'],
        });
        if (total > 0) {
          const figures = { month: of.month, performances: total, oldest: oldest ?? of.month };
          throw new Refused([refusal('month-has-open-performances', figures)]);
        }
        const disputes = await disputesIn(tx, of);
        const disputed = disputes.map(({ assignmentId }) => assignmentId);
        await this.ledger.closeMonth(tx, { month: of.month, disputed });
      },
      answer: async (tx) => ({ month: of.month, disputes: await disputesIn(tx, of) }),
    });
  }
}

const within = ({ organiser, month }: MonthOfOrganiser) => ({
  organiser,
  from: firstDayOf(month),
  until: lastDayOf(month),
});

function disputesIn(reading: Reading, of: MonthOfOrganiser): Promise<Performance[]> {
  return performancesIn(reading, {
    organiser: of.organiser,
    until: lastDayOf(of.month),
    states: ['contested'],
    order: 'oldest-first',
    limit: DISPUTES_LISTED,
  });
}
