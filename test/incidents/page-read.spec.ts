import { pageRead } from '../../apps/web/src/screens/people/page-read';

describe('a list that is read page by page', () => {
  const rows = ['2026-11-16 a', '2026-11-16 b', '2026-11-17 c'].map(
    (key) => key.split(' ') as [string, string],
  );
  const page = (after: string) =>
    pageRead(
      { after, limit: 2 },
      {
        rows: async (limit, last) =>
          rows
            .filter((row) => last === undefined || row.join(' ') > `${last.day} ${last.id}`)
            .slice(0, limit),
        total: async () => rows.length,
        keyOf: (row) => row,
      },
    );

  it('goes on after the last row that was seen, and ends with no next page', async () => {
    const first = await page('');
    expect(first).toEqual({ rows: rows.slice(0, 2), total: 3, next: '2026-11-16 b' });
    expect(await page(first.next ?? '')).toEqual({ rows: rows.slice(2), total: 3, next: undefined });
  });

  it('begins at the first row where an address names none', async () => {
    expect((await page('iets')).rows).toHaveLength(2);
  });
});
