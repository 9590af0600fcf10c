import { addDays, type Cents, type Cheques, day, type Hours } from '#kernel';
import { expiryDay } from '#cheque-ledger';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook, refusalOf } from './a-book';

describe('the last valid day of a cheque', () => {
  it.each([
    ['2026-03-02', '2027-03-01'],
    ['2026-01-01', '2026-12-31'],
    ['2023-03-01', '2024-02-29'],
    ['2024-02-28', '2025-02-27'],
    ['2024-02-29', '2025-02-28'],
  ])('of one issued on %s is %s', (issuedOn, last) => {
    expect(expiryDay(day(issuedOn), 12)).toBe(last);
  });
});

/** Takes over a lot that can be used up to a day. */
const lotUntil = (book: ABook, expiresOn: string, cheques: number): Promise<number> =>
  book.act((tx) =>
    book.ledger.takeOverLot(tx, {
      user: book.user,
      cheques: cheques as Cheques,
      priceCents: 595 as Cents,
      issuedOn: day('2025-06-01'),
      expiresOn: day(expiresOn),
      form: 'paper',
      source: 'vorig boek',
    }),
  );

const expire = (book: ABook) => book.act((tx) => book.ledger.expire(tx, { on: tx.today }));

eachDatabase('cheques are lots', (open) => {
  const bookOf = () => ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });

  it('a job takes what expires first of the lots valid on the day of work', async () => {
    const book = await bookOf();
    await book.issue(10);
    await lotUntil(book, '2026-03-20', 2);
    await lotUntil(book, '2026-03-09', 5);
    const assignment = await book.hold('2026-03-10', 3);
    expect(await book.balances(assignment)).toMatchObject({ 'held lot 2': 2, 'held lot 1': 1 });
  });

  it('cheques held stay good for their job after their last valid day', async () => {
    const book = await bookOf();
    await lotUntil(book, '2026-03-10', 3);
    const assignment = await book.hold('2026-03-10', 3);
    book.on('2026-04-02');
    await expire(book);
    await book.handOver(assignment, '2026-03-10', 3);
    expect(await book.balances(book.worker)).toMatchObject({ 'received lot 1': 3 });
  });

  it('what is released after expiry waits for a mediator, and is not free again', async () => {
    const book = await bookOf();
    await lotUntil(book, '2026-03-10', 3);
    const assignment = await book.hold('2026-03-10', 3);
    book.on('2026-03-11');
    await book.release(assignment);
    expect(await book.balances(book.user)).toMatchObject({ 'free lot 1': 0, 'expired-on-return lot 1': 3 });
  });

  it('expiry takes only what is free, the day after the last valid day, and what was paid for it lapses', async () => {
    const book = await bookOf();
    await lotUntil(book, '2026-03-10', 3);
    const assignment = await book.hold('2026-03-10', 1);
    book.on('2026-03-10');
    expect(await expire(book)).toEqual({ postings: [] });
    book.on('2026-03-11');
    expect((await expire(book)).postings).toHaveLength(1);
    expect(await expire(book)).toEqual({ postings: [] });
    expect(await book.balances(book.user)).toEqual({
      'free lot 1': 0,
      'expired lot 1': 2,
      'prepaid lot 1': 595,
    });
    expect(await book.balances(book.organiser)).toMatchObject({ 'lapsed lot 1': 2 * 595 });
    expect(await book.balances(assignment)).toMatchObject({ 'held lot 1': 1 });
  });

  it('work that waited for cheques is paid with cheques bought after it', async () => {
    const book = await bookOf();
    expect(await refusalOf(book.handOver(aRandomId(), '2026-03-02', 2))).toEqual(['cheques-not-enough']);
    book.on('2026-03-20');
    await book.issue(5);
    await book.handOver(aRandomId(), '2026-03-02', 2);
    expect(await book.cheques('2026-03-20')).toMatchObject([{ free: 3 }]);
  });

  it('the price is shared out whole: the worker by the day of work, others by the day of issue, the rest the organiser', async () => {
    const book = await bookOf();
    const [vdab, issuer] = [aRandomId(), aRandomId()];
    await book.issue(10, {
      priceCents: 745 as Cents,
      shares: [
        { owner: vdab, cents: 100 as Cents },
        { owner: issuer, cents: 35 as Cents },
      ],
    });
    await book.handOver(aRandomId(), '2026-03-02', 4);
    expect(await book.balances(book.worker)).toMatchObject({ owed: 4 * 410 });
    expect(await book.balances(vdab)).toEqual({ share: 400 });
    expect(await book.balances(issuer)).toEqual({ share: 140 });
    expect(await book.balances(book.organiser)).toMatchObject({ share: 4 * (745 - 410 - 135) });
    expect(await book.balances(book.user)).toMatchObject({ 'prepaid lot 1': 6 * 745 });
  });
});

