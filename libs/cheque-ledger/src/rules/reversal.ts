import { type Day, type Id } from '#kernel';
import { type AccountKey, ofLot, ofPeriod, periodOfNumber, type RoomPeriod } from './accounts';
import { giveBack, refusalsOfReason } from './holds';
import { type InLot, type Lot } from './lots';
import { type Change, type Draft, isReversible, type PostingKind, transfer } from './postings';
import { bookkeeping, type LedgerRefusal } from './refusals';

/** A posting of the book as it was written. */
export interface Written {
  readonly number: number;
  readonly kind: PostingKind;
  readonly performedOn: Day | null;
  readonly assignment: Id | null;
  readonly performance: Id | null;
  readonly order: Id | null;
  readonly entries: readonly Change[];
  /** The lots that its entries name. */
  readonly lots: readonly Lot[];
}

export interface ReversalFacts {
  readonly why: string;
  readonly posting: Written;
  /** True when it was reversed before. */
  readonly reversed: boolean;
  /** Cheques of its lot that lie free with the user; asked of an issue only. */
  readonly freeInLot: number;
}

/** A posting is reversed once, with a reason, and only where the book has no other way back. Source: ledger.md §4. */
export function refusalsToReverse({ why, posting, reversed, freeInLot }: ReversalFacts): LedgerRefusal[] {
  const issued = posting.lots[0]?.cheques ?? 0;
  return [
    ...refusalsOfReason(why),
    ...(isReversible(posting.kind)
      ? []
      : [bookkeeping('posting-not-reversible', { posting: posting.number, kind: posting.kind })]),
    ...(reversed ? [bookkeeping('posting-already-reversed', { posting: posting.number })] : []),
    ...(posting.kind === 'issue' && !reversed && freeInLot < issued
      ? [bookkeeping('cheques-not-all-free', { freeCheques: freeInLot, issuedCheques: issued })]
      : []),
  ];
}

/** Worked hours of a booking, by room. */
export interface WorkedHours {
  readonly person: Id;
  readonly regime: string;
  readonly period: RoomPeriod;
  readonly hours: number;
}

export const workedIn = ({ entries }: Written): WorkedHours[] =>
  entries
    .filter(({ account }) => account.purpose === 'worked')
    .map(({ account: { owner, regime, period }, by }) => ({
      person: owner,
      regime,
      period: periodOfNumber(period),
      hours: by,
    }));

/** The very cheques a booking paid with, and whose they became. */
export const receivedIn = ({ entries, lots }: Written): (InLot & { readonly worker: Id })[] =>
  entries
    .filter(({ account }) => account.purpose === 'received')
    .flatMap(({ account, by }) => {
      const lot = lots.find(({ number }) => number === account.lot);
      return lot ? [{ lot, count: by, worker: account.owner }] : [];
    });

/**
 * The way back of a posting. A booking of hours goes back to the rooms and to the user's very lots, never to the
 * hold, which is finished; with `keepLots` expired ones too, for the right figures that follow at once take them first.
 */
export function draftOfReversal(
  { why, posting }: Pick<ReversalFacts, 'why' | 'posting'>,
  { today, keepLots }: { readonly today: Day; readonly keepLots: boolean },
): Draft {
  const { performedOn, assignment, performance, order } = posting;
  return {
    kind: 'reversal',
    about: posting.number,
    text: why,
    ...(performedOn ? { performedOn } : {}),
    assignment,
    performance,
    order,
    changes:
      posting.kind === 'hand-over'
        ? wayBackOfHandOver(posting, { today, keepLots })
        : negated(posting.entries),
  };
}

const negated = (entries: readonly Change[]): Change[] =>
  entries.map(({ account, by }) => ({ account, by: -by }));

const isMoney = ({ purpose }: AccountKey): boolean => ['prepaid', 'owed', 'share'].includes(purpose);

function wayBackOfHandOver(
  posting: Written,
  { today, keepLots }: { readonly today: Day; readonly keepLots: boolean },
): Change[] {
  return [
    ...workedIn(posting).flatMap(({ person, hours, ...at }) =>
      transfer(hours, ofPeriod(person, 'worked', at), ofPeriod(person, 'room', at)),
    ),
    ...receivedIn(posting).flatMap(({ worker, ...cheques }) => {
      const from = ofLot(worker, 'received', cheques.lot.number);
      return keepLots
        ? transfer(cheques.count, from, ofLot(cheques.lot.user, 'free', cheques.lot.number))
        : giveBack(from, cheques, today);
    }),
    ...negated(posting.entries.filter(({ account }) => isMoney(account))),
  ];
}
