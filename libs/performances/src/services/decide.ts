import { Injectable } from '@nestjs/common';
import { type Command, type Reading, type Taken, type Writing } from '#database';
import { Refused } from '#kernel';
import { isBooked, type Performance, type ToldVisit } from '../rules';
import { record } from '../store/events';
import { performanceIn, retell, settle } from '../store/performances';
import { Booking } from './booking';
import { type OnePerformance, refuseWithoutReason } from './confirm';
import { CorrectionSteps, type Right, toldIn } from './correction-steps';
import { HoursTelling } from './hours-telling';
import { toldOrRefused } from './register';
import { VisitRules } from './visit-rules';

/**
 * What a mediator holds for true after hearing both: these hours, nobody came, or somebody came and there was no work.
 * Who came for nothing has no hours, or these, which are paid all the same and marked as without work.
 */
export type Outcome =
  | { readonly kind: 'worked'; readonly visit: ToldVisit; readonly taskDone?: string }
  | { readonly kind: 'paid-for-nothing'; readonly visit: ToldVisit }
  | { readonly kind: 'nobody-came' | 'came-for-nothing' };

export interface Decide extends OnePerformance {
  readonly outcome: Outcome;
}

const step = 'decide';

/** The mediator's word on hours, in one command: both voices stay in the history, and the reason is for both to read. */
@Injectable()
export class Decision {
  constructor(
    private readonly booking: Booking,
    private readonly visits: VisitRules,
    private readonly corrections: CorrectionSteps,
    private readonly telling: HoursTelling,
  ) {}

  /**
   * Hours that were worked, or are paid without work, go into the book as decided; where they stand there otherwise, they
   * are put right. What rooms or cheques do not cover stays open, with the decision. When nobody came, or for nothing,
   * what was held or booked is given back.
   * @throws NotFound, ChangedMeanwhile, Refused `performance-state-forbids`, `performance-reason-missing`, and the
   * reasons of `refusalsToRegister`
   */
  decide(command: Command, { organiser, outcome, ...seen }: Decide): Promise<Taken<Performance>> {
    const inHand = async (tx: Writing) => {
      const before = await this.booking.inHand(tx, organiser, seen, step);
      return { before, why: refuseWithoutReason(command) };
    };
    const answer = (tx: Reading) => performanceIn(tx, { organiser, ...seen });
    const told = async (tx: Writing) => this.telling.decided(tx, await answer(tx));
    return this.corrections.bookedOrKept(command, {
      book: async (tx) => {
        const { before, why } = await inHand(tx);
        if (!isPaid(outcome)) await this.notWorked(tx, before, { why, outcome: outcome.kind });
        else await this.worked(tx, { before, why, right: await this.rightOf(tx, before, outcome) });
        await told(tx);
      },
      keep: async (tx, refusals) => {
        const { before } = await inHand(tx);
        if (!isPaid(outcome)) throw new Refused(refusals);
        const right = await this.rightOf(tx, before, outcome);
        await this.corrections.keep(tx, before, { right, step, refusals });
        await told(tx);
      },
      answer,
    });
  }

  private rightOf(tx: Writing, before: Performance, outcome: Paid) {
    const visit = toldOrRefused(outcome.visit);
    const { taskDone } = { ...before, ...outcome };
    const work = outcome.kind === 'worked' ? 'done' : 'none';
    return this.visits.retold(tx, before, { visit, taskDone, work });
  }

  private async worked(tx: Writing, { before, right, why }: Judged): Promise<void> {
    if (!isBooked(before.state)) await this.booking.book(tx, before, { step, right });
    else if (isSame(right, before)) await this.uphold(tx, before, right);
    else await this.corrections.book(tx, before, { right, why, step });
  }

  /** What stands in the book was right. */
  private async uphold(tx: Writing, before: Performance, right: Right): Promise<void> {
    const confirmedAt = before.confirmedAt ?? tx.now;
    const after = await retell(tx, before, { ...right, state: 'confirmed', refusals: null, confirmedAt });
    await record(tx, { step, after, visit: toldIn(right) });
  }

  private async notWorked(tx: Writing, before: Performance, { why, outcome }: NotWorked): Promise<void> {
    await this.corrections.giveBack(tx, before, { why, outcome });
    const { confirmedAt } = before;
    const state = outcome === 'nobody-came' ? 'absent' : 'in-vain';
    const after = await settle(tx, before, { state, refusals: null, confirmedAt });
    await record(tx, { step, after });
  }
}

interface NotWorked {
  readonly why: string;
  readonly outcome: Exclude<Outcome, Paid>['kind'];
}

type Paid = Extract<Outcome, { visit: ToldVisit }>;

const isPaid = (outcome: Outcome): outcome is Paid => 'visit' in outcome;

interface Judged {
  readonly before: Performance;
  readonly right: Right;
  readonly why: string;
}

const isSame = (right: Right, before: Performance): boolean =>
  right.startsAt === before.startsAt &&
  right.endsAt === before.endsAt &&
  right.taskDone === before.taskDone &&
  right.work === before.work &&
  JSON.stringify(right.breaks) === JSON.stringify(before.breaks);
