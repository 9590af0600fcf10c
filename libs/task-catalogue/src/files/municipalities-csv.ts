import { CsvError, parse } from 'csv-parse/sync';
import { Refused } from '#kernel';
import { lineReason, municipalityColumns, type RawLine } from '../rules';

interface Row {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<string, string>>;
}

/**
 * Reads the text of a municipality file (CSV with a head, `,` or `;`) into rows with their numbers.
 * @throws Refused `file-not-readable` or `file-field-unclear` when rows or columns do not fit
 */
export function readMunicipalityFile(text: string): RawLine[] {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const rows = parsed(text, head.includes(';') ? ';' : ',');
  const columns = Object.keys(rows[0]?.record ?? {});
  const absent = municipalityColumns.filter((column) => !columns.includes(column));
  if (absent.length > 0)
    throw new Refused(
      absent.map((field) =>
        lineReason('file-field-unclear', { field, found: head.slice(0, 100), allowed: field }),
      ),
    );
  return rows.map(({ info, record }) => ({ line: info.lines, fields: record }));
}

function parsed(text: string, delimiter: string): Row[] {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      info: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new Refused([lineReason('file-not-readable', { line, column: 1, what: error.code })]);
  }
}
