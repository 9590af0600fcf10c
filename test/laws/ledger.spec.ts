import * as fc from 'fast-check';
import { ledgerRefusalCodes } from '#cheque-ledger';
import { type Database, seededIds } from '#database';
import { type Id } from '#kernel';
import { eachDatabase } from '../support/databases';
import { acknowledgedOnce, booksAreSound, capsHold, installationIsSound, sumsAreZero } from './laws';
import { moveOf } from './moves';
import { histories, type Operation } from './operations';
import { Region } from './region';
import { smallRegime } from './small-regime';

const COUNT = Number(process.env['WIJK_HISTORIES'] ?? 40);
const SEED = Number(process.env['WIJK_SEED'] ?? Date.now() % 1_000_000);
const FIVE_MINUTES = 300_000;

/**
 * One operation, first as a dry run, then in earnest: both say the same, and neither a dry run nor a refusal leaves
 * a trace.
 */
async function happen(region: Region, operation: Operation): Promise<void> {
  const move = moveOf(region, operation);
  if (!move) return;
  const before = await region.imprint();
  const tried = await region.attempt(move.book, move.step, { dryRun: true });
  expect(await region.imprint()).toBe(before);
  const refusals = await region.attempt(move.book, move.step);
  expect(refusals).toEqual(tried);
  expect(refusals).toEqual(ledgerRefusalCodes.filter((code) => refusals.includes(code)));
  if (refusals.length > 0) expect(await region.imprint()).toBe(before);
  else move.done();
}

/** A hold that was released or finished cannot be used: not released, not given cheques. */
async function oldHoldsAreDead(region: Region): Promise<void> {
  for (const { book, assignment } of region.assignments) {
    const { state } = await region.ledger.holdOf(region.database.reading, { book, assignment });
    if (state === 'held')
      expect(await region.attempt(book, (tx) => release(region, tx, assignment))).toEqual([]);
    const dead = state === 'finished' ? 'assignment-finished' : 'nothing-held';
    expect(await region.attempt(book, (tx) => release(region, tx, assignment))).toEqual([dead]);
  }
}

const release = (region: Region, tx: Parameters<Region['ledger']['release']>[0], assignment: Id) =>
  region.ledger.release(tx, { assignment, regime: smallRegime, why: 'einde van de proef' });

const reversible = new Set(['hand-over', 'expire', 'issue']);

/** Newest first: what may be reversed is, once; what may not is refused, and so is every second time. */
async function everythingGoesBackOnce(region: Region): Promise<void> {
  for (const book of region.books) {
    const postings = await region.database.reading.rows<{ number: number; kind: string; reversed: number }>(
      `select p.number, p.kind, (select count(*) from posting r where r.book = p.book and r.about = p.number
          and r.kind = 'reversal') as reversed
        from posting p join book b on b.number = p.book where b.id = ? order by p.number desc`,
      [book],
    );
    for (const { number, kind, reversed } of postings) {
      const reverse = () =>
        region.attempt(book, (tx) =>
          region.ledger.reverse(tx, { posting: number, regime: smallRegime, why: 'alles terug' }),
        );
      if (!reversible.has(kind)) {
        expect(await reverse()).toEqual(['posting-not-reversible']);
        continue;
      }
      // An issue goes back only while all its cheques lie with the user: those that came back expired do not.
      const first = await reverse();
      const back = reversed > 0 ? ['posting-already-reversed'] : [];
      if (kind === 'issue' && reversed === 0) expect([[], ['cheques-not-all-free']]).toContainEqual(first);
      else expect(first).toEqual(back);
      if (first.length === 0) expect(await reverse()).toEqual(['posting-already-reversed']);
    }
  }
}

const written = [
  'open-book',
  'open-room',
  'adjust-room',
  'deviation',
  'move',
  'issue',
  'take-over',
  'hold',
  'hold-cheques',
  'release',
  'hand-over',
  'expire',
  'reversal',
  'close-month',
  'join',
];

async function kindsIn({ reading }: Database): Promise<Map<string, number>> {
  const rows = await reading.rows<{ kind: string; count: number }>(
    'select kind, count(*) as count from posting group by kind order by kind',
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

const words = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([name, count]) => `${count} ${name}`).join(', ');

eachDatabase('the laws of the ledger', (open, dialect) => {
  it(
    `hold in ${COUNT} random histories, seed ${SEED}`,
    async () => {
      const { database, clock } = await open();
      let done = 0;
      let refused = 0;
      let commands = 0;
      const draws = seededIds(String(SEED), clock);
      const draw = () => draws.random();
      await fc.assert(
        fc.asyncProperty(histories, async (operations) => {
          const region = await new Region(database, clock, draw).open();
          for (const operation of operations) await happen(region, operation);
          refused += region.refused;
          await capsHold(region);
          await oldHoldsAreDead(region);
          await everythingGoesBackOnce(region);
          await acknowledgedOnce(region);
          await sumsAreZero(region);
          await booksAreSound(region);
          done += 1;
          commands += region.acknowledged.length;
        }),
        { numRuns: COUNT, seed: SEED, endOnFailure: false },
      );
      await installationIsSound(database);
      const kinds = await kindsIn(database);
      process.stdout.write(
        `laws on ${dialect}: ${done} histories, ${commands} commands, ${refused} refusals in them, seed ${SEED}; ${words(kinds)}\n`,
      );
      // Histories in which a kind of posting never happens prove nothing about it.
      if (COUNT >= 100) expect(written.filter((kind) => !kinds.has(kind))).toEqual([]);
    },
    Math.max(FIVE_MINUTES, COUNT * 5_000),
  );
});
