const camelCased = new Map<string, string>();

/** `worker_id` becomes `workerId`: columns are snake case in the database, rows are plain domain types. */
function camelCase(column: string): string {
  const known = camelCased.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camelCased.set(column, name);
  return name;
}

/** Turns rows of values into rows of names and values. */
export function named<Row extends object>(columns: readonly string[], rows: readonly unknown[][]): Row[] {
  const names = columns.map(camelCase);
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) row[names[index] as string] = values[index];
    return row as Row;
  });
}
