import { firstDayOf, lastDayOf, type Day, type Month } from '#kernel';
import { inLanes } from './caller';
import { type Hours, type Job, shorterVisit, visitOf } from './hours';
import { type Killer } from './killer';
import { type Purses } from './purses';
import { type Scene } from './scene';
import { type Told } from './tally';

interface ToClose {
  readonly refusals: readonly { readonly code: string }[];
}

const AT_ONCE = 100;

/** What the mediator puts right afterwards, and the end of the month. */
export class Office {
  readonly closed: Month[] = [];
  /** Why a month could not be closed on a day on which it was tried: work that still waits for cheques. */
  readonly notYet: string[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly hours: Hours,
    private readonly purses: Purses,
    private readonly killer: Killer,
  ) {}

  /** Disputes, what nobody answered for long, what rooms or cheques did not cover; of work until a day. */
  async settle(until: Day): Promise<void> {
    const { tally } = this.scene;
    const old = (told: Told) => told.performedOn <= until;
    await this.hours.confirm(tally.in('registered').filter(old));
    await inLanes(tally.in('contested', 'booked-contested').filter(old), (told) => this.decide(told));
    await inLanes(tally.in('open', 'correction-open').filter(old), (told) => this.book(told));
  }

  /** After a talk with both. */
  private async decide(told: Told): Promise<void> {
    const { dice } = this.scene;
    const reason = 'Met beide gebeld.';
    const worked = dice.happens(50) ? shorterVisit(told) : visitOf(stretchOf(told), 0);
    const outcome = dice.happens(6) ? { outcome: 'nobody-came' } : { outcome: 'worked', visit: worked };
    await this.step(told, 'decisions', { ...outcome, reason });
  }

  /** Above a limit with a deviation; without cheques once they are there. */
  private async book(told: Told): Promise<void> {
    const { tally } = this.scene;
    const isOverLimit = told.refusals.some(({ code }) => code.startsWith('hours-over'));
    const reason = 'Het werk is gedaan en wordt geteld.';
    if (isOverLimit) {
      if (await this.step(told, 'deviations', { reason })) tally.allows(told);
      return;
    }
    if (await this.step(told, 'retries', {})) return;
    await this.purses.orderFor(told);
  }

  /** Now and then what was booked turns out wrong: put right with the very cheques, also after the close. */
  async correct(from: Day, until: Day): Promise<void> {
    const booked = this.scene.tally
      .in('confirmed', 'corrected')
      .filter(({ performedOn, hours }) => from <= performedOn && performedOn <= until && hours > 1);
    if (booked.length === 0) return;
    const told = this.scene.dice.oneOf(booked);
    await this.step(told, 'corrections', {
      visit: visitOf(stretchOf(told), -60),
      reason: 'Het einduur stond verkeerd.',
    });
  }

  /** @returns whether it is in the book now */
  private async step(told: Told, step: string, body: object): Promise<boolean> {
    const { caller, mediator } = this.scene;
    const path = `/performances/${told.id}/${step}`;
    const answer = await caller.post<Told>(mediator, path, { version: told.version, ...body });
    if (!answer.isDone) return false;
    this.scene.hears(answer.body);
    return !['open', 'correction-open'].includes(answer.body.state);
  }

  /** Closes a month once everything of it is settled, and pays the allowances out; where it cannot be, not yet. */
  async close(month: Month, monthsLeft: number): Promise<void> {
    const { caller, administrator, clock, tally } = this.scene;
    const last = lastDayOf(month);
    await this.hours.listen(firstDayOf(month), last);
    await this.settle(last);
    await this.purses.payments();
    await this.leftOver(month);
    const seen = await caller.get<ToClose>(administrator, `/months/${month}/closings`);
    const closes = () => caller.post(administrator, `/months/${month}/closings`, {});
    const mayBe = seen.refusals.length === 0;
    const answer = await (mayBe ? this.killer.during('a month is closed', monthsLeft, closes) : closes());
    if (answer.isDone !== mayBe) throw new Error(`${month}: the preview says otherwise than the closing`);
    if (!answer.isDone) {
      this.notYet.push(`${month} on ${clock.today}: ${answer.refused.codes.join(', ')}`);
      return;
    }
    this.closed.push(month);
    tally.closes(month);
    await caller.post(administrator, `/months/${month}/payOuts`, { paidOn: clock.today });
  }

  /** What is still held for days gone by: nobody told of it. */
  private async leftOver(month: Month): Promise<void> {
    const { caller, mediator } = this.scene;
    const range = `from=${firstDayOf(month)}&until=${lastDayOf(month)}`;
    const held = await caller.all<Job>(mediator, `/assignments?${range}&state=assigned&limit=${AT_ONCE}`);
    const known = new Set([...this.scene.tally.performances.values()].map(({ assignment }) => assignment));
    await inLanes(
      held.filter(({ id }) => !known.has(id)),
      ({ id }) => caller.post(mediator, `/assignments/${id}/noShows`, {}),
    );
  }
}

const stretchOf = ({ starts, ends }: Told) => ({
  startsAt: starts.at as Job['startsAt'],
  endsAt: ends.at as Job['endsAt'],
});
