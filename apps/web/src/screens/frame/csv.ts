import { stringify } from 'csv-stringify/sync';
import { type ComponentChildren } from 'preact';

/** One column of a list: the same words on the screen and in the file. */
export interface Column<Row> {
  readonly name: string;
  readonly title: string;
  readonly text: (row: Row) => string;
  /** How the screen shows it, where that is more than its text. */
  readonly cell?: (row: Row) => ComponentChildren;
  readonly number?: true;
  readonly sort?: true;
}

/**
 * The rows as a file that spreadsheets here open at once: `;` between cells, UTF-8 with its mark, and no cell that a
 * spreadsheet would run as a formula.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ];
  return stringify(lines, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
