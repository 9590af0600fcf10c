import { type ListAsked } from '../frame';

/** How a list is read from the database, in the order of two columns: a day, and the id of the row. */
interface PageReads<Row> {
  /** So many rows, after the last one that was seen. */
  readonly rows: (
    limit: number,
    after: { readonly day: string; readonly id: string } | undefined,
  ) => Promise<Row[]>;
  readonly total: () => Promise<number>;
  readonly keyOf: (row: Row) => readonly [day: string, id: string];
}

/** One page of a list, with how many rows there are in all; an address that names no row begins at the first. */
export async function pageRead<Row>(
  { after, limit }: Pick<ListAsked, 'after' | 'limit'>,
  { rows: read, total, keyOf }: PageReads<Row>,
): Promise<{ readonly rows: readonly Row[]; readonly total: number; readonly next: string | undefined }> {
  const [day, id] = after.split(' ');
  const found = await read(limit + 1, day && id ? { day, id } : undefined);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = last && found.length > limit ? keyOf(last).join(' ') : undefined;
  return { rows, total: await total(), next };
}
