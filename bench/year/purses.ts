import { addDays, type Day, firstDayOf, yearOf } from '#kernel';
import { figure, wijkWerken } from '#regulation';
import { inLanes } from './caller';
import { type Planning } from './planning';
import { type Scene } from './scene';
import { type Told } from './tally';

interface Order {
  readonly id: string;
  readonly user: string;
  readonly cheques: number;
  readonly amountCents: number;
}

interface Paid {
  readonly booked: readonly Told[];
}

const WEEKS_AHEAD = 5;
const LOOKS_TOO_LATE = 6;
const NEVER_PAYS = 2;
const ON_PAPER = 12;

/** Users keep cheques for the weeks to come; some look too late, some never pay. */
export class Purses {
  private readonly unpaid: { readonly order: Order; readonly dueOn: Day }[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly planning: Planning,
  ) {}

  /** Whoever runs short orders. */
  async topUp(): Promise<void> {
    const { clock, dice, tally } = this.scene;
    const needed = this.planning.needed(clock.today, addDays(clock.today, 7 * WEEKS_AHEAD));
    await inLanes([...needed], async ([user, hours]) => {
      const left = tally.left(user);
      if (left >= hours || dice.happens(LOOKS_TOO_LATE)) return;
      await this.order(user, hours - left + dice.between(2, 10));
    });
  }

  /** Whoever has work that waits for cheques orders them, unless the money is on its way. */
  async orderFor({ user, hours }: Told): Promise<void> {
    if (!this.unpaid.some(({ order }) => order.user === user)) await this.order(user, hours + 2);
  }

  private async order(user: string, cheques: number): Promise<void> {
    const { caller, clock, dice } = this.scene;
    const form = dice.happens(ON_PAPER) ? 'paper' : 'electronic';
    const placed = await caller.post<Order>(this.scene.of(user), '/orders', { user, cheques, form });
    if (!placed.isDone || dice.happens(NEVER_PAYS)) return;
    const dueOn = addDays(clock.today, dice.happens(80) ? 1 : 5);
    this.unpaid.push({ order: placed.body, dueOn });
  }

  /** The bank's lines of today. */
  async payments(): Promise<void> {
    const { caller, clock, tally } = this.scene;
    const due = this.unpaid.filter(({ dueOn }) => dueOn <= clock.today);
    for (const one of due) this.unpaid.splice(this.unpaid.indexOf(one), 1);
    await inLanes(due, async ({ order: { id, user, cheques, amountCents } }) => {
      const body = { paidOn: clock.today, amountCents };
      const paid = await caller.post<Paid>(this.scene.administrator, `/orders/${id}/payments`, body);
      if (!paid.isDone) return;
      tally.buys(user, cheques);
      this.scene.hears(...paid.body.booked);
    });
  }

  /** The fee of the new year, which opens the gate for orders. */
  async newYear(): Promise<void> {
    const { caller, clock, administrator, region } = this.scene;
    const year = yearOf(clock.today);
    const amountCents = figure(wijkWerken, 'registration-fee-cents', firstDayOf(year));
    await inLanes(region.users, ({ id }) =>
      caller.post(administrator, `/users/${id}/feePayments`, {
        year,
        paidOn: clock.today,
        amountCents,
        source: 'overschrijving',
      }),
    );
  }
}
