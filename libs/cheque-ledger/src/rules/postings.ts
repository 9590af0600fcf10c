import { type Day, type Id, type Month } from '#kernel';
import { type AccountKey, nameOf, unitOf } from './accounts';
import { type Lot } from './lots';

/** What can happen in a book. The words are stored and hashed: they are keys, not texts. */
export const postingKinds = [
  'open-book',
  'open-room',
  'adjust-room',
  'deviation',
  'move',
  'join',
  'issue',
  'take-over',
  'hold',
  'hold-cheques',
  'release',
  'hand-over',
  'redeem',
  'expire',
  'refund',
  'exchange',
  'extend',
  'reversal',
  'close-month',
  'erase-text',
  'restored',
] as const;

export type PostingKind = (typeof postingKinds)[number];

/** Signed whole number on one account. */
export interface Change {
  readonly account: AccountKey;
  readonly by: number;
}

/** A posting before the book gave it a number: what happens, and nothing of how it is stored. */
export interface Draft {
  readonly kind: PostingKind;
  readonly changes: readonly Change[];
  /** Day the visit began. */
  readonly performedOn?: Day;
  readonly request?: Id | null;
  readonly assignment?: Id | null;
  readonly performance?: Id | null;
  readonly order?: Id | null;
  readonly about?: number;
  readonly move?: Id;
  /** The reason, as typed. */
  readonly text?: string;
  readonly opensLot?: Lot;
  readonly opensRooms?: readonly OpenedRoom[];
  readonly closesMonth?: { readonly month: Month; readonly disputed: readonly Id[] };
}

/** A line of the installation's directory of rooms. */
export interface OpenedRoom {
  readonly regime: string;
  readonly person: Id;
  readonly period: number;
}

/** `by` from one account to another, as two changes. */
export const transfer = (by: number, from: AccountKey, to: AccountKey): Change[] => [
  { account: from, by: -by },
  { account: to, by },
];

/** One change per account, in the order of first mention, none of nothing. */
export function merged(changes: readonly Change[]): Change[] {
  const sums = new Map<string, Change>();
  for (const { account, by } of changes) {
    const name = nameOf(account);
    sums.set(name, { account, by: (sums.get(name)?.by ?? 0) + by });
  }
  return [...sums.values()].filter(({ by }) => by !== 0);
}

/** Thrown when a draft would make or lose something: a defect of the rule that drew it up. */
export class Unbalanced extends Error {
  constructor(kind: PostingKind, unit: string, sum: number) {
    super(`the changes of a ${kind} add up to ${sum} ${unit}, not to zero`);
    this.name = 'Unbalanced';
  }
}

/** The same draft with one change per account. @throws Unbalanced when a unit does not sum to zero */
export function balanced(draft: Draft): Draft {
  const changes = merged(draft.changes);
  const sums = new Map<string, number>();
  for (const { account, by } of changes)
    sums.set(unitOf(account.purpose), (sums.get(unitOf(account.purpose)) ?? 0) + by);
  for (const [unit, sum] of sums) if (sum !== 0) throw new Unbalanced(draft.kind, unit, sum);
  return { ...draft, changes };
}

const reversibleKinds: ReadonlySet<PostingKind> = new Set([
  'hand-over',
  'redeem',
  'refund',
  'exchange',
  'expire',
  'issue',
]);

/** Only these are undone by a posting of their own; a hold is undone by its release. Source: ledger.md §4. */
export const isReversible = (kind: PostingKind): boolean => reversibleKinds.has(kind);
