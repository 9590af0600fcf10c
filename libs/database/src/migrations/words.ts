import { type Dialect } from '../reading';
import { type Words } from './migration';

/** The guards of one append-only table: how each is called, and the statement that sets it. */
export interface Guard {
  readonly name: string;
  readonly table: string;
  readonly statements: readonly string[];
}

export interface Guarded {
  readonly table: string;
  /** The primary key and every other unique key. */
  readonly keys: readonly (readonly string[])[];
  /** A condition on `old.…` under which a row may be deleted; without one, never. */
  readonly erasable?: string;
}

/**
 * Guards for a table whose rows may never change. SQLite asks before UPDATE, before DELETE, and before an INSERT
 * that meets an existing key: `INSERT OR REPLACE` fires no delete trigger by itself. PostgreSQL asks before
 * UPDATE, DELETE and TRUNCATE. `RAISE(ABORT)` undoes the statement and keeps the transaction.
 */
function guardsOf(dialect: Dialect, guarded: Guarded): Guard[] {
  return dialect === 'sqlite' ? guardsOnSqlite(guarded) : guardsOnPostgres(guarded);
}

const refusalOf = (table: string) => `${table} is append-only: nothing stored may change`;

function guardsOnSqlite({ table, keys, erasable }: Guarded): Guard[] {
  const guard = (name: string, when: string): Guard => ({
    name,
    table,
    statements: [
      `create trigger ${name} before ${when} begin select raise(abort, '${refusalOf(table)}'); end`,
    ],
  });
  const sameKey = (columns: readonly string[]) =>
    columns.map((column) => `${column} = new.${column}`).join(' and ');
  return [
    guard(`${table}_keeps_values`, `update on ${table}`),
    guard(`${table}_keeps_rows`, `delete on ${table}${erasable ? ` when not (${erasable})` : ''}`),
    ...keys.map((columns, index) =>
      guard(
        `${table}_keeps_key_${index + 1}`,
        `insert on ${table} when exists (select 1 from ${table} where ${sameKey(columns)})`,
      ),
    ),
  ];
}

function guardsOnPostgres({ table, erasable }: Guarded): Guard[] {
  const refuse = `execute function refuse_change('${refusalOf(table)}')`;
  const guard = (name: string, when: string): Guard => ({
    name,
    table,
    statements: [`create trigger ${name} before ${when} on ${table} ${refuse}`],
  });
  const erasing: Guard = {
    name: `${table}_keeps_rows`,
    table,
    statements: [
      `create or replace function ${table}_erase() returns trigger language plpgsql as $$ begin
         if ${erasable} then return old; end if;
         raise exception '${refusalOf(table)}' using errcode = 'restrict_violation';
       end $$`,
      `create trigger ${table}_keeps_rows before delete on ${table} for each row execute function ${table}_erase()`,
    ],
  };
  return [
    guard(`${table}_keeps_values`, 'update'),
    erasable ? erasing : guard(`${table}_keeps_rows`, 'delete'),
    guard(`${table}_keeps_all`, 'truncate'),
  ];
}

/** The words of a dialect; every guard that is asked for is also told to `noted`. */
export function wordsOf(dialect: Dialect, noted: (guard: Guard) => void = () => undefined): Words {
  const guarding = (guarded: Guarded) =>
    guardsOf(dialect, guarded).flatMap((guard) => {
      noted(guard);
      return guard.statements;
    });
  return {
    blob: dialect === 'sqlite' ? 'blob' : 'bytea',
    bigint: dialect === 'sqlite' ? 'integer' : 'bigint',
    withoutRowid: dialect === 'sqlite' ? ' without rowid' : '',
    appendOnly: (table, ...keys) => guarding({ table, keys }),
    erasableWhen: (table, erasable, ...keys) => guarding({ table, keys, erasable }),
  };
}
