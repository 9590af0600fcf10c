import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Day, firstDayOf, type Id, lastDayOf, type Month, type Refusal, Refused } from '#kernel';
import { type Performance, type PerformanceRefusal, type PerformanceState, refusal } from '../rules';
import { countPerformances, performancesIn } from '../store/performances';

export interface MonthOfOrganiser {
  readonly organiser: Id;
  readonly month: Month;
}

/** A month that was closed, with what is still undecided in it. */
export interface ClosedMonth {
  readonly month: Month;
  /** In dispute: they keep their holds. */
  readonly disputes: readonly Performance[];
  /** Booked, with a correction that rooms or cheques do not cover yet: it will be booked in the open month. */
  readonly corrections: readonly Performance[];
}

/** What closing a month would meet. */
export interface MonthToClose extends ClosedMonth {
  /** Every reason why it cannot be closed today; empty when it can. */
  readonly refusals: readonly Refusal[];
  /** Performances that wait for a word of the user, for rooms or for cheques: they keep the month open. */
  readonly waiting: readonly Performance[];
}

/** More of one kind than this in one organiser is no month to close. */
const LISTED = 1_000;

const keepOpen = ['registered', 'open'] as const satisfies readonly PerformanceState[];

/** After it, corrections of the month's work are booked in the open month. */
@Injectable()
export class MonthClosing {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
  ) {}

  /** What closing it today would meet: all reasons against it, and what would wait all the same. Stores nothing. */
  async preview(
    reading: Reading,
    { today, ...of }: MonthOfOrganiser & { readonly today: Day },
  ): Promise<MonthToClose> {
    const closed = await closedMonth(reading, of);
    const { refusals } = await this.ledger.closingOf(reading, {
      book: of.organiser,
      month: of.month,
      today,
      disputed: assignmentsOf(closed.disputes),
    });
    return {
      ...closed,
      refusals: [...(await refusalsOfWaiting(reading, of)), ...refusals],
      waiting: await performancesIn(reading, {
        ...within(of),
        states: keepOpen,
        order: 'oldest-first',
        limit: LISTED,
      }),
    };
  }

  /**
   * @throws Refused `month-has-open-performances`, and the ledger's reasons: not over, not next, open holds
   */
  close(command: Command, of: MonthOfOrganiser): Promise<Taken<ClosedMonth>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const refusals = await refusalsOfWaiting(tx, of);
        if (refusals.length > 0) throw new Refused(refusals);
        const { disputes } = await closedMonth(tx, of);
        await this.ledger.closeMonth(tx, { month: of.month, disputed: assignmentsOf(disputes) });
      },
      answer: (tx) => closedMonth(tx, of),
    });
  }
}

const within = ({ organiser, month }: MonthOfOrganiser) => ({
  organiser,
  from: firstDayOf(month),
  until: lastDayOf(month),
});

const assignmentsOf = (performances: readonly Performance[]): Id[] =>
  performances.map(({ assignmentId }) => assignmentId);

async function refusalsOfWaiting(reading: Reading, of: MonthOfOrganiser): Promise<PerformanceRefusal[]> {
  const { total, oldest } = await countPerformances(reading, { ...within(of), states: keepOpen });
  if (total === 0) return [];
  const figures = { month: of.month, performances: total, oldest: oldest ?? of.month };
  return [refusal('month-has-open-performances', figures)];
}

async function closedMonth(reading: Reading, { organiser, month }: MonthOfOrganiser): Promise<ClosedMonth> {
  const undecided = (state: PerformanceState) =>
    performancesIn(reading, {
      organiser,
      until: lastDayOf(month),
      states: [state],
      order: 'oldest-first',
      limit: LISTED,
    });
  return {
    month,
    disputes: await undecided('contested'),
    corrections: await undecided('correction-open'),
  };
}
