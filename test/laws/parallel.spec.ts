import * as fc from 'fast-check';
import { eachDatabase } from '../support/databases';
import { acknowledgedOnce, booksAreSound, capsHold, installationIsSound, sumsAreZero } from './laws';
import { moveOf } from './moves';
import { histories } from './operations';
import { Region } from './region';

const AT_ONCE = 12;
const SEED = Number(process.env['WIJK_SEED'] ?? Date.now() % 1_000_000);

eachDatabase(
  'callers who come at the same time, at two organisers that share their people',
  (open, dialect) => {
    it(`keep every law of the ledger, seed ${SEED}`, async () => {
      const { database, clock } = await open();
      const region = await new Region(database, clock).open();
      // Whom a join concerns is known to the registry, which lets nobody act for who went; here each caller would.
      const operations = fc
        .sample(histories, { seed: SEED, numRuns: 12 })
        .flat()
        .filter(({ verb }) => verb !== 'join');
      let done = 0;
      for (let at = 0; at < operations.length; at += AT_ONCE)
        await Promise.all(
          operations.slice(at, at + AT_ONCE).map(async (operation) => {
            const move = moveOf(region, operation);
            if (!move || (await region.attempt(move.book, move.step)).length > 0) return;
            move.done();
            done += 1;
          }),
        );
      await capsHold(region);
      await acknowledgedOnce(region);
      await sumsAreZero(region);
      await booksAreSound(region);
      await installationIsSound(database);
      process.stdout.write(
        `parallel on ${dialect}: ${done} commands done and ${region.refused} refused, ${AT_ONCE} at once, seed ${SEED}\n`,
      );
      expect(done).toBeGreaterThan(20);
    }, 300_000);
  },
);
