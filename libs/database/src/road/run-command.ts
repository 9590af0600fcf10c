import { type Clock, dayInBrussels, type Id, type IdSource, NotFound } from '#kernel';
import { type Command } from '../command';
import { AlreadyThere, HoldAlso, isTakenKey } from '../errors';
import { type BookNumber, type Writing } from '../reading';
import { type Taken, type Verb } from '../verb';
import { together } from '../together';
import {
  commandHead,
  type CommandRecord,
  earlierSubject,
  type PostingRange,
  recordOf,
  storeCommand,
} from './command-record';
import { type Transaction } from './transaction';

interface At {
  readonly transaction: Transaction;
  readonly books: ReadonlyMap<Id, BookNumber>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly secret: string;
}

/**
 * One command inside the batch: same key seen? the earlier answer. Else do, answer, record. Whatever goes wrong
 * undoes this command alone.
 */
export async function runCommand<Answer>(
  command: Command,
  verb: Verb<Answer>,
  at: At,
): Promise<Taken<Answer>> {
  const { transaction } = at;
  await transaction.mark();
  try {
    const taken = await perform(command, verb, at);
    await (taken.dryRun ? transaction.undo() : transaction.keep());
    return taken;
  } catch (error) {
    if (transaction.isOpen()) await transaction.undo();
    throw isTakenKey(error) ? new AlreadyThere(command.subject, { cause: error }) : error;
  }
}

async function perform<Answer>(command: Command, verb: Verb<Answer>, at: At): Promise<Taken<Answer>> {
  const { transaction } = at;
  const now = at.clock.now();
  const record = recordOf(command, { ...at, now });
  const primary = bookIn(at.books, command.books[0]);
  // The book is held from before the batch began: its last command stays the last until this one is stored.
  const [earlier, head] = await together(
    earlierSubject(transaction, primary, record),
    commandHead(transaction, primary),
  );
  if (earlier !== undefined)
    return {
      subject: earlier,
      replayed: true,
      dryRun: false,
      answer: await verb.answer(transaction, earlier),
    };

  const ranges = new Map<BookNumber, PostingRange>();
  await verb.perform(writingOf(command, { ...at, now, record, ranges }));
  const [answer] = await together(
    verb.answer(transaction, command.subject),
    storeCommand(transaction, record, { book: primary, head, ranges }),
  );
  return { subject: command.subject, replayed: false, dryRun: command.dryRun ?? false, answer };
}

function bookIn(books: ReadonlyMap<Id, BookNumber>, organiser: Id | undefined): BookNumber {
  const book = organiser && books.get(organiser);
  if (book === undefined) throw new NotFound('book', organiser ?? 'none');
  return book;
}

interface InHand extends At {
  readonly now: Writing['now'];
  readonly record: CommandRecord;
  readonly ranges: Map<BookNumber, PostingRange>;
}

function writingOf(command: Command, { transaction, books, now, ids, record, ranges }: InHand): Writing {
  return {
    dialect: transaction.dialect,
    rows: (sql, params) => transaction.rows(sql, params),
    row: (sql, params) => transaction.row(sql, params),
    run: (sql, params) => transaction.run(sql, params),
    table: (schema) => transaction.table(schema),
    command,
    commandHash: record.hash,
    now,
    today: dayInBrussels(now),
    ids,
    book: (organiser = command.books[0]) => {
      const held = organiser && books.get(organiser);
      if (held === undefined) throw new HoldAlso(organiser ?? 'none');
      return held;
    },
    posted: (book, number) => {
      ranges.set(book, { first: ranges.get(book)?.first ?? number, last: number });
    },
  };
}
