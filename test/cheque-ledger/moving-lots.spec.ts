import { draftOfArriving, draftOfLeaving, lotElsewhere, verifyAll } from '#cheque-ledger';
import { type Cents, type Id } from '#kernel';
import { freeCheques } from '../../libs/cheque-ledger/src/store/lots';
import { append } from '../../libs/cheque-ledger/src/store/postings';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook, refusalOf } from './a-book';

eachDatabase('unspent cheques of a user who goes to another organiser', (open) => {
  const twoBooks = async () => {
    const from = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    return { from, to: await from.another(), newcomer: aRandomId() };
  };

  const move = (from: ABook, to: { readonly organiser: Id; readonly user: Id }, why = 'verhuisd') =>
    from.act((tx) => from.ledger.moveLots(tx, { user: from.user, to, why }), {
      books: [from.organiser, to.organiser],
    });

  const chequesOf = (book: ABook, user: Id) =>
    book.ledger.chequesOf(book.reading, { book: book.organiser, user, on: '2026-03-10' as never });

  const sound = async (book: ABook) => {
    const { differences, books } = await book.database.snapshot((reading) => verifyAll(reading));
    return [...differences, ...books.flatMap((one) => one.differences)];
  };

  it('go on in its book with their price and their last day; held ones stay for their job', async () => {
    const { from, to, newcomer } = await twoBooks();
    const lot = await from.issue(20);
    await from.hold('2026-03-10', 3);
    const moved = await move(from, { organiser: to.organiser, user: newcomer });
    expect(moved).toEqual([{ lot, became: 1, cheques: 17 }]);
    const [was] = await chequesOf(from, from.user);
    const [is] = await chequesOf(to, newcomer);
    expect(was).toMatchObject({ free: 0, held: 3 });
    expect(is).toMatchObject({
      free: 17,
      cheques: 17,
      priceCents: was?.priceCents,
      issuedOn: was?.issuedOn,
      expiresOn: was?.expiresOn,
    });
    expect(await from.balances(to.organiser)).toEqual({
      'cheques-elsewhere lot 1': 17,
      'cents-elsewhere lot 1': 17 * 645,
    });
    expect(await to.balances(from.organiser)).toEqual({
      'cheques-elsewhere lot 1': -17,
      'cents-elsewhere lot 1': -17 * 645,
    });
    expect(await sound(from)).toEqual([]);
  });

  it('pay work there as they would have here', async () => {
    const { from, to, newcomer } = await twoBooks();
    await from.issue(5);
    await move(from, { organiser: to.organiser, user: newcomer });
    const job = await to.hold('2026-03-02', 5, { user: newcomer });
    await to.handOver(job, '2026-03-02', 5, { user: newcomer });
    expect(await to.balances(to.worker)).toMatchObject({ 'received lot 1': 5 });
    expect(await refusalOf(from.hold('2026-03-10', 1))).toEqual(['cheques-not-enough']);
    expect(await sound(from)).toEqual([]);
  });

  it('go once: what has left cannot be sold back, expired or moved again', async () => {
    const { from, to, newcomer } = await twoBooks();
    await from.issue(5);
    const there = { organiser: to.organiser, user: newcomer };
    await move(from, there);
    expect(await refusalOf(move(from, there))).toEqual(['cheques-none-to-move']);
    expect(await refusalOf(from.reverse(2))).toEqual(['cheques-not-all-free']);
    expect(await refusalOf(from.reverse(3))).toEqual(['posting-not-reversible']);
  });

  it('need a reason and another book', async () => {
    const { from, to, newcomer } = await twoBooks();
    await from.issue(5);
    expect(await refusalOf(move(from, { organiser: to.organiser, user: newcomer }, ''))).toEqual([
      'reason-missing',
    ]);
    expect(await refusalOf(move(from, { organiser: from.organiser, user: newcomer }))).toEqual([
      'cheques-stay-in-book',
    ]);
    expect(await from.kinds()).toEqual(['open-book', 'issue']);
  });

  it('that would arrive with another price are found by verification, however well they were sealed', async () => {
    const { from, to, newcomer } = await twoBooks();
    await from.issue(5);
    await from.act(
      async (tx) => {
        const [here, there] = [tx.book(), tx.book(to.organiser)];
        const [cheques] = await freeCheques(tx, { book: here, user: from.user, on: tx.today });
        if (!cheques) throw new Error('no cheques');
        const one = { move: tx.ids.random(), why: 'verhuisd' };
        const dearer = { ...lotElsewhere(cheques, newcomer, 1), priceCents: 745 as Cents };
        await append(tx, here, draftOfLeaving({ ...one, cheques }, to.organiser));
        await append(
          tx,
          there,
          draftOfArriving({ ...one, cheques: { lot: dearer, count: 5 } }, from.organiser),
        );
      },
      { books: [from.organiser, to.organiser] },
    );
    const found = await from.database.snapshot((reading) => verifyAll(reading));
    expect(found.differences.map(({ table, row }) => `${table} ${row.replace(/move .*/, 'move')}`)).toEqual([
      'entry move',
      'lot book 2, number 1',
    ]);
  });
});
