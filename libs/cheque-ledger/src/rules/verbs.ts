import { type Cents, type Cheques, type Day, type Hours, type Id, type Month } from '#kernel';
import { type Regime } from '#regulation';
import { type RoomPeriod } from './accounts';

/**
 * What each verb of the ledger is asked. The book is always that of the command's first organiser. `regime` holds
 * the figures as the installation knows them; without it they are those of wijk-werken as published.
 */
interface InRegime {
  readonly regime?: Regime;
}

/**
 * In whose book a room is opened that does not exist yet: the organiser whose agreement is valid on the period's first
 * day. Asked only for a room that nobody needed before; without an answer it is the book of the command.
 */
export type Homes = (period: RoomPeriod) => Promise<Id | undefined>;

interface ForPerson extends InRegime {
  /** The human being behind the worker: the id that holds the rooms, over all organisers. */
  readonly person: Id;
  readonly homes?: Homes;
}

export interface OpenBook {
  readonly organiser: Id;
}

export type LotForm = 'electronic' | 'paper';

/** What someone other than worker and organiser takes of one cheque's price. */
export interface Share {
  readonly owner: Id;
  readonly cents: Cents;
}

interface NewLot extends InRegime {
  readonly user: Id;
  readonly cheques: Cheques;
  /** Price of one cheque. */
  readonly priceCents: Cents;
  readonly issuedOn: Day;
  readonly form: LotForm;
  readonly serialFrom?: string;
  readonly serialTo?: string;
  /** As they stand on the day of issue; the organiser takes what remains of the price. */
  readonly shares?: readonly Share[];
}

export interface IssueLot extends NewLot {
  readonly order: Id;
}

export interface TakeOverLot extends NewLot {
  /** Last valid day, as printed or promised; it may differ from today's rule. */
  readonly expiresOn: Day;
  /** Where these cheques come from, in words. */
  readonly source: string;
}

export interface TakeOverHours extends ForPerson {
  readonly period: RoomPeriod;
  readonly hours: Hours;
  /** Where these hours were worked, or who said so, in words. */
  readonly source: string;
}

export interface Hold extends ForPerson {
  readonly assignment: Id;
  readonly user: Id;
  readonly performedOn: Day;
  readonly hours: Hours;
  /** `now` inside the published window; `later` leaves the cheques to `holdCheques`. */
  readonly cheques: 'now' | 'later';
  readonly request?: Id;
}

export interface HoldCheques {
  readonly assignment: Id;
  readonly user: Id;
  readonly performedOn: Day;
  readonly cheques: Cheques;
}

export interface Release extends InRegime {
  readonly assignment: Id;
  readonly why: string;
}

export interface HandOver extends ForPerson {
  readonly assignment: Id;
  readonly performance: Id;
  readonly worker: Id;
  readonly user: Id;
  /** Day on which the visit began; it alone chooses month and year. */
  readonly performedOn: Day;
  /** Counted hours, and so cheques: as held, fewer, or more. */
  readonly hours: Hours;
}

export interface Correct extends InRegime {
  readonly performance: Id;
  readonly why: string;
  /** What was truly worked; left out when nothing was. */
  readonly right?: { readonly hours: Hours; readonly performedOn: Day };
  readonly homes?: Homes;
}

export interface Reverse extends InRegime {
  /** Number of the posting in the command's book. */
  readonly posting: number;
  readonly why: string;
}

export interface GrantDeviation extends ForPerson {
  readonly period: RoomPeriod;
  readonly hours: Hours;
  readonly why: string;
}

/** Brings every open room of the book to the figures of `regime` as they are known today. */
export interface AdjustRooms {
  readonly regime: Regime;
}

/** Two persons turn out to be one human being: what is on the accounts of `from` becomes that of `into`. */
export interface JoinPersons extends InRegime {
  readonly from: Id;
  readonly into: Id;
  readonly why: string;
}

/** Free cheques of a user of the command's first organiser go to a user of another one. */
export interface MoveLots {
  readonly user: Id;
  readonly to: { readonly organiser: Id; readonly user: Id };
  /** Numbers of the lots; without them all of the user's lots that are still valid. */
  readonly lots?: readonly number[];
  readonly why: string;
}

export interface Expire {
  /** The day after the last valid day of what expires, or later. */
  readonly on: Day;
}

export interface CloseMonth {
  readonly month: Month;
  /** Assignments whose hours are contested: listed, and they keep their holds. */
  readonly disputed?: readonly Id[];
}

export interface EraseText {
  /** Number of the posting in the command's book. */
  readonly posting: number;
  readonly why: string;
}
