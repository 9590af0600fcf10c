import { type BookNumber, textDigest } from '#database';
import { dayInBrussels, type Moment, type Month, monthOf, nextMonth } from '#kernel';
import { chainNext, leafHash } from '../proof/chain';
import { dataOf, type Sealed } from '../proof/posting-data';
import { isReversible, type PostingKind, postingKinds } from '../rules';
import { type Findings, rowOf } from './findings';
import { type MonthRow, type PostingRow, type TextRow } from './records';

/** One posting with all it seals, as stored. */
export interface Opened extends Sealed {
  readonly posting: PostingRow;
  readonly months: readonly MonthRow[];
  readonly text: TextRow | undefined;
  /** The row of the command, in words. */
  readonly command: string;
}

/** Goes through the postings of one book in order: seal, chain, dates, texts, reversals and closed months. */
export class PostingChecks {
  private number = 0;
  private recordedAt = '';
  private closedThrough: Month | undefined;
  private readonly kinds = new Map<number, string>();
  private readonly textsMissing = new Set<number>();
  private readonly done = new Set<string>();
  /** Postings whose leaf does not fit; when it is all of them, the book's own id was changed. */
  broken = 0;

  constructor(
    private readonly book: { readonly number: BookNumber; readonly openedAt: Moment },
    private chain: Buffer,
    private readonly findings: Findings,
  ) {}

  get last(): number {
    return this.number;
  }

  check(opened: Opened): void {
    this.checkPlace(opened.posting);
    this.checkSeal(opened);
    this.checkText(opened);
    this.checkAbout(opened.posting);
    this.checkMonths(opened);
  }

  finish(): void {
    for (const number of this.textsMissing)
      this.findings.add({
        table: 'posting_text',
        row: rowOf(this.book.number, 'number', number),
        column: 'text',
        says: 'the posting was written with a text; it is gone, and no posting says that it was erased',
      });
  }

  private at(number: number) {
    return { table: 'posting', row: rowOf(this.book.number, 'number', number) };
  }

  private checkPlace({ number, kind, recordedAt }: PostingRow): void {
    const at = this.at(number);
    const { findings, book } = this;
    findings.expect(
      { ...at, column: 'number', found: number },
      this.number + 1,
      'postings are numbered without gaps',
    );
    if (!(postingKinds as readonly string[]).includes(kind))
      findings.add({ ...at, column: 'kind', says: `nothing is called ${kind}` });
    if (recordedAt < this.recordedAt)
      findings.add({
        ...at,
        column: 'recorded_at',
        says: `${recordedAt} lies before ${this.recordedAt}, of the posting before`,
      });
    if (this.number === 0)
      findings.expect(
        { table: 'book', row: `number ${book.number}`, column: 'opened_at', found: book.openedAt },
        recordedAt,
        'the first posting opened the book',
      );
    this.number = number;
    this.recordedAt = recordedAt;
    this.kinds.set(number, kind);
  }

  /** The data gives the leaf, the leaf goes on the chain. What fits tells which of the three was changed. */
  private checkSeal(opened: Opened): void {
    const { posting } = opened;
    const at = this.at(posting.number);
    const leaf = leafHash(dataOf(opened));
    const fitsData = leaf.equals(posting.leafHash);
    const chainOfData = chainNext(this.chain, leaf);
    const chainOfLeaf = chainNext(this.chain, posting.leafHash);
    if (!fitsData) this.broken += 1;
    if (!fitsData && chainOfData.equals(posting.chain))
      this.findings.add({
        ...at,
        column: 'leaf_hash',
        says: 'this is not the hash of the posting, which itself is as it was',
      });
    else if (!fitsData)
      this.findings.add({
        ...at,
        column: 'leaf_hash',
        says: 'what the posting seals is no longer what was written: one of the rows named with it was changed, added or dropped',
        sealed: sealedRows(opened, this.book.number),
      });
    if (!chainOfLeaf.equals(posting.chain) && !chainOfData.equals(posting.chain))
      this.findings.add({
        ...at,
        column: 'chain',
        says: 'the posting and the chain before it do not give this chain',
      });
    this.chain = posting.chain;
  }

  private checkText({ posting, text }: Opened): void {
    const at = {
      table: 'posting_text',
      row: rowOf(this.book.number, 'number', posting.number),
      column: 'text',
    };
    if (posting.textDigest && !text) this.textsMissing.add(posting.number);
    if (text && !posting.textDigest)
      this.findings.add({ ...at, says: 'the posting was written without a text' });
    if (text && posting.textDigest && !textDigest(text.salt, text.text).equals(posting.textDigest))
      this.findings.add({ ...at, says: 'the text or its salt is not the one that was sealed' });
  }

  /** What a posting is about was written before it, may be reversed, and is so once. */
  private checkAbout({ number, kind, about }: PostingRow): void {
    if (about === null) return;
    const at = { ...this.at(number), column: 'about' };
    const target = this.kinds.get(about);
    if (target === undefined || about >= number)
      this.findings.add({ ...at, says: `there is no earlier posting ${about}` });
    else if (kind === 'reversal' && !isReversible(target as PostingKind))
      this.findings.add({ ...at, says: `posting ${about} is a ${target}, which is never reversed` });
    if (this.done.has(`${kind} ${about}`))
      this.findings.add({ ...at, says: `posting ${about} had its ${kind} before` });
    this.done.add(`${kind} ${about}`);
    if (kind === 'erase-text') this.textsMissing.delete(about);
  }

  /** Months close in order, and nothing happens any more in a closed one. */
  private checkMonths({ posting, months }: Opened): void {
    const { happenedOn, number, kind } = posting;
    if (this.closedThrough !== undefined && happenedOn.slice(0, 7) <= this.closedThrough)
      this.findings.add({
        ...this.at(number),
        column: 'happened_on',
        says: `${happenedOn} lies in a month that was closed before`,
      });
    if (kind === 'close-month' && months.length !== 1)
      this.findings.add({
        ...this.at(number),
        column: 'kind',
        says: `it closes ${months.length} months, not one`,
      });
    for (const { month } of months) {
      const at = { table: 'month_close', row: rowOf(this.book.number, 'month', month) };
      if (kind !== 'close-month')
        this.findings.add({
          ...at,
          column: 'number',
          says: `posting ${number} is a ${kind} and closes no month`,
        });
      const expected = this.closedThrough
        ? nextMonth(this.closedThrough)
        : monthOf(dayInBrussels(this.book.openedAt));
      this.findings.expect({ ...at, column: 'month', found: month }, expected, 'months close in order');
      this.closedThrough = month as Month;
    }
  }
}

/** Every row that one leaf is made of. */
function sealedRows(opened: Opened, book: number): string[] {
  const { posting, entries, accounts, lots, rooms, months, command } = opened;
  return [
    `posting ${rowOf(book, 'number', posting.number)}`,
    command,
    ...entries.map(({ account, version }) => `entry ${rowOf(book, 'account', account)}, version ${version}`),
    ...accounts.map(({ number }) => `account ${rowOf(book, 'number', number)}`),
    ...lots.map(({ number }) => `lot ${rowOf(book, 'number', number)}`),
    ...rooms.map(({ regime, person, period }) => `room_directory ${roomRow(regime, person, period)}`),
    ...months.map(({ month }) => `month_close ${rowOf(book, 'month', month)}`),
  ];
}

export const roomRow = (regime: string, person: Uint8Array, period: number): string =>
  `regime ${regime}, person ${Buffer.from(person).toString('hex')}, period ${period}`;
