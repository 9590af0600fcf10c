import { verifyAll } from '#cheque-ledger';
import { day, type Hours, type Id, type Month } from '#kernel';
import { wijkWerken } from '#regulation';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook, refusalOf } from './a-book';

const MARCH = '2026-03' as Month;

eachDatabase('two persons who turn out to be one human being', (open) => {
  const bookOf = () => ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });

  const join = (book: ABook, from: Id, into: Id) =>
    book.act((tx) => book.ledger.joinPersons(tx, { from, into, why: 'zelfde rijksregisternummer' }));

  const month = async (book: ABook, person: Id) =>
    (await book.ledger.roomsOf(book.reading, { person, on: day('2026-03-10') })).month;

  const sound = async (book: ABook) => {
    const { differences, books } = await book.database.snapshot((reading) => verifyAll(reading));
    return [...differences, ...books.flatMap((one) => one.differences)];
  };

  it('have one room afterwards, in one book: worked, planned and free add up', async () => {
    const book = await bookOf();
    const other = aRandomId();
    await book.issue(60);
    const worked = await book.hold('2026-03-02', 4);
    await book.handOver(worked, '2026-03-02', 4);
    await book.hold('2026-03-10', 10);
    const done = await book.hold('2026-03-02', 6, { person: other });
    await book.handOver(done, '2026-03-02', 6, { person: other, worker: aRandomId() });
    await book.hold('2026-03-12', 3, { person: other });
    await join(book, other, book.person);
    expect(await month(book, book.person)).toMatchObject({
      granted: 60,
      worked: 10,
      planned: 13,
      free: 37,
      excess: 0,
    });
    expect(await book.balances(other)).toMatchObject({ 'granted 202603': 0, 'room 202603': 0 });
    expect(await sound(book)).toEqual([]);
  });

  it('keep what they planned: those jobs are worked, released and corrected under the one who remains', async () => {
    const book = await bookOf();
    const gone = aRandomId();
    const worker = aRandomId();
    await book.issue(60);
    const early = await book.hold('2026-03-02', 6, { person: gone });
    const performance = await book.handOver(early, '2026-03-02', 6, { person: gone, worker });
    const later = await book.hold('2026-03-03', 3, { person: gone });
    const never = await book.hold('2026-03-04', 5, { person: gone });
    await join(book, gone, book.person);
    book.on('2026-03-05');
    await book.release(never);
    await book.handOver(later, '2026-03-03', 4, { worker });
    await book.correct(performance, { hours: 5, performedOn: '2026-03-02' });
    expect(await month(book, book.person)).toMatchObject({ worked: 9, planned: 0, free: 51 });
    expect(await sound(book)).toEqual([]);
  });

  it('are joined over the books of several organisers', async () => {
    const book = await bookOf();
    const other = await book.another();
    const gone = aRandomId();
    await book.issue(60);
    await other.issue(60);
    const here = await book.hold('2026-03-02', 8);
    await book.handOver(here, '2026-03-02', 8);
    const there = await other.hold('2026-03-02', 20, { person: gone });
    await other.handOver(there, '2026-03-02', 20, { person: gone });
    await book.hold('2026-03-09', 2, { person: gone });
    const kept = await other.hold('2026-03-10', 7, { person: gone });
    await join(book, gone, book.person);
    expect(await month(book, book.person)).toMatchObject({ worked: 28, planned: 9, free: 23 });
    expect(await book.balances(book.person)).toMatchObject({ 'room 202603': 23, 'moved 202603': 27 });
    expect(await other.balances(book.person)).toMatchObject({ 'room 202603': 0, 'moved 202603': -27 });
    await other.release(kept);
    expect(await month(book, book.person)).toMatchObject({ worked: 28, planned: 2, free: 30 });
    expect(await sound(book)).toEqual([]);
  });

  it('over the maximum together lose nothing: the excess is listed and paid back first', async () => {
    const book = await bookOf();
    const gone = aRandomId();
    await book.issue(90);
    await book.hold('2026-03-10', 50);
    const second = await book.hold('2026-03-11', 30, { person: gone });
    await join(book, gone, book.person);
    expect(await month(book, book.person)).toMatchObject({
      maximum: 60,
      granted: 80,
      planned: 80,
      free: 0,
      excess: 20,
    });
    expect(await refusalOf(book.hold('2026-03-12', 1))).toEqual(['hours-over-month-maximum']);
    expect(await sound(book)).toEqual([]);
    await book.release(second);
    expect(await month(book, book.person)).toMatchObject({ granted: 60, planned: 50, free: 10, excess: 0 });
    expect(await sound(book)).toEqual([]);
  });

  it('bring the deviations that were granted for their hours', async () => {
    const book = await bookOf();
    const gone = aRandomId();
    await book.act((tx) =>
      book.ledger.grantDeviation(tx, {
        person: gone,
        period: MARCH,
        hours: 5 as Hours,
        why: 'liep uit',
      }),
    );
    await join(book, gone, book.person);
    expect(await month(book, book.person)).toMatchObject({ maximum: 60, granted: 65, free: 65 });
    expect(await sound(book)).toEqual([]);
  });

  it('can be three: who was joined before takes others in, and the first bookings are still corrected', async () => {
    const book = await bookOf();
    const [first, second] = [aRandomId(), aRandomId()];
    await book.issue(60);
    const job = await book.hold('2026-03-02', 6, { person: first });
    const performance = await book.handOver(job, '2026-03-02', 6, { person: first });
    await join(book, first, second);
    await join(book, second, book.person);
    await book.correct(performance);
    expect(await month(book, book.person)).toMatchObject({ worked: 0, planned: 0, free: 60 });
    expect(await sound(book)).toEqual([]);
  });

  it('leave no room behind that a later figure would fill again', async () => {
    const book = await bookOf();
    const gone = aRandomId();
    await book.issue(10);
    await book.hold('2026-03-10', 2, { person: gone });
    await join(book, gone, book.person);
    const adjusted = await book.act((tx) => book.ledger.adjustRooms(tx, { regime: wijkWerken }));
    expect(adjusted.postings).toEqual([]);
  });

  it('are joined with a reason, and never parted again by the book', async () => {
    const book = await bookOf();
    const gone = aRandomId();
    await book.issue(10);
    await book.hold('2026-03-10', 2, { person: gone });
    expect(
      await refusalOf(
        book.act((tx) => book.ledger.joinPersons(tx, { from: gone, into: book.person, why: ' ' })),
      ),
    ).toEqual(['reason-missing']);
    await join(book, gone, book.person);
    const joined = (await book.kinds()).lastIndexOf('join') + 1;
    expect(await refusalOf(book.reverse(joined))).toEqual(['posting-not-reversible']);
  });
});
