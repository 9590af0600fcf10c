import { type Cents, type Hours, type Month } from '#kernel';
import { aRandomId } from '../support/commands';
import { type Open } from '../support/databases';
import { ABook } from './a-book';

/** A book, and another beside it, in which everything the ledger can do was done once. */
export async function aLivedInBook(open: Open): Promise<ABook> {
  const book = await ABook.open(open, { now: '2026-01-05T11:00:00.000Z' });
  const { ledger, person } = book;
  await book.issue(20, {
    shares: [{ owner: aRandomId(), cents: 20 as Cents }],
    serialFrom: 'A001',
    serialTo: 'A020',
    form: 'paper',
  });
  await book.act((tx) =>
    ledger.takeOverHours(tx, {
      person,
      period: '2026-01' as Month,
      hours: 5 as Hours,
      source: 'vorige organisator',
    }),
  );
  const kept = await book.hold('2026-01-20', 3);
  const left = await book.hold('2026-01-22', 2);
  await book.release(left);
  book.on('2026-01-21');
  const performance = await book.handOver(kept, '2026-01-20', 4);
  await book.correct(performance, { hours: 3, performedOn: '2026-01-20' });
  await book.deviate('2026-01' as Month, 2);
  const elsewhere = await book.another();
  await elsewhere.issue(4);
  await elsewhere.handOver(await elsewhere.hold('2026-01-29', 2), '2026-01-21', 2);
  const twin = aRandomId();
  await elsewhere.hold('2026-01-30', 1, { person: twin });
  await book.act((tx) => ledger.joinPersons(tx, { from: twin, into: person, why: 'zelfde mens' }));
  const mover = aRandomId();
  await book.issue(3, { user: mover });
  await book.act((tx) =>
    ledger.moveLots(tx, {
      user: mover,
      to: { organiser: elsewhere.organiser, user: aRandomId() },
      why: 'verhuisd',
    }),
  );
  book.on('2026-02-03');
  await book.act((tx) => ledger.closeMonth(tx, { month: '2026-01' as Month }), {
    key: 'sluiting-januari',
    reason: 'maand volledig',
    onBehalf: { party: aRandomId(), channel: 'phone', reason: 'gevraagd aan de telefoon' },
  });
  return book;
}
