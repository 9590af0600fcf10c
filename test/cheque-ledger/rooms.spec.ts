import { day, type Hours, type Id, type Month, type Year } from '#kernel';
import { assumed, found, type Regime, type Version, wijkWerken } from '#regulation';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook, refusalOf } from './a-book';

const MARCH = '2026-03' as Month;

/** Wijk-werken with other maxima for a month. */
const regimeWith = (...versions: Version<number>[]): Regime => ({
  ...wijkWerken,
  chapters: [
    {
      title: 'Andere maxima',
      figures: { 'hours-per-month-maximum': { title: 'Uren per maand', unit: 'hours', versions } },
      lists: {},
      days: {},
      principles: {},
    },
    ...wijkWerken.chapters,
  ],
});

const decided = (decidedOn: string) => ({ from: '2018-01-01', decidedOn, source: 'besluit van deze proef' });

eachDatabase('the room of a person', (open) => {
  const bookOf = () => ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });

  it('reads as the figure of its first day before anyone needs it', async () => {
    const book = await bookOf();
    expect(await book.rooms('2026-03-10')).toEqual({
      month: { period: '2026-03', maximum: 60, granted: 60, free: 60, planned: 0, worked: 0, excess: 0 },
      year: { period: '2026', maximum: 630, granted: 630, free: 630, planned: 0, worked: 0, excess: 0 },
    });
  });

  it('is one room for all organisers: hours are fetched from where it lies, and brought back', async () => {
    const book = await bookOf();
    const other = await book.another();
    await book.issue(20);
    await other.issue(70);
    await book.hold('2026-03-10', 10);
    const there = await other.hold('2026-03-11', 50);
    expect((await book.rooms('2026-03-10')).month).toMatchObject({ free: 0, planned: 60 });
    expect(await refusalOf(other.hold('2026-03-12', 1))).toEqual(['hours-over-month-maximum']);
    expect(await book.balances(book.person)).toMatchObject({ 'room 202603': 0, 'moved 202603': 50 });
    expect(await other.balances(book.person)).toEqual({
      'moved 202603': -50,
      'room 202603': 0,
      'moved 2026': -50,
      'room 2026': 0,
    });
    book.on('2026-03-11');
    await other.handOver(there, '2026-03-11', 20);
    expect((await book.rooms('2026-03-10')).month).toMatchObject({ free: 30, planned: 10, worked: 20 });
    expect(await book.balances(book.person)).toMatchObject({ 'room 202603': 30, 'moved 202603': 20 });
    expect(await other.kinds()).toEqual(['open-book', 'issue', 'move', 'hold', 'hand-over', 'move']);
  });

  it('is opened in the book of the organiser who has the agreement on its first day', async () => {
    const book = await bookOf();
    const other = await book.another();
    await book.issue(5);
    await book.hold('2026-03-10', 2, {
      homes: async (period) => (period === MARCH ? other.organiser : undefined),
    });
    expect(await other.kinds()).toEqual(['open-book', 'open-room', 'move']);
    expect((await book.rooms('2026-03-10')).month).toMatchObject({ free: 58, planned: 2 });
  });

  it('grows by a deviation with a reason, after which work that stood open is booked whole', async () => {
    const book = await bookOf();
    await book.issue(70);
    const assignment = await book.hold('2026-03-02', 60);
    expect(await refusalOf(book.handOver(assignment, '2026-03-02', 61))).toEqual([
      'hours-over-month-maximum',
    ]);
    await book.deviate(MARCH, 1);
    await book.handOver(assignment, '2026-03-02', 61);
    expect((await book.rooms('2026-03-02')).month).toMatchObject({
      maximum: 60,
      granted: 61,
      worked: 61,
      free: 0,
    });
  });

  it('counts hours of before this book, with their source', async () => {
    const book = await bookOf();
    const take = (period: Month | Year, hours: number) =>
      book.act((tx) =>
        book.ledger.takeOverHours(tx, {
          person: book.person,
          period,
          hours: hours as Hours,
          source: 'afrekening van de vorige organisator',
        }),
      );
    await take(MARCH, 12);
    await take('2026' as Year, 200);
    expect(await book.rooms('2026-03-02')).toMatchObject({
      month: { worked: 12, free: 48 },
      year: { worked: 200, free: 430 },
    });
    expect(await refusalOf(take(MARCH, 49))).toEqual(['hours-over-month-maximum']);
  });

  it('under an assumed maximum is gone over with a reason, which is granted as a deviation', async () => {
    const book = await bookOf();
    await book.issue(10);
    const regime = regimeWith(assumed(2, decided('2017-01-01')));
    expect(await refusalOf(book.hold('2026-03-10', 3, { regime }))).toEqual(['hours-over-month-maximum']);
    await book.hold('2026-03-10', 3, { regime }, { reason: 'afgesproken met de toeleider' });
    expect(await book.kinds()).toEqual(['open-book', 'issue', 'open-room', 'open-room', 'deviation', 'hold']);
  });
});

eachDatabase('a maximum that is decided later', (open) => {
  const adjust = (book: ABook, regime: Regime) => book.act((tx) => book.ledger.adjustRooms(tx, { regime }));
  const room = async (book: ABook, regime: Regime) =>
    (await book.ledger.roomsOf(book.reading, { person: book.person, on: day('2026-03-10'), regime })).month;
  const release = (book: ABook, assignment: Id, regime: Regime) => book.release(assignment, { regime });

  it('grants the difference when it is higher, once', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    const regime = regimeWith(found(60, decided('2017-01-01')), found(64, decided('2026-03-05')));
    await book.issue(10);
    await book.hold('2026-03-10', 3, { regime });
    book.on('2026-03-06');
    expect((await adjust(book, regime)).postings).toHaveLength(1);
    expect((await adjust(book, regime)).postings).toHaveLength(0);
    expect(await room(book, regime)).toMatchObject({ maximum: 64, granted: 64, free: 61 });
  });

  it('takes back only what is free when it is lower; what comes free afterwards goes back first', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    const regime = regimeWith(found(10, decided('2017-01-01')), found(4, decided('2026-03-05')));
    await book.issue(10);
    const first = await book.hold('2026-03-10', 5, { regime });
    const second = await book.hold('2026-03-11', 3, { regime });
    book.on('2026-03-06');
    expect(await refusalOf(book.hold('2026-03-12', 1, { regime, assignment: aRandomId() }))).toEqual([
      'hours-over-month-maximum',
    ]);
    await adjust(book, regime);
    expect(await room(book, regime)).toMatchObject({
      maximum: 4,
      granted: 8,
      free: 0,
      planned: 8,
      excess: 4,
    });
    await release(book, second, regime);
    expect(await room(book, regime)).toMatchObject({ granted: 5, free: 0, planned: 5, excess: 1 });
    await release(book, first, regime);
    expect(await room(book, regime)).toMatchObject({ granted: 4, free: 4, planned: 0, excess: 0 });
  });
});