eachDatabase('a correction', (open) => {
  const bookOf = () => ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });

  it('takes the very lots first, expired or not, and puts what is left over aside', async () => {
    const book = await bookOf();
    await lotUntil(book, '2026-03-05', 4);
    await book.issue(10);
    const performance = await book.handOver(await book.hold('2026-03-02', 4), '2026-03-02', 4);
    book.on('2026-03-20');
    await expire(book);
    await book.correct(performance, { hours: 3, performedOn: '2026-03-02' });
    expect(await book.balances(book.worker)).toEqual({ 'received lot 1': 3, owed: 3 * 410 });
    expect(await book.balances(book.user)).toMatchObject({ 'expired-on-return lot 1': 1, 'free lot 2': 10 });
    expect((await book.rooms('2026-03-02')).month).toMatchObject({ worked: 3, free: 57 });
  });

  it('takes further cheques only of lots valid on the day of work', async () => {
    const book = await bookOf();
    await lotUntil(book, '2026-03-05', 4);
    await book.issue(10);
    const performance = await book.handOver(aRandomId(), '2026-03-02', 3);
    book.on('2026-03-20');
    await book.correct(performance, { hours: 6, performedOn: '2026-03-02' });
    expect(await book.balances(book.worker)).toMatchObject({ 'received lot 1': 4, 'received lot 2': 2 });
  });

  it('moves hours to the month that was truly worked', async () => {
    const book = await bookOf();
    await book.issue(10);
    const performance = await book.handOver(aRandomId(), '2026-03-01', 4);
    await book.correct(performance, { hours: 4, performedOn: '2026-02-28' });
    expect((await book.rooms('2026-03-01')).month).toMatchObject({ worked: 0, free: 60 });
    expect((await book.rooms('2026-02-28')).month).toMatchObject({ worked: 4, free: 56 });
  });

  it('without right figures gives everything back, and the hold stays finished', async () => {
    const book = await bookOf();
    await book.issue(10);
    const assignment = await book.hold('2026-03-02', 2);
    const performance = await book.handOver(assignment, '2026-03-02', 3);
    await book.correct(performance);
    expect(await book.cheques('2026-03-02')).toMatchObject([{ free: 10, held: 0 }]);
    expect(await book.balances(book.worker)).toEqual({ 'received lot 1': 0, owed: 0 });
    expect(await book.balances(assignment)).toEqual({
      'held lot 1': 0,
      'planned 202603': 0,
      'planned 2026': 0,
    });
    expect(await refusalOf(book.correct(performance))).toEqual(['performance-not-booked']);
  });

  it('can be corrected again, and takes back what does not fit as if it was never asked', async () => {
    const book = await bookOf();
    await book.issue(5);
    const performance = await book.handOver(aRandomId(), '2026-03-02', 3);
    await book.correct(performance, { hours: 2, performedOn: '2026-03-02' });
    const before = await book.kinds();
    expect(await refusalOf(book.correct(performance, { hours: 6, performedOn: '2026-03-02' }))).toEqual([
      'cheques-not-enough',
    ]);
    expect(await book.kinds()).toEqual(before);
    await book.correct(performance, { hours: 5, performedOn: addDays(day('2026-03-02'), -1) });
    expect(await book.balances(book.worker)).toMatchObject({ 'received lot 1': 5 });
    expect((await book.rooms('2026-03-01')).month.worked).toBe(5 as Hours);
  });
});
