import { type Refusal } from '#kernel';

/** Every reason for which the ledger says no, in the order in which they are looked for. */
export const ledgerRefusalCodes = [
  'reason-missing',
  'performed-in-future',
  'month-closed',
  'assignment-already-held',
  'performance-already-booked',
  'assignment-finished',
  'nothing-held',
  'performance-not-booked',
  'posting-not-reversible',
  'posting-already-reversed',
  'posting-without-text',
  'hours-over-month-maximum',
  'hours-over-year-maximum',
  'cheques-not-enough',
  'cheques-not-all-free',
  'cheques-none-to-move',
  'cheques-stay-in-book',
  'price-not-allowed',
  'shares-over-price',
  'price-below-allowance',
  'expiry-before-issue',
  'expiry-day-not-over',
  'month-not-over',
  'month-not-next',
  'month-has-open-holds',
] as const;

export type LedgerRefusalCode = (typeof ledgerRefusalCodes)[number];
export type LedgerRefusal = Refusal<LedgerRefusalCode>;

/** Source of the rules that the book itself needs to stay a book. */
export const BOOKKEEPING = 'boekhoudregel van het chequeboek';

/** A rule of the book itself: no reason goes over it. */
export const bookkeeping = (
  code: LedgerRefusalCode,
  figures: Readonly<Record<string, number | string>> = {},
): LedgerRefusal => ({ code, figures, article: BOOKKEEPING, weight: 'refuses' });
