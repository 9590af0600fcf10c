import { type Dialect } from '../reading';
import { type Words } from './migration';

/** The guards of one append-only table: how each is called, and the statement that sets it. */
export interface Guard {
  readonly name: string;
  readonly table: string;
  readonly statements: readonly string[];
}

/**
 * Guards for a table whose rows may never change. SQLite asks before UPDATE, before DELETE, and before an INSERT
 * that meets an existing key: `INSERT OR REPLACE` fires no delete trigger by itself. PostgreSQL asks before
 * UPDATE, DELETE and TRUNCATE. `RAISE(ABORT)` undoes the statement and keeps the transaction.
 */
export function guardsOf(dialect: Dialect, table: string, keys: readonly (readonly string[])[]): Guard[] {
  const refuse = `${table} is append-only: nothing stored may change`;
  if (dialect === 'sqlite') {
    const guard = (name: string, when: string): Guard => ({
      name,
      table,
      statements: [`create trigger ${name} before ${when} begin select raise(abort, '${refuse}'); end`],
    });
    const sameKey = (columns: readonly string[]) =>
      columns.map((column) => `${column} = new.${column}`).join(' and ');
    return [
      guard(`${table}_keeps_values`, `update on ${table}`),
      guard(`${table}_keeps_rows`, `delete on ${table}`),
      ...keys.map((columns, index) =>
        guard(
          `${table}_keeps_key_${index + 1}`,
          `insert on ${table} when exists (select 1 from ${table} where ${sameKey(columns)})`,
        ),
      ),
    ];
  }
  const guard = (name: string, when: string): Guard => ({
    name,
    table,
    statements: [
      `create trigger ${name} before ${when} on ${table} execute function refuse_change('${refuse}')`,
    ],
  });
  return [
    guard(`${table}_keeps_values`, 'update'),
    guard(`${table}_keeps_rows`, 'delete'),
    guard(`${table}_keeps_all`, 'truncate'),
  ];
}

/** The words of a dialect; every guard that is asked for is also told to `noted`. */
export function wordsOf(dialect: Dialect, noted: (guard: Guard) => void = () => undefined): Words {
  return {
    blob: dialect === 'sqlite' ? 'blob' : 'bytea',
    bigint: dialect === 'sqlite' ? 'integer' : 'bigint',
    withoutRowid: dialect === 'sqlite' ? ' without rowid' : '',
    appendOnly: (table, ...keys) =>
      guardsOf(dialect, table, keys).flatMap((guard) => {
        noted(guard);
        return guard.statements;
      }),
  };
}
