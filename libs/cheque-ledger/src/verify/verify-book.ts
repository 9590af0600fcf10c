import { type BookNumber, type Reading } from '#database';
import { type Id, type Moment } from '#kernel';
import { wijkWerken } from '#regulation';
import { chainStart } from '../proof/chain';
import { type SealedEntry } from '../proof/posting-data';
import { CommandChecks } from './commands';
import { type Difference, Findings, rowOf } from './findings';
import { type Opened, PostingChecks, roomRow } from './postings';
import {
  accountsOf,
  commandsOf,
  type EntryRow,
  lotsOf,
  type MonthRow,
  type PostingRow,
  type RoomRow,
  type Stretch,
  stretchesOf,
  type TextRow,
} from './records';
import { checkRooms, type Regimes } from './rooms';
import { Running } from './running';

export interface Verified {
  readonly book: Id;
  readonly postings: number;
  readonly entries: number;
  /** The last chain hash, in hex; empty for a book without postings. */
  readonly chain: string;
  readonly differences: readonly Difference[];
}

export interface BookRow {
  readonly number: BookNumber;
  readonly id: Id;
  readonly openedAt: Moment;
}

const published: Regimes = (code) => (code === wijkWerken.code ? wijkWerken : undefined);

/**
 * Recomputes one book from its first posting: every balance, version and sum, every leaf and the chain, commands,
 * rooms, lots, texts and closed months. Reads in the order of numbers; best given a snapshot.
 */
export async function verifyBook(
  reading: Reading,
  book: BookRow,
  regimes: Regimes = published,
): Promise<Verified> {
  const findings = new Findings();
  const running = new Running(
    book.number,
    accountsOf(reading, book.number),
    await lotsOf(reading, book.number),
    findings,
  );
  const checks = new PostingChecks(book, chainStart(book.id), findings);
  const commands = new CommandChecks(book.number, commandsOf(reading, book.number), findings);
  let entries = 0;
  let postings = 0;
  let chain = '';
  for await (const stretch of stretchesOf(reading, book.number)) {
    for (const posting of stretch.postings) {
      const opened = await open(posting, { stretch, running, commands, book, findings });
      for (const entry of opened.entries) running.enter(entry);
      running.checkSums(posting.number, opened.entries);
      checks.check(opened);
      checkRooms(opened, running, { findings, regimes });
      entries += opened.entries.length;
      postings += 1;
    }
    chain = stretch.postings.at(-1)?.chain.toString('hex') ?? chain;
    findStrays(stretch, book, findings);
  }
  await running.finish();
  checks.finish();
  await commands.finish(checks.last);
  await findBeyond(reading, { book, entries, findings });
  return {
    book: book.id,
    postings,
    entries,
    chain,
    differences: named(findings, checks, { book, postings }),
  };
}

/** Puts together what one posting seals, from the rows that name it. */
async function open(
  posting: PostingRow,
  at: {
    readonly stretch: Stretch;
    readonly running: Running;
    readonly commands: CommandChecks;
    readonly book: BookRow;
    readonly findings: Findings;
  },
): Promise<Opened> {
  const { stretch, running, commands, book, findings } = at;
  const entries: readonly SealedEntry[] = stretch.entries.get(posting.number) ?? [];
  const accounts = await running.opened(entries);
  const command = await commands.covering(posting.number);
  if (!command)
    findings.add({
      table: 'command',
      row: rowOf(book.number, 'posting', posting.number),
      column: 'first_number',
      says: 'no command wrote this posting',
    });
  return {
    book: book.id,
    posting,
    commandHash: command?.hash ?? Buffer.alloc(0),
    command: command?.row ?? 'command: none',
    entries,
    accounts,
    lots: running.openedLots(accounts),
    rooms: stretch.rooms.get(posting.number) ?? [],
    months: stretch.months.get(posting.number) ?? [],
    text: stretch.texts.get(posting.number)?.[0],
  };
}

/** Rows that name a posting within the stretch that is not there. */
function findStrays(stretch: Stretch, book: BookRow, findings: Findings): void {
  const numbers = new Set(stretch.postings.map(({ number }) => number));
  for (const named of [stretch.entries, stretch.rooms, stretch.months, stretch.texts])
    for (const [number, rows] of named)
      if (!numbers.has(number)) for (const stray of rows) addStray(stray, book, findings);
}

/** Rows before the first posting or after the last are in no stretch: they are asked for, and entries counted. */
async function findBeyond(
  reading: Reading,
  at: { readonly book: BookRow; readonly entries: number; readonly findings: Findings },
): Promise<void> {
  const { book, entries, findings } = at;
  const ends = await reading.row<{ first: number | null; last: number | null }>(
    'select min(number) as first, max(number) as last from posting where book = ?',
    [book.number],
  );
  const beyond = 'where book = ? and (number < ? or number > ?) limit 100';
  for (const from of [
    'account, version, number from entry',
    'regime, person, period, number from room_directory',
    'month, number from month_close',
    'salt, number from posting_text',
  ])
    for (const stray of await reading.rows<Stray>(`select ${from} ${beyond}`, [
      book.number,
      ends?.first ?? 0,
      ends?.last ?? 0,
    ]))
      addStray(stray, book, findings);
  const stored = await reading.row<{ count: number }>('select count(*) as count from entry where book = ?', [
    book.number,
  ]);
  findings.expect(
    { table: 'entry', row: `book ${book.number}`, column: 'number', found: stored?.count },
    entries,
    'the number of entries that postings hold',
  );
}

/** A row that names a posting; which columns it has tells of which table it is. */
type Stray =
  | Pick<EntryRow, 'account' | 'version' | 'number'>
  | RoomRow
  | Pick<MonthRow, 'month' | 'number'>
  | Pick<TextRow, 'salt' | 'number'>;

function addStray(stray: Stray, { number: book }: BookRow, findings: Findings): void {
  const says = `it names posting ${stray.number}, which does not exist`;
  const [table, row] =
    'account' in stray
      ? ['entry', `${rowOf(book, 'account', stray.account)}, version ${stray.version}`]
      : 'regime' in stray
        ? ['room_directory', roomRow(stray.regime, stray.person, stray.period)]
        : 'month' in stray
          ? ['month_close', rowOf(book, 'month', stray.month)]
          : ['posting_text', rowOf(book, 'number', stray.number)];
  findings.add({ table, row, column: 'number', says });
}

/** When no posting at all fits, what all of them share was changed: the id of the book. */
function named(
  findings: Findings,
  checks: PostingChecks,
  { book, postings }: { readonly book: BookRow; readonly postings: number },
): readonly Difference[] {
  if (postings === 0 || checks.broken < postings) return findings.differences;
  return [
    {
      table: 'book',
      row: `number ${book.number}`,
      column: 'id',
      says: 'no posting of this book was sealed for this id',
    },
    ...findings.differences,
  ];
}
