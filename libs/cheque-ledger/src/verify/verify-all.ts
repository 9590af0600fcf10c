import { INSTALLATION, type Reading } from '#database';
import { type SealedRoom } from '../proof/posting-data';
import { type Difference, Findings, rowOf } from './findings';
import { roomRow } from './postings';
import { type Regimes } from './rooms';
import { type BookRow, type Verified, verifyBook } from './verify-book';

export interface VerifiedAll {
  readonly books: readonly Verified[];
  /** What is wrong between the books, and with the database itself. */
  readonly differences: readonly Difference[];
  /** True when nothing differs anywhere. */
  readonly sound: boolean;
}

/**
 * Verifies a whole installation: the database file itself first, then each book, then what must agree over all
 * books. Give it a snapshot, so that all of it is one moment.
 */
export async function verifyAll(reading: Reading, regimes?: Regimes): Promise<VerifiedAll> {
  const findings = new Findings();
  await checkDatabase(reading, findings);
  const rows = await reading.rows<BookRow>('select number, id, opened_at from book order by number');
  checkInstallation(rows, findings);
  await findOrphans(reading, findings);
  await checkMoves(reading, findings);
  const books: Verified[] = [];
  for (const book of rows) books.push(await verifyBook(reading, book, regimes));
  for (const { book, postings } of books)
    if (postings === 0 && book !== INSTALLATION)
      findings.add({ table: 'book', row: book, column: 'number', says: 'it has no posting that opened it' });
  const sound =
    findings.differences.length === 0 && books.every(({ differences }) => differences.length === 0);
  return { books, differences: findings.differences, sound };
}

async function checkDatabase(reading: Reading, findings: Findings): Promise<void> {
  if (reading.dialect !== 'sqlite') return;
  for (const { integrityCheck } of await reading.rows<{ integrityCheck: string }>('pragma integrity_check'))
    if (integrityCheck !== 'ok')
      findings.add({ table: 'database', row: 'file', column: 'pages', says: integrityCheck });
  for (const broken of await reading.rows<{ table: string; rowid: number | null; parent: string }>(
    'pragma foreign_key_check',
  ))
    findings.add({
      table: broken.table,
      row: broken.rowid === null ? 'a row' : `row ${broken.rowid}`,
      column: broken.parent,
      says: `it names a row of ${broken.parent} that does not exist`,
    });
}

const INSTALLATION_OPENED_AT = '2018-01-01T00:00:00.000Z';

/** The installation's own book has no postings; its one row is the same everywhere. */
function checkInstallation(books: readonly BookRow[], findings: Findings): void {
  const own = books.find(({ number }) => number === 0);
  const at = { table: 'book', row: 'number 0' };
  findings.expect(
    { ...at, column: 'id', found: own?.id },
    INSTALLATION,
    'the book of the installation itself',
  );
  findings.expect(
    { ...at, column: 'opened_at', found: own?.openedAt },
    INSTALLATION_OPENED_AT,
    'the scheme began then',
  );
}

const tables = ['command', 'posting', 'account', 'lot', 'entry', 'posting_text', 'month_close'] as const;

/** Rows of a book that does not exist. */
async function findOrphans(reading: Reading, findings: Findings): Promise<void> {
  for (const table of tables)
    for (const { book } of await reading.rows<{ book: number }>(
      `select distinct book from ${table} where book not in (select number from book)`,
    ))
      findings.add({ table, row: rowOf(book, 'book', book), column: 'book', says: NO_SUCH_BOOK });
  for (const { regime, person, period } of await reading.rows<SealedRoom>(
    'select regime, person, period from room_directory where book not in (select number from book)',
  ))
    findings.add({
      table: 'room_directory',
      row: roomRow(regime, person, period),
      column: 'book',
      says: NO_SUCH_BOOK,
    });
}

const NO_SUCH_BOOK = 'there is no such book';

/** Hours that moved between books: each move in two books, and nothing made or lost on the way. */
async function checkMoves(reading: Reading, findings: Findings): Promise<void> {
  const sums = await reading.rows<{ owner: Buffer; regime: string; period: number; sum: number }>(
    `select a.owner, a.regime, a.period, cast(sum(e.change) as bigint) as sum from account a
      join entry e on e.book = a.book and e.account = a.number
      where a.purpose = 'moved'
      group by a.owner, a.regime, a.period having sum(e.change) <> 0`,
  );
  for (const { owner, regime, period, sum } of sums)
    findings.add({
      table: 'entry',
      row: `moved, person ${owner.toString('hex')}, regime ${regime}, period ${period}`,
      column: 'change',
      says: `over all books ${sum} hours came from nowhere`,
    });
  const unequal = await reading.rows<{ move: Buffer; purpose: string; sum: number }>(
    `select p.move, a.purpose, cast(sum(e.change) as bigint) as sum from posting p
      join entry e on e.book = p.book and e.number = p.number
      join account a on a.book = e.book and a.number = e.account
        and a.purpose in ('moved', 'cheques-elsewhere', 'cents-elsewhere')
      where p.move is not null group by p.move, a.purpose having sum(e.change) <> 0`,
  );
  for (const { move, purpose, sum } of unequal)
    findings.add({
      table: 'entry',
      row: `move ${move.toString('hex')}`,
      column: 'change',
      says: `${purpose}: ${sum} left one book and did not arrive in the other`,
    });
  await checkMovedLots(reading, findings);
  const halves = await reading.rows<{ move: Buffer; count: number; books: number }>(
    `select move, count(*) as count, count(distinct book) as books from posting where move is not null
      group by move having count(*) <> 2 or count(distinct book) <> 2`,
  );
  for (const { move, count, books } of halves)
    findings.add({
      table: 'posting',
      row: `move ${move.toString('hex')}`,
      column: 'move',
      says: `a move is two postings in two books; this one is ${count} in ${books}`,
    });
}

/** Cheques that went on in another book kept their price, their dates, their form and who shares in them. */
async function checkMovedLots(reading: Reading, findings: Findings): Promise<void> {
  const lotsThat = (side: 'here' | 'there') =>
    `select p.move, l.book, l.number, l.price_cents, l.issued_on, l.expires_on, l.form, l.shares from posting p
      join entry e on e.book = p.book and e.number = p.number and e.change ${side === 'here' ? '>' : '<'} 0
      join account a on a.book = e.book and a.number = e.account and a.purpose = 'cheques-elsewhere'
      join lot l on l.book = a.book and l.number = a.lot
      where p.move is not null`;
  const bent = await reading.rows<{ book: number; number: number }>(
    `select there.book, there.number
      from (${lotsThat('here')}) here join (${lotsThat('there')}) there on there.move = here.move
      where here.price_cents <> there.price_cents or here.issued_on <> there.issued_on
        or here.expires_on <> there.expires_on or here.form <> there.form or here.shares <> there.shares`,
  );
  for (const { book, number } of bent)
    findings.add({
      table: 'lot',
      row: rowOf(book, 'number', number),
      column: 'price_cents',
      says: 'it came from another book, and its price, dates, form or shares are not those it had there',
    });
}
