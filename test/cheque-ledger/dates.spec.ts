import { type Command, KeyUsedForSomethingElse } from '#database';
import { day, type Day, type Hours, type Id, moment, type Month } from '#kernel';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook, refusalOf } from './a-book';
import { complaintOf } from '../support/outcomes';

const close = (book: ABook, month: string, disputed: Id[] = []) =>
  book.act((tx) => book.ledger.closeMonth(tx, { month: month as Month, disputed }));

const happenings = async (book: ABook, owner: Id, what: { from?: Day; until?: Day } = {}) =>
  (
    await book.ledger.statement(book.reading, { book: book.organiser, owner, limit: 100, ...what })
  ).postings.map(({ kind, performedOn, happenedOn }) => [kind, performedOn, happenedOn]);

eachDatabase('a month that is closed', (open) => {
  it('stays as it was: late hours use its room, and are booked in the open month', async () => {
    const book = await ABook.open(open, { now: '2026-01-05T11:00:00.000Z' });
    await book.issue(20);
    await book.handOver(aRandomId(), '2026-01-05', 2);
    book.on('2026-02-03');
    await close(book, '2026-01');
    const late = await book.handOver(aRandomId(), '2026-01-20', 3);
    expect(await happenings(book, book.worker)).toEqual([
      ['hand-over', '2026-01-05', '2026-01-05'],
      ['hand-over', '2026-01-20', '2026-02-03'],
    ]);
    expect((await book.rooms('2026-01-20')).month).toMatchObject({ worked: 5 });
    expect((await book.rooms('2026-02-03')).month).toMatchObject({ worked: 0 });
    await book.correct(late);
    expect(await happenings(book, book.worker, { from: day('2026-02-01') })).toHaveLength(2);
    expect(await book.balances(book.worker, { asOf: day('2026-01-31') })).toMatchObject({ owed: 2 * 410 });
    const { worker, organiser, reading, ledger } = book;
    const [other, month] = [aRandomId(), '2026-01' as Month];
    const asked = { book: organiser, workers: [worker, other], month };
    expect(await ledger.allowancesOf(reading, asked)).toEqual(
      new Map([
        [worker, 2 * 410],
        [other, 0],
      ]),
    );
    expect(await ledger.lastClosedMonth(reading, { book: organiser })).toBe('2026-01');
  });

  it('closes in order, and lists the contested hours, which keep their holds', async () => {
    const book = await ABook.open(open, { now: '2026-01-05T11:00:00.000Z' });
    await book.issue(20);
    const contested = await book.hold('2026-01-20', 2);
    book.on('2026-03-01');
    expect(await refusalOf(close(book, '2026-02'))).toEqual(['month-not-next']);
    expect(await refusalOf(close(book, '2026-01'))).toEqual(['month-has-open-holds']);
    await close(book, '2026-01', [contested]);
    await close(book, '2026-02');
    expect(
      await book.ledger.holdOf(book.reading, { book: book.organiser, assignment: contested }),
    ).toMatchObject({
      state: 'held',
      hours: 2,
      periods: ['2026-01', '2026'],
    });
    await book.handOver(contested, '2026-01-20', 1);
    expect(await book.balances(book.worker)).toMatchObject({ owed: 410 });
  });
});

eachDatabase('what was known', (open) => {
  it('can be read as it stood at a moment, whatever came after', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    await book.issue(20);
    await book.hold('2026-03-10', 5);
    book.on('2026-03-04');
    await book.hold('2026-03-11', 7);
    const knownAt = moment('2026-03-03T00:00:00.000Z');
    const { ledger, reading, person, user, organiser } = book;
    const on = day('2026-03-10');
    expect((await ledger.roomsOf(reading, { person, on, knownAt })).month).toMatchObject({
      planned: 5,
      free: 55,
    });
    expect(await ledger.chequesOf(reading, { book: organiser, user, on, knownAt })).toMatchObject([
      { free: 15, held: 5 },
    ]);
    expect(await book.balances(user, { knownAt })).toEqual({ 'free lot 1': 15, 'prepaid lot 1': 20 * 645 });
    expect(await book.balances(user, { knownAt: '2026-03-01T00:00:00.000Z' })).toEqual({});
  });

  it('is paged through in whole postings, each once, in order', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    await book.issue(20);
    for (let hours = 1; hours <= 5; hours += 1) await book.hold('2026-03-10', 1);
    const asked = { book: book.organiser, owner: book.user, limit: 2 };
    const seen: number[] = [];
    let after: number | undefined = 0;
    while (after !== undefined) {
      const page = await book.ledger.statement(book.reading, { ...asked, after });
      seen.push(...page.postings.map(({ number }) => number));
      after = page.next;
    }
    expect(seen).toEqual([2, 5, 6, 7, 8, 9]);
  });

  it('keeps its order when the clock goes back a little, and refuses to write when it is far behind', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    await book.issue(1);
    book.at.clock.set(moment('2026-03-02T10:58:00.000Z'));
    await book.issue(1);
    const { postings } = await book.ledger.statement(book.reading, {
      book: book.organiser,
      owner: book.user,
      limit: 9,
    });
    expect(postings.map(({ recordedAt }) => recordedAt)).toEqual(Array(2).fill('2026-03-02T11:00:00.000Z'));
    book.at.clock.set(moment('2026-03-02T10:54:59.000Z'));
    await expect(book.issue(1)).rejects.toThrow('set the clock first');
  });
});

eachDatabase('a command on the book', (open) => {
  const handOver =
    (book: ABook, performance: Id, hours: number) =>
    (command: Partial<Command>): Promise<{ replayed: boolean }> =>
      book.take(
        (tx) =>
          book.ledger.handOver(tx, {
            assignment: performance,
            performance,
            person: book.person,
            worker: book.worker,
            user: book.user,
            performedOn: day('2026-03-02'),
            hours: hours as Hours,
          }),
        { body: { hours }, key: 'prestatie-1', ...command },
      );

  it('books once under one key; a dry run and a refusal leave the key free', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    const confirm = handOver(book, aRandomId(), 3);
    expect(await refusalOf(confirm({}))).toEqual(['cheques-not-enough']);
    await book.issue(3);
    await confirm({ dryRun: true });
    expect(await book.kinds()).toEqual(['open-book', 'issue']);
    expect(await confirm({})).toMatchObject({ replayed: false });
    expect(await confirm({})).toMatchObject({ replayed: true });
    expect((await book.kinds()).filter((kind) => kind === 'hand-over')).toHaveLength(1);
    await expect(handOver(book, aRandomId(), 2)({})).rejects.toBeInstanceOf(KeyUsedForSomethingElse);
  });

  it('erases what was typed, by a posting of its own, and nothing else', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    await book.issue(5);
    await book.release(await book.hold('2026-03-10', 2), { why: 'Jo is ziek' });
    const [number] = (await book.kinds()).flatMap((kind, index) => (kind === 'release' ? [index + 1] : []));
    const texts = () => book.reading.rows<{ text: string }>('select text from posting_text order by number');
    expect(await texts()).toEqual([{ text: 'Jo is ziek' }]);
    expect(await complaintOf(book.act((tx) => tx.run('delete from posting_text')))).toContain('append-only');
    await book.act((tx) => book.ledger.eraseText(tx, { posting: number ?? 0, why: 'gevraagd door Jo' }));
    expect(await texts()).toEqual([{ text: 'gevraagd door Jo' }]);
  });
});
