/** Words that differ between the databases, for statements that otherwise run on both. */
export interface Words {
  readonly blob: 'blob' | 'bytea';
  readonly bigint: 'integer' | 'bigint';
  /** Ends a `create table` whose rows lie in the order of their primary key. */
  readonly withoutRowid: '' | ' without rowid';
  /**
   * Guards that refuse every change of stored rows: before update, delete, and insert over an existing key. Name
   * the primary key and every other unique key. The table must be `without rowid`, or have an integer primary key:
   * a hidden row id would be one more key that an insert can replace.
   */
  readonly appendOnly: (table: string, ...keys: (readonly string[])[]) => string[];
  /** The same, but a row may be deleted where a condition on `old.…` holds: erasure, and nothing else. */
  readonly erasableWhen: (table: string, condition: string, ...keys: (readonly string[])[]) => string[];
}

/** One library's tables, written by hand; runs once, on both databases. */
export interface Migration {
  /** The library's name. */
  readonly name: string;
  up(words: Words): string[];
}
