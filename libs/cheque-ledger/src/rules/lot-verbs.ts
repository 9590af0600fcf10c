import { type Day, type Id } from '#kernel';
import { chequePricesCents, figure, listOf, type Regime, ruleOf } from '#regulation';
import { ofLot } from './accounts';
import { expiryDay, type InLot, type Lot } from './lots';
import { type Draft, transfer } from './postings';
import { bookkeeping, type LedgerRefusal } from './refusals';
import { type IssueLot, type Share, type TakeOverLot } from './verbs';

/** Shares in one order whatever the order they were told in: they are hashed. */
const inOrder = (shares: readonly Share[]): Share[] =>
  shares.filter(({ cents }) => cents > 0).toSorted((one, other) => (one.owner < other.owner ? -1 : 1));

/** A lot as an order makes it: valid for as long as the rule of its day of issue says. */
export const lotOfIssue = (asked: IssueLot, number: number, regime: Regime): Lot => ({
  ...lotAsTold(asked, number),
  expiresOn: expiryDay(asked.issuedOn, figure(regime, 'cheque-validity-months', asked.issuedOn)),
});

/** A lot of before this book, with the dates it was given then. */
export const lotOfTakeOver = (asked: TakeOverLot, number: number): Lot => ({
  ...lotAsTold(asked, number),
  expiresOn: asked.expiresOn,
});

const lotAsTold = (asked: IssueLot | TakeOverLot, number: number) => ({
  number,
  user: asked.user,
  cheques: asked.cheques,
  priceCents: asked.priceCents,
  issuedOn: asked.issuedOn,
  form: asked.form,
  serialFrom: asked.serialFrom ?? null,
  serialTo: asked.serialTo ?? null,
  shares: inOrder(asked.shares ?? []),
});

/** Every reason why cheques cannot be sold so. Source: BVR 29-09-2017, prijs van de wijk-werkcheque. */
export function refusalsToIssue(lot: Lot, regime: Regime): LedgerRefusal[] {
  const prices = listOf(regime, 'cheque-prices-cents', lot.issuedOn);
  const allowed = chequePricesCents(regime, lot.issuedOn);
  const notAllowed: LedgerRefusal = {
    code: 'price-not-allowed',
    figures: { priceCents: lot.priceCents, allowedPricesCents: allowed.join(', ') },
    article: prices.article,
    weight: prices.weight,
  };
  return [...(allowed.includes(lot.priceCents) ? [] : [notAllowed]), ...refusalsOfShares(lot, regime)];
}

export const refusalsToTakeOverLot = (lot: Lot): LedgerRefusal[] =>
  lot.expiresOn < lot.issuedOn
    ? [bookkeeping('expiry-before-issue', { issuedOn: lot.issuedOn, expiresOn: lot.expiresOn })]
    : [];

function refusalsOfShares(lot: Lot, regime: Regime): LedgerRefusal[] {
  const allowance = ruleOf(regime, 'worker-allowance-cents', lot.issuedOn);
  const shares = lot.shares.reduce((sum, { cents }) => sum + cents, 0);
  if (allowance.value + shares <= lot.priceCents) return [];
  return [
    {
      code: 'shares-over-price',
      figures: { priceCents: lot.priceCents, allowanceCents: allowance.value, sharesCents: shares },
      article: allowance.article,
      weight: 'refuses',
    },
  ];
}

/** Cheques to the user, and what was paid for them, set aside until work is done. */
export const draftOfLot = (
  kind: 'issue' | 'take-over',
  lot: Lot,
  { organiser, ...refers }: { readonly organiser: Id; readonly order?: Id; readonly text?: string },
): Draft => ({
  kind,
  ...refers,
  opensLot: lot,
  changes: [
    ...transfer(lot.cheques, ofLot(organiser, 'issued', lot.number), ofLot(lot.user, 'free', lot.number)),
    ...transfer(
      lot.cheques * lot.priceCents,
      ofLot(organiser, 'paid-in', lot.number),
      ofLot(lot.user, 'prepaid', lot.number),
    ),
  ],
});

/** Cheques expire the day after their last valid day, not in advance. */
export const refusalsToExpire = (on: Day, today: Day): LedgerRefusal[] =>
  on > today ? [bookkeeping('expiry-day-not-over', { on, today })] : [];

/** The free cheques of one lot expire, with the money that was paid for them. Held ones stay good for their job. */
export const draftOfExpiry = ({ lot, count }: InLot, organiser: Id): Draft => ({
  kind: 'expire',
  changes: [
    ...transfer(count, ofLot(lot.user, 'free', lot.number), ofLot(lot.user, 'expired', lot.number)),
    ...transfer(
      count * lot.priceCents,
      ofLot(lot.user, 'prepaid', lot.number),
      ofLot(organiser, 'lapsed', lot.number),
    ),
  ],
});
