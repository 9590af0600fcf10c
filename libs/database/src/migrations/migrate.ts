import { createHash } from 'node:crypto';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type Dialect } from '../reading';
import { migrations } from './index';
import { type Guard, wordsOf } from './words';

/** TypeORM orders migrations by thirteen digits at the end of their names; ours are ordered by the list. */
const FIRST = 1_700_000_000_000;

const FUNCTION_OF_GUARDS = `create or replace function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception '%', tg_argv[0] using errcode = 'restrict_violation'; end $$`;

/** Runs what has not yet run, all or nothing. */
export async function migrate(source: DataSource, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await source.query(FUNCTION_OF_GUARDS);
  tellTypeorm(source, dialect);
  await source.runMigrations({ transaction: 'all' });
}

/** Whether the tables are older than this code. */
export function hasMigrationsToRun(source: DataSource, dialect: Dialect): Promise<boolean> {
  tellTypeorm(source, dialect);
  return source.showMigrations();
}

function tellTypeorm(source: DataSource, dialect: Dialect): void {
  Object.assign(source, { migrations: migrations.map((_, index) => asTypeorm(index, dialect)) });
}

function asTypeorm(index: number, dialect: Dialect): MigrationInterface {
  const migration = migrations[index];
  if (!migration) throw new RangeError(`no migration ${index}`);
  return {
    name: `${migration.name}-${FIRST + index}`,
    up: async (runner: QueryRunner) => {
      for (const statement of migration.up(wordsOf(dialect))) await runner.query(statement);
    },
    down: () =>
      Promise.reject(new Error('A migration is never undone: restore a backup, or write the next one.')),
  };
}

/** Names the tables as they should be: another digest means other migrations. */
export function schemaDigest(dialect: Dialect): string {
  const statements = migrations.flatMap((migration) => migration.up(wordsOf(dialect)));
  return createHash('sha256').update(statements.join()).digest('hex');
}

/** Every guard that the migrations together ask for. */
export function expectedGuards(dialect: Dialect): Guard[] {
  const guards: Guard[] = [];
  const words = wordsOf(dialect, (guard) => guards.push(guard));
  for (const migration of migrations) migration.up(words);
  return guards;
}

type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

/** The guards that should stand and do not: a rebuilt table loses its triggers without a word. */
export async function missingGuards(ask: Ask, dialect: Dialect): Promise<Guard[]> {
  const standing = await ask<{ name: string }>(
    dialect === 'sqlite'
      ? `select name from sqlite_master where type = 'trigger'`
      : `select tgname as name from pg_trigger where not tgisinternal and tgenabled <> 'D'`,
  );
  const names = new Set(standing.map(({ name }) => name));
  return expectedGuards(dialect).filter(({ name }) => !names.has(name));
}

/** Puts lost guards back; answers which were missing. */
export async function setMissingGuards(source: DataSource, dialect: Dialect): Promise<Guard[]> {
  const missing = await missingGuards((sql) => source.query(sql), dialect);
  for (const { name, table, statements } of missing) {
    if (dialect === 'postgres') await source.query(`drop trigger if exists ${name} on ${table}`);
    for (const statement of statements) await source.query(statement);
  }
  return missing;
}
