import { type BookNumber, type Reading, type Writing } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { type Regime } from '#regulation';
import { Injectable } from '@nestjs/common';
import { type HoldState, type LotBalance, type StatementPage } from './reads/pages';
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
  type OpenBook,
  type Release,
  type Reverse,
  type Rooms,
  type TakeOverHours,
  type TakeOverLot,
} from './rules';

/** Numbers of the postings written, in the command's own book, in order. */
export interface Booked {
  readonly postings: readonly number[];
}

const notBuilt = (): never => {
  throw new Error('not built yet');
};

/** The book's verbs, as steps of a command, and what can be read from it. */
@Injectable()
export class ChequeLedger {
  async openBook(_tx: Writing, _asked: OpenBook): Promise<BookNumber> {
    return notBuilt();
  }
  async issueLot(_tx: Writing, _asked: IssueLot): Promise<number> {
    return notBuilt();
  }
  async takeOverLot(_tx: Writing, _asked: TakeOverLot): Promise<number> {
    return notBuilt();
  }
  async takeOverHours(_tx: Writing, _asked: TakeOverHours): Promise<Booked> {
    return notBuilt();
  }
  async hold(_tx: Writing, _asked: Hold): Promise<Booked> {
    return notBuilt();
  }
  async holdCheques(_tx: Writing, _asked: HoldCheques): Promise<Booked> {
    return notBuilt();
  }
  async release(_tx: Writing, _asked: Release): Promise<Booked> {
    return notBuilt();
  }
  async handOver(_tx: Writing, _asked: HandOver): Promise<Booked> {
    return notBuilt();
  }
  async correct(_tx: Writing, _asked: Correct): Promise<Booked> {
    return notBuilt();
  }
  async reverse(_tx: Writing, _asked: Reverse): Promise<Booked> {
    return notBuilt();
  }
  async grantDeviation(_tx: Writing, _asked: GrantDeviation): Promise<Booked> {
    return notBuilt();
  }
  async adjustRooms(_tx: Writing, _asked: AdjustRooms): Promise<Booked> {
    return notBuilt();
  }
  async expire(_tx: Writing, _asked: Expire): Promise<Booked> {
    return notBuilt();
  }
  async closeMonth(_tx: Writing, _asked: CloseMonth): Promise<Booked> {
    return notBuilt();
  }
  async eraseText(_tx: Writing, _asked: EraseText): Promise<Booked> {
    return notBuilt();
  }

  /** Month and year of a person on a day, over all organisers. */
  async roomsOf(
    _reading: Reading,
    _asked: { person: Id; on: Day; knownAt?: Moment; regime?: Regime },
  ): Promise<Rooms> {
    return notBuilt();
  }

  /** The same for many persons at once, in one statement. */
  async roomsOfMany(
    _reading: Reading,
    _asked: { persons: readonly Id[]; on: Day; knownAt?: Moment; regime?: Regime },
  ): Promise<Map<Id, Rooms>> {
    return notBuilt();
  }

  /** Lots of a user that can still pay work on a day, what expires first in front. `book` is the organiser's id. */
  async chequesOf(
    _reading: Reading,
    _asked: { book: Id; user: Id; on: Day; knownAt?: Moment },
  ): Promise<LotBalance[]> {
    return notBuilt();
  }

  async holdOf(_reading: Reading, _asked: { book: Id; assignment: Id }): Promise<HoldState> {
    return notBuilt();
  }

  async statement(
    _reading: Reading,
    _asked: { book: Id; owner: Id; after?: number; limit: number; from?: Day; until?: Day },
  ): Promise<StatementPage> {
    return notBuilt();
  }
}
