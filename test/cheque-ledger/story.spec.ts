import { eachDatabase } from '../support/databases';
import { ABook } from './a-book';

eachDatabase('a school asks for lunch supervision', (open) => {
  it('holds hours and cheques, books what was worked, and the worker reads how much is left', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    await book.issue(20);
    const assignment = await book.hold('2026-03-10', 3);
    expect(await book.balances(assignment)).toEqual({
      'held lot 1': 3,
      'planned 202603': 3,
      'planned 2026': 3,
    });
    expect((await book.rooms('2026-03-10')).month).toMatchObject({
      maximum: 60,
      free: 57,
      planned: 3,
      worked: 0,
    });

    book.on('2026-03-11');
    await book.handOver(assignment, '2026-03-10', 4);

    expect(await book.balances(book.worker)).toEqual({ 'received lot 1': 4, owed: 4 * 410 });
    expect(await book.balances(book.organiser)).toMatchObject({
      share: 4 * (645 - 410),
      'issued lot 1': -20,
    });
    expect(await book.balances(assignment)).toEqual({
      'held lot 1': 0,
      'planned 202603': 0,
      'planned 2026': 0,
    });
    expect(await book.rooms('2026-03-10')).toMatchObject({
      month: { free: 56, planned: 0, worked: 4 },
      year: { period: '2026', maximum: 630, free: 626, worked: 4 },
    });
    expect(await book.cheques('2026-03-10')).toMatchObject([{ number: 1, free: 16, held: 0 }]);
    expect(await book.kinds()).toEqual(['open-book', 'issue', 'open-room', 'open-room', 'hold', 'hand-over']);
  });
});
