/** How each bench tells what it measured: a table for people, and with `--json` one line for machines, last. */

export interface Measured {
  readonly what: string;
  /** Milliseconds of each call. */
  readonly milliseconds: readonly number[];
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const p50 = (values: readonly number[]) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
export const p99 = (values: readonly number[]) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.99,
  );

/** Begins to count the seconds of the processor, in all threads of this process; the answer tells them. */
export function processorSeconds(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
}

/** Columns of equal width, the first to the left. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  '),
    );
}

/** With `--json`: one line, last. */
export function printJson(result: object): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
}

/** The number behind an option such as `--max 1000000`. */
export function numberOption(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const given = at < 0 ? undefined : Number(process.argv[at + 1]);
  if (given !== undefined && !(Number.isSafeInteger(given) && given > 0))
    throw new Error(`--${name} takes a whole number above 0`);
  return given ?? otherwise;
}
