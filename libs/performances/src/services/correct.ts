import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, Road, type Taken } from '#database';
import { regimeOf } from '#registry';
import { isBooked, type Performance, type ToldVisit } from '../rules';
import { record } from '../store/events';
import { performanceIn, retell, settle } from '../store/performances';
import { Booking } from './booking';
import { type OnePerformance, refuseWithoutReason } from './confirm';
import { toldOrRefused } from './register';
import { VisitRules } from './visit-rules';

export interface Correct extends OnePerformance {
  readonly visit: ToldVisit;
  readonly taskDone?: string;
}

/** What was booked wrongly is put right with a reason: reversed and booked again, with the very cheques. */
@Injectable()
export class Correction {
  constructor(
    private readonly road: Road,
    private readonly booking: Booking,
    private readonly visits: VisitRules,
    private readonly ledger: ChequeLedger,
  ) {}

  /**
   * Tells a booked visit anew, also after its month was closed: then it is booked in the open month. Hours that
   * stay the same on the same day leave the book alone.
   * @throws Refused `performance-reason-missing`, the reasons of `refusalsToRegister`, those of the ledger
   */
  correct(
    command: Command,
    { organiser, visit: told, taskDone, ...seen }: Correct,
  ): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.booking.inHand(tx, organiser, seen, 'correct');
        const why = refuseWithoutReason(command);
        const visit = toldOrRefused(told);
        const right = await this.visits.retold(tx, before, { visit, taskDone: taskDone ?? before.taskDone });
        if (right.hours !== before.hours || right.performedOn !== before.performedOn) {
          const regime = await regimeOf(tx, organiser);
          await this.ledger.correct(tx, { performance: before.id, why, right, regime });
        }
        const { confirmedAt } = before;
        const after = await retell(tx, before, { ...right, state: 'corrected', refusals: null, confirmedAt });
        await record(tx, { step: 'correct', after, visit: { ...visit, taskDone: after.taskDone } });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /** Nothing was worked: what is in the book is reversed, and the record stays, withdrawn. @throws as `correct` */
  withdraw(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await this.booking.inHand(tx, organiser, seen, 'withdraw');
        const why = refuseWithoutReason(command);
        if (isBooked(before.state)) {
          const regime = await regimeOf(tx, organiser);
          await this.ledger.correct(tx, { performance: before.id, why, regime });
        }
        const { confirmedAt } = before;
        const after = await settle(tx, before, { state: 'withdrawn', refusals: null, confirmedAt });
        await record(tx, { step: 'withdraw', after });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }
}
