import { cents, type Cents, type Day, isDay, isTimeOfDay, type TimeOfDay, type Weekday } from '#kernel';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule } from './registration';

/** One row of a file, by column. */
export type Cells = Readonly<Record<string, string>>;

const BELGIAN_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const EUROS = /^(\d{1,6})(?:[.,](\d{2}))?$/;
const WHOLE = /^\d{1,6}$/;
const weekdays: Readonly<Record<string, Weekday>> = { ma: 1, di: 2, wo: 3, do: 4, vr: 5, za: 6, zo: 7 };

/**
 * Reads the cells of one row, and gathers a reason for each that cannot be understood, so that a civil servant
 * mends the row once. After reading, the values only count when there are no reasons.
 */
export class CellReader {
  readonly refusals: RegistryRefusal[] = [];

  constructor(private readonly cells: Cells) {}

  /** Text that must be there. */
  text(column: string): string {
    const text = this.maybe(column);
    if (text === null) this.refusals.push(refusalBy('import-cell-missing', ownRule, { column }));
    return text ?? '';
  }

  /** Text that may be left out. */
  maybe(column: string): string | null {
    return this.cells[column]?.trim() || null;
  }

  /** A day as `2026-03-31` or `31/03/2026`; 31 February is refused. */
  day(column: string): Day | null {
    return this.understood(column, 'een bestaande dag, zoals 31/03/2026', (text) => {
      const [, date = '', month = '', year = ''] = BELGIAN_DAY.exec(text) ?? [];
      const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
      return isDay(iso) ? iso : undefined;
    });
  }

  /** A whole number; an empty cell is none. */
  whole(column: string): number {
    const read = this.understood(column, 'een geheel getal', (text) =>
      WHOLE.test(text) ? Number(text) : undefined,
    );
    return read ?? 0;
  }

  /** An amount in euro with a comma, such as `7,45`. */
  euros(column: string): Cents {
    const read = this.understood(column, 'een bedrag, zoals 12,50', (text) => {
      const [all, euros = '', rest = '00'] = EUROS.exec(text) ?? [];
      return all === undefined ? undefined : cents(Number(euros + rest));
    });
    return read ?? cents(0);
  }

  time(column: string): TimeOfDay | null {
    return this.understood(column, 'een uur, zoals 11:30', (text) => (isTimeOfDay(text) ? text : undefined));
  }

  /** One word of a closed list, and what it stands for. */
  word<Meaning>(column: string, meanings: Readonly<Record<string, Meaning>>): Meaning | null {
    const words = Object.keys(meanings).join(', ');
    return this.understood(column, words, (text) => {
      const asked = text.toLowerCase();
      return Object.hasOwn(meanings, asked) ? meanings[asked] : undefined;
    });
  }

  /** Words apart by commas, such as `12, 17`. */
  list(column: string): string[] {
    return (this.maybe(column) ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
  }

  weekdays(column: string): Weekday[] {
    const words = this.list(column).map((word) => word.toLowerCase());
    const days = words.flatMap((word) => (Object.hasOwn(weekdays, word) ? [weekdays[word] as Weekday] : []));
    if (days.length < words.length || days.length === 0)
      this.notUnderstood(column, Object.keys(weekdays).join(', '));
    return days;
  }

  /** Says that a cell which must be there is empty, when it is. */
  demand(...columns: readonly string[]): void {
    for (const column of columns) this.text(column);
  }

  private understood<Value>(
    column: string,
    expected: string,
    read: (text: string) => Value | undefined,
  ): Value | null {
    const text = this.maybe(column);
    if (text === null) return null;
    const value = read(text);
    if (value === undefined) this.notUnderstood(column, expected);
    return value ?? null;
  }

  private notUnderstood(column: string, expected: string): void {
    const value = this.cells[column] ?? '';
    this.refusals.push(refusalBy('import-cell-not-understood', ownRule, { column, value, expected }));
  }
}

/** A file must have the columns of its kind, no more and no fewer; the column with reasons of an earlier try may stay. */
export function refusalsOfColumns(found: readonly string[], expected: readonly string[]): RegistryRefusal[] {
  const missing = expected.filter((column) => !found.includes(column));
  const unknown = found.filter((column) => column !== REASON_COLUMN && !expected.includes(column));
  return [
    ...missing.map((column) => refusalBy('import-column-missing', ownRule, { column })),
    ...unknown.map((column) =>
      refusalBy('import-column-unknown', ownRule, { column, expected: expected.join(', ') }),
    ),
  ];
}

/** The column that the corrected file adds: why the row was refused. */
export const REASON_COLUMN = 'reden';

/** A file that no table can be read from. */
export const refusalOfFile = (line: number, why: string): RegistryRefusal =>
  refusalBy('import-file-unreadable', ownRule, { line, why });

/** Another row of the file names the same thing. */
export const refusalOfTwice = (reference: string, line: number): RegistryRefusal =>
  refusalBy('import-row-twice', ownRule, { reference, line });

/** Something the row leans on is not in the files read so far. */
export const refusalOfReference = (column: string, reference: string): RegistryRefusal =>
  refusalBy('import-reference-unknown', ownRule, { column, reference });

/** The months already used cannot be fewer than those of the running agreement itself. */
export function refusalsOfMonthsUsed(monthsUsed: number, monthsOfAgreement: number): RegistryRefusal[] {
  return monthsUsed < monthsOfAgreement
    ? [refusalBy('import-months-fewer-than-agreement', ownRule, { monthsUsed, monthsOfAgreement })]
    : [];
}

/** A file only lands with the totals that were seen and signed. */
export const refusalsOfSignature = (signed: string | undefined, expected: string): RegistryRefusal[] =>
  signed === expected ? [] : [refusalBy('import-totals-not-signed', ownRule, { expected })];
