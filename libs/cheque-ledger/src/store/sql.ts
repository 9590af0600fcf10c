/** `?, ?, ?` */
export const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** `(?, ?), (?, ?)`: a statement that inserts several rows at once. */
export const rowsOf = (rows: number, columns: number): string =>
  Array.from({ length: rows }, () => `(${marks(columns)})`).join(', ');

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
