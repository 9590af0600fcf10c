/** `worker_id` becomes `workerId`: columns are snake case in the database, rows are plain domain types. */
export function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Turns the values of a row into names and values. */
export function named<Row extends object>(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) row[names[index] as string] = values[index];
  return row as Row;
}
