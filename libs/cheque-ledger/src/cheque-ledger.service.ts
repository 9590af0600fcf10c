import { type BookNumber, type Reading, type Writing } from '#database';
import { type Cents, type Id, type Month, type Year } from '#kernel';
import { Injectable } from '@nestjs/common';
import { allowancesOf, type AllowancesAsked, allowancesOfYear, lastClosedMonth } from './reads/allowance-of';
import { type Balance, balancesOf, type BalancesAsked } from './reads/balances';
import { type ChequesAsked, chequesOf, holdOf } from './reads/cheques-of';
import { type Closing, type ClosingAsked, closingOf } from './reads/closing-of';
import { type LotExpiring, lotsExpiring, type LotsExpiringAsked } from './reads/lots-expiring';
import { lotsMoved, type LotsMovedAsked } from './reads/lots-moved';
import { linesOfMonth, type MonthLine, type MonthLinesAsked } from './reads/month-lines';
import { type HoldState, type LotBalance, type StatementPage } from './reads/pages';
import { type RoomsAsked, roomsOf, roomsOfMany, type RoomsOfYear, roomsOfYear } from './reads/rooms-of';
import { statement, type StatementAsked } from './reads/statement';
import {
  type AdjustRooms,
  type CloseMonth,
  type Correct,
  type EraseText,
  type Expire,
  type GrantDeviation,
  type HandOver,
  type Hold,
  type HoldCheques,
  type IssueLot,
  type JoinPersons,
  type MoveLots,
  type OpenBook,
  type Release,
  type Reverse,
  type Rooms,
  type TakeOverHours,
  type TakeOverLot,
} from './rules';
import { type Booked } from './steps/booked';
import { closeMonth } from './steps/close-month';
import { correct, reverse } from './steps/correct';
import { eraseText } from './steps/erase-text';
import { handOver } from './steps/hand-over';
import { hold, holdCheques, release } from './steps/hold';
import { joinPersons } from './steps/join';
import { expire, issueLot, takeOverLot } from './steps/lots';
import { type MovedLot, moveLots } from './steps/move-lots';
import { openBook } from './steps/open-book';
import { adjustRooms, grantDeviation, takeOverHours } from './steps/room-verbs';

/**
 * The verbs of the book, as steps of a command, and what can be read from it. A step writes in the book of the
 * command's first organiser, whole or not at all: it throws `Refused` with every reason before it writes anything,
 * and the road undoes the rest. It throws `HoldAlso` when a person's room lies in a book the command does not hold
 * yet; the road then begins the command again.
 */
@Injectable()
export class ChequeLedger {
  /** Opens an organiser's book; the command must hold the installation's. */
  openBook(tx: Writing, asked: OpenBook): Promise<BookNumber> {
    return openBook(tx, asked);
  }

  /** Makes a lot of cheques for a paid order; answers its number. */
  issueLot(tx: Writing, asked: IssueLot): Promise<number> {
    return issueLot(tx, asked);
  }

  /** A lot from before this book, with its own price and dates; answers its number. */
  takeOverLot(tx: Writing, asked: TakeOverLot): Promise<number> {
    return takeOverLot(tx, asked);
  }

  /** Hours used before this book or elsewhere, in one month or one year: each is told by itself. */
  takeOverHours(tx: Writing, asked: TakeOverHours): Promise<Booked> {
    return takeOverHours(tx, asked);
  }

  /** Holds the hours of a job, and its cheques when they are asked for now. */
  hold(tx: Writing, asked: Hold): Promise<Booked> {
    return hold(tx, asked);
  }

  /** Holds the cheques of a job whose hours are held, when the published window reaches it. */
  holdCheques(tx: Writing, asked: HoldCheques): Promise<Booked> {
    return holdCheques(tx, asked);
  }

  /** Gives back all that a job holds. */
  release(tx: Writing, asked: Release): Promise<Booked> {
    return release(tx, asked);
  }

  /** Books hours worked: as held, fewer or more; also without a hold. */
  handOver(tx: Writing, asked: HandOver): Promise<Booked> {
    return handOver(tx, asked);
  }

  /** Reverses the booking of a performance and, when there are right figures, books those with the very lots. */
  correct(tx: Writing, asked: Correct): Promise<Booked> {
    return correct(tx, asked);
  }

  /** Undoes one posting, once, with a reason. */
  reverse(tx: Writing, asked: Reverse): Promise<Booked> {
    return reverse(tx, asked);
  }

