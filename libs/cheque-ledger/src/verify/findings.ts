/** Something stored that does not agree with the rest of the book. */
export interface Difference {
  readonly table: string;
  /** The key of the row within its table, such as `book 1, number 7`. */
  readonly row: string;
  /** The column that differs; where a seal covers several, the column of the seal. */
  readonly column: string;
  /** What is wrong, with the values found and expected where they are known. */
  readonly says: string;
  /** Every row that the broken seal covers: one of them was changed. */
  readonly sealed?: readonly string[];
}

type Scalar = string | number | null | undefined;

/** Collects differences, so that one changed value does not hide the next. */
export class Findings {
  readonly differences: Difference[] = [];

  add(difference: Difference): void {
    this.differences.push(difference);
  }

  /** Notes a difference unless what is stored is what it should be. */
  expect(
    stored: {
      readonly table: string;
      readonly row: string;
      readonly column: string;
      readonly found: Scalar;
    },
    expected: Scalar,
    because: string,
  ): void {
    const { found, ...place } = stored;
    if (found !== expected)
      this.add({ ...place, says: `found ${words(found)}, expected ${words(expected)}: ${because}` });
  }
}

const words = (value: Scalar): string => (value === null || value === undefined ? 'nothing' : String(value));

export const rowOf = (book: number, name: string, key: number | string): string =>
  `book ${book}, ${name} ${key}`;
