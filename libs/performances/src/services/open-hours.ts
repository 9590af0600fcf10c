import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Taken, type Writing } from '#database';
import { Refused } from '#kernel';
import { homesOf, regimeOf } from '#registry';
import { type Regime } from '#regulation';
import { deviationsNeeded, type Performance, type PerformanceStep, refusal } from '../rules';
import { performanceIn } from '../store/performances';
import { Booking } from './booking';
import { type OnePerformance, refuseWithoutReason } from './confirm';
import { CorrectionSteps } from './correction-steps';

/** What a mediator does with hours that are right, or were corrected, and that rooms or cheques do not cover yet. */
@Injectable()
export class OpenHours {
  constructor(
    private readonly booking: Booking,
    private readonly ledger: ChequeLedger,
    private readonly corrections: CorrectionSteps,
  ) {}

  /** Tries to book what is open, hours or a correction of them, again; still not covered, it stays with today's reasons. */
  retry(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    const step = 'retry';
    const inHand = (tx: Writing) => this.booking.inHand(tx, organiser, seen, step);
    return this.corrections.bookedOrKept(command, {
      book: async (tx) => {
        await this.bookWaiting(tx, await inHand(tx), step);
      },
      keep: async (tx, refusals) => {
        await this.corrections.keepAsked(tx, await inHand(tx), { step, refusals });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  /**
   * Allows the hours by which an open performance, or the correction asked of one, goes over the month and the year,
   * with the command's reason, and books it whole; without cheques enough it stays open for those.
   * @throws Refused `performance-reason-missing`, `deviation-not-needed`
   */
  grantDeviation(command: Command, { organiser, ...seen }: OnePerformance): Promise<Taken<Performance>> {
    const step = 'grant-deviation';
    const granted = async (tx: Writing) => {
      const before = await this.booking.inHand(tx, organiser, seen, step);
      await this.grant(tx, before, refuseWithoutReason(command));
      return before;
    };
    return this.corrections.bookedOrKept(command, {
      book: async (tx) => {
        await this.bookWaiting(tx, await granted(tx), step);
      },
      keep: async (tx, refusals) => {
        await this.corrections.keepAsked(tx, await granted(tx), { step, refusals });
      },
      answer: (tx) => performanceIn(tx, { organiser, ...seen }),
    });
  }

  private async bookWaiting(tx: Writing, waiting: Performance, step: PerformanceStep): Promise<void> {
    if (waiting.state === 'correction-open') await this.corrections.bookAsked(tx, waiting, step);
    else await this.booking.book(tx, waiting, { step });
  }

  /** @throws Refused `deviation-not-needed` */
  private async grant(tx: Writing, waiting: Performance, why: string): Promise<void> {
    const { personId: person, performedOn: on, organiserId } = waiting;
    const regime = await regimeOf(tx, organiserId);
    const needed =
      waiting.state === 'correction-open'
        ? await this.corrections.deviationsAsked(tx, waiting, regime)
        : await this.deviationsOf(tx, waiting, regime);
    if (needed.length === 0) throw new Refused([refusal('deviation-not-needed', { performedOn: on })]);
    const homes = homesOf(tx, person);
    for (const { period, hours } of needed) {
      await this.ledger.grantDeviation(tx, { person, period, hours, why, regime, homes });
    }
  }

  private async deviationsOf(tx: Writing, waiting: Performance, regime: Regime) {
    const { personId: person, performedOn: on, organiserId: book, assignmentId: assignment } = waiting;
    const { month, year } = await this.ledger.roomsOf(tx, { person, on, regime });
    const held = await this.ledger.holdOf(tx, { book, assignment });
    return deviationsNeeded({
      hours: waiting.hours,
      heldHours: held.state === 'held' ? held.hours : 0,
      rooms: [month, year],
    });
  }
}
