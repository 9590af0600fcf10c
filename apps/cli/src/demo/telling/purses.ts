import { ChequeLedger } from '#cheque-ledger';
import { cheques, type Day, type Id } from '#kernel';
import { Orders } from '#payments';
import { type Jobs } from './jobs';
import { type Stage } from './stage';

const weeksAhead = 5;

/** Users keep enough cheques for the weeks to come; some look too late. */
export class Purses {
  private readonly unpaid: {
    order: Id;
    amountCents: Parameters<Orders['pay']>[1]['amountCents'];
    dueOn: Day;
  }[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly jobs: Jobs,
  ) {}

  /** Whoever runs short orders; the money comes a day or a few later, now and then never. */
  async topUp(): Promise<void> {
    const until = this.stage.daysAhead(7 * weeksAhead);
    const needed = new Map<Id, number>();
    for (const { running, times } of this.jobs.within(this.stage.today, until)) {
      const hours = times.reduce((sum, time) => sum + time.hours * running.job.seats, 0);
      needed.set(running.user, (needed.get(running.user) ?? 0) + hours);
    }
    await Promise.all(
      [...needed].map(async ([user, hours]) => {
        if (this.stage.dice.happens(6)) return;
        const free = await this.free(user);
        if (free < hours) await this.order(user, hours - free + this.stage.dice.between(2, 10));
      }),
    );
  }

  /** An order of a user; bought for a year, some of it never used. */
  async order(user: Id, count: number): Promise<void> {
    const { stage } = this;
    const form = stage.dice.happens(15) ? ('paper' as const) : ('electronic' as const);
    const asked = { organiser: stage.organiser, user, cheques: cheques(count), form };
    const placed = await stage.attempt(
      stage.get(Orders).place(stage.command({ verb: 'order.place', body: asked }), asked),
    );
    if (!placed || stage.dice.happens(2)) return;
    this.unpaid.push({
      order: placed.id,
      amountCents: placed.amountCents,
      dueOn: stage.daysAhead(stage.dice.happens(80) ? 1 : 5),
    });
  }

  /** The bank's lines of today. */
  async payments(): Promise<void> {
    const { stage } = this;
    const due = this.unpaid.filter(({ dueOn }) => dueOn <= stage.today);
    for (const one of due) this.unpaid.splice(this.unpaid.indexOf(one), 1);
    await Promise.all(
      due.map(({ order, amountCents }) => {
        const paid = { organiser: stage.organiser, order, amountCents, paidOn: stage.today };
        return stage.attempt(
          stage.get(Orders).pay(stage.command({ verb: 'order.pay', subject: order, body: paid }), paid),
        );
      }),
    );
  }

  private async free(user: Id): Promise<number> {
    const { organiser: book, today: on } = this.stage;
    const lots = await this.stage.get(ChequeLedger).chequesOf(this.stage.reading, { book, user, on });
    return lots.reduce((sum, { free }) => sum + free, 0);
  }
}
