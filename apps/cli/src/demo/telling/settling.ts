import { type Day, lastDayOf, type Month } from '#kernel';
import { Assignments, assignmentsPage } from '#matching';
import { PayOuts } from '#payments';
import { Confirmation, Correction, MonthClosing, OpenHours, type Performance } from '#performances';
import { type Stage } from './stage';
import { confirm, told, visitsIn } from './visits';

/** What the mediator puts right afterwards. */
export class Settling {
  constructor(private readonly stage: Stage) {}

  /** The mediator settles what is older than a week: disputes, what was forgotten, what could not be booked. */
  async settle(until: Day): Promise<void> {
    const { stage } = this;
    const forgotten = await visitsIn(stage, ['registered'], { until });
    if (forgotten.length > 0) await confirm(stage, forgotten);
    const contested = await visitsIn(stage, ['contested'], { until });
    await Promise.all(contested.map((one) => this.decide(one)));
    const open = await visitsIn(stage, ['open'], { until });
    await Promise.all(open.map((one) => this.allow(one)));
  }

  /** After a talk with both: the hours as planned stand. */
  private async decide({ id: performance, version }: Performance) {
    const { stage } = this;
    const input = { organiser: stage.organiser, performance, version };
    const reason = 'Met beide gebeld: de geregistreerde uren kloppen.';
    const command = stage.command({ verb: 'performance.confirm', subject: performance, body: input, reason });
    await stage.attempt(stage.get(Confirmation).confirm(command, input));
  }

  /** Booked after all: over the limit with a deviation, without cheques once they are there. */
  private async allow({ id: performance, version, refusals }: Performance) {
    const { stage } = this;
    const input = { organiser: stage.organiser, performance, version };
    const overLimit = refusals?.some(({ code }) => code.startsWith('hours-over'));
    const verb = overLimit ? 'performance.grantDeviation' : 'performance.retry';
    const reason = 'De maaltijd liep uit; het werk is gedaan en wordt geteld.';
    const command = stage.command({ verb, subject: performance, body: input, reason });
    const openHours = stage.get(OpenHours);
    await stage.attempt(
      overLimit ? openHours.grantDeviation(command, input) : openHours.retry(command, input),
    );
  }

  /** Now and then what was booked turns out wrong: put right with the very cheques. */
  async correctOne(): Promise<void> {
    const { stage } = this;
    const booked = await visitsIn(stage, ['confirmed'], {
      from: stage.daysAhead(-14),
      until: stage.daysAhead(-7),
    });
    if (booked.length === 0) return;
    const { id: performance, version, startsAt, endsAt } = stage.dice.oneOf(booked);
    const input = { organiser: stage.organiser, performance, version, visit: told(startsAt, endsAt, -60) };
    const reason = 'Het einduur stond verkeerd op het blad.';
    const command = stage.command({ verb: 'performance.correct', subject: performance, body: input, reason });
    await stage.attempt(stage.get(Correction).correct(command, input));
  }

  /** Closes a month once everything of it is settled. */
  async close(month: Month): Promise<void> {
    const { stage } = this;
    await this.settle(lastDayOf(month));
    await this.releaseLeftOver(lastDayOf(month));
    const input = { organiser: stage.organiser, month };
    await stage.attempt(
      stage.get(MonthClosing).close(stage.command({ verb: 'month.close', body: input }), input),
    );
    await this.payOut(month);
  }

  /** Everybody gets the allowance of the month on the day on which it was closed. */
  private async payOut(month: Month): Promise<void> {
    const { stage } = this;
    const input = { organiser: stage.organiser, month, paidOn: stage.today };
    await stage.attempt(
      stage.get(PayOuts).record(stage.command({ verb: 'payOut.record', body: input }), input),
    );
  }

  /** What is still held for days gone by: nobody told of it, or an arrangement took fewer hours than agreed. */
  private async releaseLeftOver(until: Day): Promise<void> {
    const { stage } = this;
    const { organiser } = stage;
    const held = await assignmentsPage(stage.reading, { organiser, state: 'assigned', until, limit: 500 });
    const assignments = stage.get(Assignments);
    await Promise.all(
      held.map(({ id: assignment, startsAt }) => {
        const about = { subject: assignment, body: { organiser, assignment } };
        if (startsAt !== null)
          return stage.attempt(
            assignments.reportNoShow(stage.command({ verb: 'assignment.reportNoShow', ...about }), {
              organiser,
              assignment,
            }),
          );
        const why = 'other' as const;
        return stage.attempt(
          assignments.cancel(stage.command({ verb: 'assignment.cancel', ...about }), {
            organiser,
            assignment,
            why,
          }),
        );
      }),
    );
  }
}
