import { type CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type Refusal, Refused } from '#kernel';
import { type Cells, REASON_COLUMN, refusalOfFile, refusalsOfColumns } from '../rules';

/** A row of a file: where it stands, and what stands in it. */
export interface Row {
  /** Line of the file on which it ends, as an editor counts them. */
  readonly line: number;
  readonly cells: Cells;
}

/** A row that was refused, with every reason. */
export interface RefusedRow extends Row {
  readonly refusals: readonly Refusal[];
}

/**
 * The rows of a CSV file with `;` between its cells; a byte order mark and empty lines do not matter.
 * @throws Refused when it is no such file, or its columns are not those that are asked
 */
export function rowsOf(csv: string, columns: readonly string[]): Row[] {
  const [first, ...rows] = parsed(csv);
  const heading = first?.record ?? [];
  const refusals = refusalsOfColumns(heading, columns);
  if (refusals.length > 0) throw new Refused(refusals);
  return rows.map(({ info, record }) => ({
    line: info.lines,
    cells: Object.fromEntries(heading.map((column, place) => [column, asMeant(record[place] ?? '')])),
  }));
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

function parsed(csv: string): Parsed[] {
  try {
    return parse(csv, {
      bom: true,
      info: true,
      delimiter: ';',
      skip_empty_lines: true,
      trim: true,
      relax_quotes: true,
    }) as unknown as Parsed[];
  } catch (error) {
    const { lines, message } = error as CsvError & { lines?: number };
    throw new Refused([refusalOfFile(lines ?? 0, message)]);
  }
}

/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The refused rows as a file of the same columns and one more, which says why; to mend and hand in again. Cells
 * that a spreadsheet would run as a formula are made text.
 */
export function correctedFile(
  columns: readonly string[],
  rows: readonly RefusedRow[],
  says: (refusal: Refusal) => string,
): string {
  const heading = [...columns, REASON_COLUMN];
  const lines = rows.map(({ cells, refusals }) => [
    ...columns.map((column) => safe(cells[column] ?? '')),
    safe(refusals.map(says).join(' ')),
  ]);
  return stringify([heading, ...lines], { bom: true, delimiter: ';', record_delimiter: 'windows' });
}

const safe = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A cell that was made text says again what it said: `+32 53 11 22 33` is a telephone number. */
const asMeant = (cell: string) =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
