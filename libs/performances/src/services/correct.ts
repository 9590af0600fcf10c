import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken, type Writing } from '#database';
import { isBooked, type Performance, type ToldVisit, type Work } from '../rules';
import { record } from '../store/events';
import { performanceIn, settle } from '../store/performances';
import { Booking } from './booking';
import { type OnePerformance, refuseWithoutReason } from './confirm';
import { CorrectionSteps } from './correction-steps';
import { toldOrRefused } from './register';
import { VisitRules } from './visit-rules';

export interface Correct extends OnePerformance {
  readonly visit: ToldVisit;
  readonly taskDone?: string;
  /** Left out, it stays as it was. */
  readonly work?: Work;
}

/** What was booked wrongly is put right with a reason: reversed and booked again, with the very cheques. */
@Injectable()
export class Correction {
  constructor(
    private readonly road: Road,
    private readonly booking: Booking,
    private readonly visits: VisitRules,
    private readonly steps: CorrectionSteps,
  ) {}

  /**
   * Tells a booked visit anew, also after its month was closed: then it is booked in the open month. Hours that
   * stay the same on the same day, with work or without, leave the book alone. What rooms or cheques do not cover is kept as asked, with the
   * reasons, and the earlier booking stands: work truly done is never lost.
   * @throws Refused `performance-reason-missing`, the reasons of `refusalsToRegister`
   */
  correct(
    command: Command,
    { organiser, visit: told, taskDone, work, ...seen }: Correct,
  ): Promise<Taken<Performance>> {
    const step = 'correct';
    const judged = async (tx: Writing) => {
      const before = await this.booking.inHand(tx, organiser, seen, step);
      const why = refuseWithoutReason(command);
      const visit = toldOrRefused(told);
      const done = { taskDone: taskDone ?? before.taskDone, work: work ?? before.work };
      const right = await this.visits.retold(tx, before, { visit, ...done });
      return { before, right, why };
    };
    return this.steps.bookedOrKept(command, {
      book: async (tx) => {
        const { before, right, why } = await judged(tx);
        await this.steps.book(tx, before, { right, why, step });
      },
      keep: async (tx, refusals) => {
        const { before, right } = await judged(tx);
        await this.steps.keep(tx, before, { right, step, refusals });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /**
   * This was not worked: what is in the book is reversed, and the record stays, withdrawn. The job can be told anew.
   * @throws Refused `performance-reason-missing`, `performance-state-forbids`
   */
  withdraw(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.booking.inHand(tx, organiser, seen, 'withdraw');
        const why = refuseWithoutReason(command);
        if (isBooked(before.state)) await this.steps.takeOut(tx, before, why);
        const { confirmedAt } = before;
        const after = await settle(tx, before, { state: 'withdrawn', refusals: null, confirmedAt });
        await record(tx, { step: 'withdraw', after });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }
}
