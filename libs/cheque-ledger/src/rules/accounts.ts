import { type Day, type Id, type Month, monthOf, type Year, yearOf } from '#kernel';

/** What an account counts. Every posting's changes sum to zero in each unit. */
export type Unit = 'cheque' | 'hour' | 'cent';

interface PurposeTraits {
  readonly unit: Unit;
  /** Sources give what enters a book, and `moved` what lies in another one; no other account may go below zero. */
  readonly mayBeNegative: boolean;
}

const held = (unit: Unit): PurposeTraits => ({ unit, mayBeNegative: false });
const source = (unit: Unit): PurposeTraits => ({ unit, mayBeNegative: true });

/**
 * What accounts are for, and with it what they count. The owner of each is named behind it.
 * Redeemed, refunded, exchanged, paid and to-recover are settled here already: they are keys of the book.
 */
export const purposes = {
  /** Organiser, lot: the source of cheques. */
  issued: source('cheque'),
  /** User, lot: bought, not yet held for a job. */
  free: held('cheque'),
  /** Assignment, lot: held for that job alone. */
  held: held('cheque'),
  /** Worker, lot: handed over for hours worked. */
  received: held('cheque'),
  /** Worker, lot: paid out. */
  redeemed: held('cheque'),
  /** User, lot. */
  expired: held('cheque'),
  /** User, lot: came free after the lot had expired; a mediator decides what becomes of it. */
  'expired-on-return': held('cheque'),
  /** User, lot. */
  refunded: held('cheque'),
  /** User, lot. */
  exchanged: held('cheque'),

  /** Person, period: the source of the hours that the scheme allows. */
  granted: source('hour'),
  /** Person, period: the source of hours allowed above that, each with a reason. */
  deviation: source('hour'),
  /** Person, period: hours still free. */
  room: held('hour'),
  /** Assignment, period: hours planned for that job alone. */
  planned: held('hour'),
  /** Person, period. */
  worked: held('hour'),
  /** Person, period: used before this book began, or at another organiser outside this installation. */
  elsewhere: held('hour'),
  /** Person, period: hours that lie in another book; zero over all books together. */
  moved: source('hour'),

  /** Another organiser, lot: cheques that went to its book, or below zero that came from there. */
  'cheques-elsewhere': source('cheque'),
  /** Another organiser, lot: what was paid for those cheques; organisers settle it among themselves. */
  'cents-elsewhere': source('cent'),

  /** Organiser, lot: the source of money paid for cheques. */
  'paid-in': source('cent'),
  /** User, lot: paid, not yet worked for. */
  prepaid: held('cent'),
  /** Worker: earned, not yet paid out. */
  owed: held('cent'),
  /** Worker. */
  paid: held('cent'),
  /** Worker: paid out for what was corrected afterwards. */
  'to-recover': source('cent'),
  /** Whoever takes part in the price: organiser, issuing company, VDAB. */
  share: held('cent'),
  /** Organiser, lot: paid for cheques that expired. */
  lapsed: held('cent'),
  /** User, lot: given back for cheques that were refunded. */
  'paid-back': held('cent'),
} as const satisfies Record<string, PurposeTraits>;

export type Purpose = keyof typeof purposes;

export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);
export const unitOf = (purpose: Purpose): Unit => purposes[purpose].unit;
export const mayBeNegative = (purpose: Purpose): boolean => purposes[purpose].mayBeNegative;

/** A month or a year of a person's hours. */
export type RoomPeriod = Month | Year;

/** What tells one account of a book from another. What does not apply is 0 or empty, so that two equal keys are equal. */
export interface AccountKey {
  readonly owner: Id;
  readonly purpose: Purpose;
  /** Code of the regime, of hours only. */
  readonly regime: string;
  /** Number of the lot within the book; 0 for none. */
  readonly lot: number;
  /** The month as 202603, the year as 2026; 0 for none. */
  readonly period: number;
}

export const periodNumber = (period: RoomPeriod): number => Number(period.replace('-', ''));

export function periodOfNumber(number: number): RoomPeriod {
  const digits = String(number);
  return (digits.length === 4 ? digits : `${digits.slice(0, 4)}-${digits.slice(4)}`) as RoomPeriod;
}

/** The month and the year that a day of work counts for. */
export const periodsOf = (performedOn: Day): readonly [Month, Year] => [
  monthOf(performedOn),
  yearOf(performedOn),
];

export const ofLot = (owner: Id, purpose: Purpose, lot: number): AccountKey => ({
  owner,
  purpose,
  regime: '',
  lot,
  period: 0,
});

export const ofPeriod = (
  owner: Id,
  purpose: Purpose,
  { regime, period }: { readonly regime: string; readonly period: RoomPeriod },
): AccountKey => ({ owner, purpose, regime, lot: 0, period: periodNumber(period) });

export const plain = (owner: Id, purpose: Purpose): AccountKey => ofLot(owner, purpose, 0);

/** One text per account, to look up by. */
export const nameOf = ({ owner, purpose, regime, lot, period }: AccountKey): string =>
  `${owner}/${purpose}/${regime}/${lot}/${period}`;
