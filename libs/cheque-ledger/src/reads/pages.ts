import { type Day, type Id, type Moment } from '#kernel';
import { type BookNumber } from '#database';
import { type Lot, type PostingKind, type Purpose, type RoomPeriod, type Unit } from '../rules';

/** What a posting refers to; what does not apply is null. */
export interface References {
  readonly request: Id | null;
  readonly assignment: Id | null;
  readonly performance: Id | null;
  readonly order: Id | null;
  /** Number of the posting that this one reverses, or whose text it erases. */
  readonly about: number | null;
  /** Shared by the two postings that move hours between books. */
  readonly move: Id | null;
}

export interface StatementEntry {
  readonly purpose: Purpose;
  readonly unit: Unit;
  readonly lot: number | null;
  readonly period: RoomPeriod | null;
  readonly change: number;
  readonly balance: number;
}

export interface StatementPosting extends References {
  readonly book: BookNumber;
  readonly number: number;
  readonly kind: PostingKind;
  readonly performedOn: Day | null;
  readonly happenedOn: Day;
  readonly recordedAt: Moment;
  /** The reason as it was typed; null when there is none, or it was erased. */
  readonly text: string | null;
  /** Changes of the asked owner's accounts only. */
  readonly entries: readonly StatementEntry[];
}

export interface StatementPage {
  readonly postings: readonly StatementPosting[];
  /** Ask again with `after` set to this; absent on the last page. */
  readonly next?: number;
}

/** Cheques of one lot that lie free with the user or held for jobs. */
export interface LotBalance extends Lot {
  readonly free: number;
  readonly held: number;
}

/** What is held for an assignment. */
export interface HoldState {
  readonly state: 'none' | 'held' | 'released' | 'finished';
  readonly hours: number;
  readonly periods: readonly RoomPeriod[];
  readonly cheques: readonly { readonly lot: Lot; readonly count: number }[];
}
