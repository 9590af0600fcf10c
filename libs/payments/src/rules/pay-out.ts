import { type Cents, cents, type Day, firstDayOf, type Id, type Moment, type Month } from '#kernel';
import { type PaymentRefusal, refusal } from './refusals';

/** An amount that was paid out to a worker for the work of a month, or the line that takes it back. */
export interface PayOut {
  readonly id: Id;
  /** What was recorded together has one. */
  readonly runId: Id;
  readonly organiserId: Id;
  readonly workerId: Id;
  /** Month of the work. */
  readonly month: Month;
  /** Below zero on a line that takes back. */
  readonly amountCents: Cents;
  readonly paidOn: Day;
  /** The line that this one takes back; null on a pay-out. */
  readonly takesBack: Id | null;
  readonly recordedAt: Moment;
}

/** The allowance of a worker for the work of a month, and how far it was paid out. */
export interface AllowancePaid {
  /** Of the hours in the book, corrections taken off. */
  readonly confirmedCents: Cents;
  readonly paidCents: Cents;
  /** The last day on which something of it was paid; null while nothing was. */
  readonly paidOn: Day | null;
}

/** Lays what was paid beside what was earned. */
export function allowancePaid(confirmedCents: Cents, standing: readonly PayOut[]): AllowancePaid {
  return {
    confirmedCents,
    paidCents: cents(standing.reduce((sum, { amountCents }) => sum + amountCents, 0)),
    paidOn: standing.reduce<Day | null>(
      (last, { paidOn }) => (last === null || paidOn > last ? paidOn : last),
      null,
    ),
  };
}

/** What is still to be paid; below zero where a correction came after the pay-out. */
export const openCents = ({ confirmedCents, paidCents }: AllowancePaid): Cents =>
  cents(confirmedCents - paidCents);

export interface PayOutFacts {
  readonly month: Month;
  /** The last month that was closed; undefined while none was. */
  readonly closedThrough: Month | undefined;
  readonly paidOn: Day;
  readonly today: Day;
  /** Of the workers asked: what is still to be paid. */
  readonly open: readonly Cents[];
}

/** Every reason why pay-outs of a month cannot be recorded: only what is closed and owed was paid, and in the past. */
export function refusalsToPayOut(facts: PayOutFacts): PaymentRefusal[] {
  const { month, closedThrough, paidOn, today, open } = facts;
  return [
    ...(closedThrough !== undefined && month <= closedThrough
      ? []
      : [refusal('pay-out-month-not-closed', { month })]),
    ...(paidOn > today ? [refusal('payment-day-in-future', { paidOn, today })] : []),
    ...(paidOn < firstDayOf(month) ? [refusal('pay-out-before-work', { paidOn, month })] : []),
    ...(open.length > 0 && open.every((amount) => amount > 0)
      ? []
      : [refusal('pay-out-nothing-owed', { workers: open.filter((amount) => amount <= 0).length })]),
  ];
}

export interface TakeBackFacts {
  readonly why: string;
  /** The lines asked, of which some may be taken back already, or take back themselves. */
  readonly asked: readonly Pick<PayOut, 'id' | 'takesBack'>[];
  readonly takenBack: readonly Id[];
}

/** A pay-out is taken back once, with a reason. */
export function refusalsToTakeBack({ why, asked, takenBack }: TakeBackFacts): PaymentRefusal[] {
  const standing = asked.filter(({ id, takesBack }) => takesBack === null && !takenBack.includes(id));
  return [
    ...(why.trim() === '' ? [refusal('pay-out-reason-missing', {})] : []),
    ...(asked.length > 0 && standing.length === asked.length
      ? []
      : [refusal('pay-out-not-standing', { payOuts: asked.length - standing.length })]),
  ];
}
