import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Id } from '#kernel';
import { chainNext, chainStart, leafHash } from '../../libs/cheque-ledger/src/proof/chain';
import { framed } from '../../libs/cheque-ledger/src/proof/framed';
import { bytesOfId, idOfBytes } from '../../libs/cheque-ledger/src/proof/id-bytes';
import { dataOf, type Sealed } from '../../libs/cheque-ledger/src/proof/posting-data';

/** The example of FORMAT.md. */
const book = '6f1c2b0a-1111-4222-8333-444455556666' as Id;
const assignment = bytesOfId('6f1c2b0a-1111-4222-8333-444455557777' as Id);
const nonce = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const example: Sealed = {
  book,
  posting: {
    number: 2,
    kind: 'hold',
    performedOn: '2026-03-10',
    happenedOn: '2026-03-02',
    recordedAt: '2026-03-02T11:00:00.000Z',
    request: null,
    assignment,
    performance: null,
    orderId: null,
    about: null,
    move: null,
    textDigest: null,
    nonce,
  },
  commandHash: Buffer.alloc(32, 0xaa),
  entries: [
    { account: 1, change: -3, version: 2, balance: 17 },
    { account: 2, change: 3, version: 1, balance: 3 },
  ],
  accounts: [
    {
      number: 2,
      owner: assignment,
      purpose: 'held',
      unit: 'cheque',
      regime: '',
      lot: 1,
      period: 0,
      mayBeNegative: 0,
    },
  ],
  lots: [],
  rooms: [],
  months: [],
};

/** The same bytes once more, written down as FORMAT.md tells them and sharing nothing with the library. */
const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');
const field = (digits: string): string => (digits.length / 2).toString(16).padStart(8, '0') + digits;
const absent = 'ffffffff';
const sha = (digits: string): string => createHash('sha256').update(Buffer.from(digits, 'hex')).digest('hex');
const blind = (place: string): string =>
  createHmac('sha256', nonce).update(Buffer.from(place, 'hex')).digest('hex');
const record = (...fields: (string | number)[]): string =>
  fields.map((one) => field(hex(String(one)))).join('');

const plainly = (): string => {
  const owner = '6f1c2b0a111142228333444455557777';
  const entries = [
    sha(`03${blind('00000000')}${record(1, -3, 2, 17)}`),
    sha(`03${blind('00000001')}${record(2, 3, 1, 3)}`),
  ];
  const account = field(hex('2')) + field(owner) + record('held', 'cheque', '', 1, 0, 0);
  return [
    field(hex('1')),
    field('6f1c2b0a111142228333444455556666'),
    record(2, 'hold', '2026-03-10', '2026-03-02', '2026-03-02T11:00:00.000Z'),
    absent,
    field(owner),
    absent.repeat(5),
    field(sha(`07${nonce.toString('hex')}`)),
    field('aa'.repeat(32)),
    field(entries.map(field).join('')),
    field(field(account)),
    field('').repeat(3),
  ].join('');
};

describe('the bytes of the book', () => {
  it('frame every field so that absent, empty, number and text cannot be mistaken', () => {
    expect(framed(['', null, -7, 'é']).toString('hex')).toBe('00000000ffffffff000000022d3700000002c3a9');
    expect(() => framed([0.5])).toThrow('only whole numbers');
  });

  it('are those that FORMAT.md describes', () => {
    expect(dataOf(example).toString('hex')).toBe(plainly());
  });

  it('give the leaf and the chain of the vectors in FORMAT.md', () => {
    const leaf = leafHash(dataOf(example));
    const start = chainStart(book);
    expect(start.toString('hex')).toBe(sha(`02${hex('wijkwerken/1')}6f1c2b0a111142228333444455556666`));
    const written = readFileSync(join(__dirname, '../../libs/cheque-ledger/FORMAT.md'), 'utf8');
    for (const hash of [leaf, start, chainNext(start, leaf)]) expect(written).toContain(hash.toString('hex'));
  });

  it('hide an entry behind its own blind: the same entry twice looks different', () => {
    const twice = {
      ...example,
      entries: [example.entries[0], example.entries[0]].flatMap((one) => one ?? []),
    };
    const digests = dataOf(twice).toString('hex');
    const first = sha(`03${blind('00000000')}${record(1, -3, 2, 17)}`);
    const second = sha(`03${blind('00000001')}${record(1, -3, 2, 17)}`);
    expect([digests.includes(first), digests.includes(second), first === second]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('write an id as its 16 bytes and back', () => {
    expect(idOfBytes(bytesOfId(book))).toBe(book);
  });
});
