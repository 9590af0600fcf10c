const repeated = new Map<string, string>();

/** A part of a statement so many times; remembered, for statements of one length come back with every posting. */
export function times(count: number, part: string, between = ', '): string {
  const name = `${count}${between}${part}`;
  const known = repeated.get(name);
  if (known !== undefined) return known;
  const made = Array.from({ length: count }, () => part).join(between);
  repeated.set(name, made);
  return made;
}

/** `?, ?, ?` */
export const marks = (count: number): string => times(count, '?');

/** `(?, ?), (?, ?)`: a statement that inserts several rows at once. */
export const rowsOf = (rows: number, columns: number): string => times(rows, `(${marks(columns)})`);

/** Rows of one statement are kept well under the number of values that either database takes. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const cut: Item[][] = [];
  for (let at = 0; at < items.length; at += size) cut.push(items.slice(at, at + size));
  return cut;
}

/**
 * Joins the last entry of an account `a` as `e`: its balance now. The book's key leads straight to it, however
 * many entries the account has.
 */
export const LAST_ENTRY = `join entry e on e.book = a.book and e.account = a.number and e.version =
    (select max(version) from entry where book = a.book and account = a.number)`;
