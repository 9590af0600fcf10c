import { type BookNumber, type Reading, type SealedCommand } from '#database';
import {
  type SealedAccount,
  type SealedEntry,
  type SealedLot,
  type SealedMonth,
  type SealedPosting,
  type SealedRoom,
} from '../proof/posting-data';

const ROWS_AT_ONCE = 2_000;

/** The least whole number that both databases take for an integer column. */
const BEFORE_ALL = -2_147_483_648;

export interface PostingRow extends SealedPosting {
  readonly leafHash: Buffer;
  readonly chain: Buffer;
}

export interface EntryRow extends SealedEntry {
  readonly number: number;
}

export interface TextRow {
  readonly number: number;
  readonly salt: Buffer;
  readonly text: string;
}

export type RoomRow = SealedRoom & { readonly number: number };
export type MonthRow = SealedMonth & { readonly number: number };

/** A stretch of a book: some postings, and every row that names one of them. */
export interface Stretch {
  readonly postings: readonly PostingRow[];
  readonly entries: ReadonlyMap<number, EntryRow[]>;
  readonly rooms: ReadonlyMap<number, RoomRow[]>;
  readonly months: ReadonlyMap<number, MonthRow[]>;
  readonly texts: ReadonlyMap<number, TextRow[]>;
}

/** A book from its first posting to its last, a few thousand at a time. */
export async function* stretchesOf(reading: Reading, book: BookNumber): AsyncGenerator<Stretch> {
  for (let after = BEFORE_ALL; ;) {
    const postings = await reading.rows<PostingRow>(
      `select number, kind, performed_on, happened_on, recorded_at, request, assignment, performance, order_id, about,
          move, text_digest, nonce, leaf_hash, chain
        from posting where book = ? and number > ? order by number limit ${ROWS_AT_ONCE}`,
      [book, after],
    );
    const last = postings.at(-1)?.number;
    if (last === undefined) return;
    const range = [book, after, last] as const;
    yield {
      postings,
      entries: byNumber(
        await reading.rows<EntryRow>(
          `select number, account, change, version, balance from entry
            where book = ? and number > ? and number <= ? order by number, account`,
          range,
        ),
      ),
      rooms: byNumber(
        await reading.rows<RoomRow>(
          `select number, regime, person, period from room_directory
            where book = ? and number > ? and number <= ? order by number, regime, person, period`,
          range,
        ),
      ),
      months: byNumber(
        await reading.rows<MonthRow>(
          `select number, month, disputed from month_close
            where book = ? and number > ? and number <= ? order by number, month`,
          range,
        ),
      ),
      texts: byNumber(
        await reading.rows<TextRow>(
          'select number, salt, text from posting_text where book = ? and number > ? and number <= ?',
          range,
        ),
      ),
    };
    after = last;
  }
}

function byNumber<Row extends { readonly number: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const group = grouped.get(row.number);
    if (group) group.push(row);
    else grouped.set(row.number, [row]);
  }
  return grouped;
}

/** Every account of a book, in the order of their numbers, a few thousand at a time. */
export async function* accountsOf(reading: Reading, book: BookNumber): AsyncGenerator<SealedAccount, void> {
  for (let after = BEFORE_ALL; ;) {
    const accounts = await reading.rows<SealedAccount>(
      `select number, owner, purpose, unit, regime, lot, period, may_be_negative
        from account where book = ? and number > ? order by number limit ${ROWS_AT_ONCE}`,
      [book, after],
    );
    yield* accounts;
    const last = accounts.at(-1);
    if (!last) return;
    after = last.number;
  }
}

export async function lotsOf(reading: Reading, book: BookNumber): Promise<Map<number, SealedLot>> {
  const lots = await reading.rows<SealedLot>(
    `select number, user_id, cheques, price_cents, issued_on, expires_on, form, serial_from, serial_to, shares
      from lot where book = ? order by number`,
    [book],
  );
  return new Map(lots.map((lot) => [lot.number, lot]));
}

export interface CommandRow extends SealedCommand {
  readonly number: number;
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
  readonly chain: Buffer;
  readonly salt: Buffer | null;
  readonly text: string | null;
}

/** Every command of a book, in order, a few thousand at a time. */
export async function* commandsOf(reading: Reading, book: BookNumber): AsyncGenerator<CommandRow, void> {
  for (let after = BEFORE_ALL; ;) {
    const commands = await reading.rows<CommandRow>(
      `select c.number, c.id, c.actor, c.verb, c.subject, c.key, c.digest, c.on_behalf_of, c.channel, c.text_digest,
          c.recorded_at, c.first_number, c.last_number, c.chain, t.salt, t.text
        from command c
        left join command_text t on t.book = c.book and t.command = c.id
        where c.book = ? and c.number > ? order by c.number limit ${ROWS_AT_ONCE}`,
      [book, after],
    );
    yield* commands;
    const last = commands.at(-1);
    if (!last) return;
    after = last.number;
  }
}
