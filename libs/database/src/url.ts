import { type Dialect } from './reading';

export interface DatabaseUrl {
  readonly dialect: Dialect;
  /** The file of an embedded database, or the whole URL of a server's. */
  readonly place: string;
}

/**
 * One URL chooses the database: `sqlite:<file>` for the embedded one, `postgres://…` for a server.
 * @throws Error with a sentence that says what is accepted
 */
export function parseDatabaseUrl(url: string): DatabaseUrl {
  if (/^postgres(ql)?:\/\//.test(url)) return { dialect: 'postgres', place: url };
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(url)?.[1];
  if (file) return { dialect: 'sqlite', place: file };
  throw new Error(
    `The database URL "${url}" is not understood: write sqlite:<file> or postgres://<server>/<name>.`,
  );
}
