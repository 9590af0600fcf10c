import * as fc from 'fast-check';
import { verifyAll } from '#cheque-ledger';
import { day, type Id } from '#kernel';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook } from './a-book';

/** A job of one of two persons, in one of two books, and what came of it before the persons were joined. */
const jobs = fc.array(
  fc.record({
    other: fc.boolean(),
    elsewhere: fc.boolean(),
    hours: fc.integer({ min: 1, max: 9 }),
    fate: fc.constantFrom('planned', 'worked', 'released'),
  }),
  { minLength: 1, maxLength: 10 },
);

const HISTORIES = 12;

eachDatabase('two persons with whatever jobs', (open) => {
  const month = async (book: ABook, person: Id) =>
    (await book.ledger.roomsOf(book.reading, { person, on: day('2026-03-02') })).month;

  const sound = async (book: ABook) => {
    const { differences, books } = await book.database.snapshot((reading) => verifyAll(reading));
    return [...differences, ...books.flatMap((one) => one.differences)];
  };

  it('are one with all their hours, and every job goes its way as before', async () => {
    await fc.assert(
      fc.asyncProperty(jobs, async (asked) => {
        const here = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
        const there = await here.another();
        const gone = aRandomId();
        for (const book of [here, there]) await book.issue(99);
        const planned: { book: ABook; assignment: Id; hours: number }[] = [];
        const worked: { book: ABook; performance: Id; hours: number }[] = [];
        for (const { other, elsewhere, hours, fate } of asked) {
          const book = elsewhere ? there : here;
          const person = other ? gone : here.person;
          const assignment = await book.hold('2026-03-02', hours, { person });
          if (fate === 'released') await book.release(assignment);
          else if (fate === 'planned') planned.push({ book, assignment, hours });
          else
            worked.push({
              book,
              hours,
              performance: await book.handOver(assignment, '2026-03-02', hours, { person }),
            });
        }
        const before = [await month(here, here.person), await month(here, gone)];
        await here.act((tx) =>
          here.ledger.joinPersons(tx, { from: gone, into: here.person, why: 'zelfde mens' }),
        );
        const sum = (of: 'worked' | 'planned') => before.reduce((total, room) => total + room[of], 0);
        const joined = await month(here, here.person);
        expect(joined).toMatchObject({ worked: sum('worked'), planned: sum('planned') });
        expect(joined.free).toBe(Math.max(0, joined.maximum - joined.worked - joined.planned));
        expect(await sound(here)).toEqual([]);
        for (const { book, assignment } of planned) await book.release(assignment);
        for (const { book, performance } of worked) await book.correct(performance);
        expect(await month(here, here.person)).toMatchObject({
          worked: 0,
          planned: 0,
          free: 60,
          granted: 60,
        });
        expect(await sound(here)).toEqual([]);
      }),
      { numRuns: HISTORIES },
    );
  }, 120_000);
});