  /** Allows hours above the maximum of one month or year, with the reason for it. */
  grantDeviation(tx: Writing, asked: GrantDeviation): Promise<Booked> {
    return grantDeviation(tx, asked);
  }

  /** Brings every room of the book to the figures as known today. */
  adjustRooms(tx: Writing, asked: AdjustRooms): Promise<Booked> {
    return adjustRooms(tx, asked);
  }

  /** Two persons are one human being: hours of one become the other's, in every book. */
  joinPersons(tx: Writing, asked: JoinPersons): Promise<void> {
    return joinPersons(tx, asked);
  }

  /** Free cheques of a user go on in another organiser's book. */
  moveLots(tx: Writing, asked: MoveLots): Promise<MovedLot[]> {
    return moveLots(tx, asked);
  }

  /** Expires free cheques whose last valid day lies before a day. */
  expire(tx: Writing, asked: Expire): Promise<Booked> {
    return expire(tx, asked);
  }

  /** Closes the next month. */
  closeMonth(tx: Writing, asked: CloseMonth): Promise<Booked> {
    return closeMonth(tx, asked);
  }

  /** Erases what was typed with a posting. */
  eraseText(tx: Writing, asked: EraseText): Promise<Booked> {
    return eraseText(tx, asked);
  }

  /** Month and year of a person on a day, over all organisers. */
  roomsOf(reading: Reading, asked: RoomsAsked & { readonly person: Id }): Promise<Rooms> {
    return roomsOf(reading, asked);
  }

  /** The same for many persons at once. */
  roomsOfMany(
    reading: Reading,
    asked: RoomsAsked & { readonly persons: readonly Id[] },
  ): Promise<Map<Id, Rooms>> {
    return roomsOfMany(reading, asked);
  }

  /** Every month of a person's year at once. */
  roomsOfYear(
    reading: Reading,
    asked: Omit<RoomsAsked, 'on'> & { readonly person: Id; readonly year: Year },
  ): Promise<RoomsOfYear> {
    return roomsOfYear(reading, asked);
  }

  /** Lots of a user that can still pay work of a day, what expires first in front. */
  chequesOf(reading: Reading, asked: ChequesAsked): Promise<LotBalance[]> {
    return chequesOf(reading, asked);
  }

  /** Free cheques of a whole book that expire between two days, the first to expire in front. */
  lotsExpiring(reading: Reading, asked: LotsExpiringAsked): Promise<LotExpiring[]> {
    return lotsExpiring(reading, asked);
  }

  /** The cheques that one command sent to another organiser's book. */
  lotsMoved(reading: Reading, asked: LotsMovedAsked): Promise<{ lot: number; cheques: number }[]> {
    return lotsMoved(reading, asked);
  }

  /** What is held for an assignment now. */
  holdOf(reading: Reading, asked: { readonly book: Id; readonly assignment: Id }): Promise<HoldState> {
    return holdOf(reading, asked);
  }

  /** Balances of an owner's accounts: now, as known at a moment, or as of a day. */
  balancesOf(reading: Reading, asked: BalancesAsked): Promise<Balance[]> {
    return balancesOf(reading, asked);
  }

  /** What workers earned with work in a month. */
  allowancesOf(reading: Reading, asked: AllowancesAsked): Promise<Map<Id, Cents>> {
    return allowancesOf(reading, asked);
  }

  /** What one worker earned in each month of a year; a month without any is left out. */
  allowancesOfYear(
    reading: Reading,
    asked: { readonly book: Id; readonly worker: Id; readonly year: Year },
  ): Promise<Map<Month, Cents>> {
    return allowancesOfYear(reading, asked);
  }

  /** What closing a month would meet: the reasons against it, and the holds that it would keep. */
  closingOf(reading: Reading, asked: ClosingAsked & { readonly book: Id }): Promise<Closing> {
    return closingOf(reading, asked);
  }

  /** The last month that was closed, if any was. */
  lastClosedMonth(reading: Reading, asked: { readonly book: Id }): Promise<Month | undefined> {
    return lastClosedMonth(reading, asked);
  }

  /** Every booking and reversal of hours that happened in a month, in order of number. */
  linesOfMonth(reading: Reading, asked: MonthLinesAsked): Promise<MonthLine[]> {
    return linesOfMonth(reading, asked);
  }

  /** Postings that touched an owner's accounts, in order of number; one page of them. */
  statement(reading: Reading, asked: StatementAsked): Promise<StatementPage> {
    return statement(reading, asked);
  }
}
