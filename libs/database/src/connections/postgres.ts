import {
  DataSource,
  type EntityManager,
  type EntitySchema,
  type QueryRunner,
  type Repository,
} from 'typeorm';
import { type Client, type PoolClient } from 'pg';
import { type Reading, type Value } from '../reading';
import { camelCase, named } from './camel-case';
import { SnakeCaseColumns } from './naming';

const STATEMENTS_NAMED = 500;

export interface PostgresOptions {
  readonly url: string;
  readonly readonly: boolean;
  readonly tables: readonly EntitySchema[];
  readonly connectionsMaximum?: number;
}

/** A pool of connections; each query that names no connection takes one for the while. */
export async function openPostgres(options: PostgresOptions): Promise<DataSource> {
  const settings = [
    'statement_timeout=60s',
    'lock_timeout=20s',
    'idle_in_transaction_session_timeout=60s',
    `default_transaction_read_only=${options.readonly ? 'on' : 'off'}`,
  ];
  if (!options.readonly) settings.push('synchronous_commit=on');
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    parseInt8: true,
    poolSize: options.connectionsMaximum ?? 10,
    entities: [...options.tables],
    namingStrategy: new SnakeCaseColumns(),
    installExtensions: false,
    // Statements that do not wait for each other's answers travel together.
    extra: { options: settings.map((setting) => `-c ${setting}`).join(' '), pipeline: true },
  });
  return source.initialize();
}

/**
 * An acknowledged command must outlive a power cut: the server must write through.
 * @throws Error with a sentence when it is set not to
 */
export async function checkDurability(source: DataSource): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const [row] = await source.query<Record<string, string>[]>(`show ${setting}`);
    if (row?.[setting] !== 'on')
      throw new Error(
        `The database server has ${setting} = ${row?.[setting]}; it must be on, or acknowledged hours can be lost.`,
      );
  }
}

const statementNames = new Map<string, { readonly text: string; readonly name: string | undefined }>();

/** `?` becomes `$1`, `$2`, …; statements that come back often get a name, so that the server keeps their plan. */
function prepared(sql: string): { readonly text: string; readonly name: string | undefined } {
  const known = statementNames.get(sql);
  if (known) return known;
  let count = 0;
  const text = sql.replace(/\?/g, () => `$${++count}`);
  if (statementNames.size >= STATEMENTS_NAMED) return { text, name: undefined };
  const statement = { text, name: `wijk-${statementNames.size}` };
  statementNames.set(sql, statement);
  return statement;
}

const columnNames = new Map<string, readonly string[]>();

/** The names of a statement's columns, worked out once a statement. */
function namesOf(sql: string, fields: readonly { readonly name: string }[]): readonly string[] {
  const known = columnNames.get(sql);
  if (known) return known;
  const names = fields.map(({ name }) => camelCase(name));
  if (columnNames.size < STATEMENTS_NAMED) columnNames.set(sql, names);
  return names;
}

/** One connection of the pool, held until `release`. */
export class PostgresConnection implements Reading {
  readonly dialect = 'postgres';

  private constructor(
    private readonly runner: QueryRunner,
    readonly client: Client & PoolClient,
  ) {}

  static async of(source: DataSource): Promise<PostgresConnection> {
    const runner = source.createQueryRunner();
    return new PostgresConnection(runner, (await runner.connect()) as Client & PoolClient);
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async rows<Row extends object>(sql: string, params: readonly Value[] = []): Promise<Row[]> {
    const { fields, rows } = await this.query(sql, params);
    const names = namesOf(sql, fields);
    return rows.map((values) => named<Row>(names, values));
  }

  async row<Row extends object>(sql: string, params: readonly Value[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, params))[0];
  }

  async run(sql: string, params: readonly Value[] = []): Promise<number> {
    return (await this.query(sql, params)).rowCount ?? 0;
  }

  table<Row extends object>(schema: EntitySchema<Row>): Repository<Row> {
    return this.manager.getRepository(schema);
  }

  async release(): Promise<void> {
    await this.runner.release();
  }

  /** Closes the connection for good: after a failed commit nobody knows in what state it is. */
  async discard(): Promise<void> {
    this.client.end().catch(() => undefined);
    await this.runner.release();
  }

  private query(sql: string, params: readonly Value[]) {
    const { text, name } = prepared(sql);
    return this.client.query<unknown[]>({
      text,
      values: [...params],
      rowMode: 'array',
      ...(name === undefined ? {} : { name }),
    });
  }
}

/** The pool as a reading: each question takes a connection and gives it back. */
export class PostgresPool implements Reading {
  readonly dialect = 'postgres';

  constructor(private readonly source: DataSource) {}

  rows<Row extends object>(sql: string, params: readonly Value[] = []): Promise<Row[]> {
    return this.borrowed((connection) => connection.rows<Row>(sql, params));
  }

  row<Row extends object>(sql: string, params: readonly Value[] = []): Promise<Row | undefined> {
    return this.borrowed((connection) => connection.row<Row>(sql, params));
  }

  table<Row extends object>(schema: EntitySchema<Row>): Repository<Row> {
    return this.source.getRepository(schema);
  }

  private async borrowed<Result>(ask: (connection: PostgresConnection) => Promise<Result>): Promise<Result> {
    const connection = await PostgresConnection.of(this.source);
    try {
      return await ask(connection);
    } finally {
      await connection.release();
    }
  }
}
