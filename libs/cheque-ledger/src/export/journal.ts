import { type BookNumber, type Reading } from '#database';
import { dayInBrussels, type Id, type Moment } from '#kernel';
import { idOfBytes } from '../proof/id-bytes';
import { bookOf } from '../store/head';

const POSTINGS_AT_ONCE = 1_000;

interface Line {
  readonly number: number;
  readonly kind: string;
  readonly happenedOn: string;
  readonly performedOn: string | null;
  readonly recordedAt: Moment;
  readonly about: number | null;
  readonly chain: Buffer;
  readonly account: number | null;
  readonly owner: Buffer | null;
  readonly purpose: string | null;
  readonly unit: string | null;
  readonly regime: string | null;
  readonly lot: number | null;
  readonly period: number | null;
  readonly change: number | null;
  readonly balance: number | null;
}

/**
 * A book as an hledger journal, piece by piece: one transaction per posting in order of number, dated by the day on
 * which it was recorded, and every balance asserted. `hledger check` and its balances then agree with ours.
 */
export async function* exportJournal(reading: Reading, asked: { readonly book: Id }): AsyncGenerator<string> {
  const book = await bookOf(reading, asked.book);
  yield preamble(asked.book);
  for (let after = 0; ;) {
    const lines = await linesOf(reading, book, after);
    const last = lines.at(-1);
    if (!last) return;
    yield [...byNumber(lines).values()].map(transaction).join('\n');
    after = last.number;
  }
}

/** Units are hledger's commodities; whole numbers only. */
const preamble = (book: Id): string =>
  [
    `; wijk-werken: the book of organiser ${book}`,
    '; owner ids are random; who they are stands in the registry',
    'commodity 1000. cheque',
    'commodity 1000. hour',
    'commodity 1000. cent',
    '',
    '',
  ].join('\n');

const linesOf = (reading: Reading, book: BookNumber, after: number): Promise<Line[]> =>
  reading.rows<Line>(
    `select p.number, p.kind, p.happened_on, p.performed_on, p.recorded_at, p.about, p.chain, e.account, a.owner,
        a.purpose, a.unit, a.regime, a.lot, a.period, e.change, e.balance
      from posting p
      left join entry e on e.book = p.book and e.number = p.number
      left join account a on a.book = e.book and a.number = e.account
      where p.book = ? and p.number > ? and p.number <= ?
      order by p.number, e.account`,
    [book, after, after + POSTINGS_AT_ONCE],
  );

function byNumber(lines: readonly Line[]): Map<number, Line[]> {
  const grouped = new Map<number, Line[]>();
  for (const line of lines) grouped.set(line.number, [...(grouped.get(line.number) ?? []), line]);
  return grouped;
}

function transaction(lines: readonly Line[]): string {
  const [first] = lines;
  if (!first) return '';
  const { number, kind, happenedOn, performedOn, recordedAt, about, chain } = first;
  const tags = [
    `happened:${happenedOn}`,
    ...(performedOn ? [`performed:${performedOn}`] : []),
    `recorded:${recordedAt}`,
    ...(about === null ? [] : [`about:${about}`]),
    `chain:${chain.toString('hex')}`,
  ];
  return [
    `${dayInBrussels(recordedAt)} (${number}) ${kind}  ; ${tags.join(', ')}`,
    ...lines.filter(({ account }) => account !== null).map(entry),
    '',
  ].join('\n');
}

const entry = (line: Line): string =>
  `    ${accountName(line)}  ${line.change} ${line.unit} = ${line.balance} ${line.unit}`;

/** `hour:room:<owner>:wijk-werken:202603` or `cheque:free:<owner>:lot 7`. */
const accountName = ({ unit, purpose, owner, regime, lot, period }: Line): string =>
  [
    unit,
    purpose,
    owner ? idOfBytes(owner) : '',
    ...(regime ? [regime] : []),
    ...(lot ? [`lot ${lot}`] : []),
    ...(period ? [String(period)] : []),
  ].join(':');
