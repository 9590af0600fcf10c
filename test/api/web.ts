import { type AddressInfo } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '#database';
import { LastSeen, Passwords } from '#identity';
import { type Clock, type IdSource } from '#kernel';
import { PlanWork } from '#plan';
import { Logger } from 'nestjs-pino';
import { openWeb, type WebOptions } from '../../apps/web/src/web';
import { TEST_SECRET, type TestDatabase } from '../support/databases';
import { allTables } from '../support/tables';

type Surroundings = Pick<WebOptions, 'mail' | 'texts' | 'address'>;

/**
 * The real server, listening on a port of its own, over a database of the test. The tests of a file share one, which
 * moves from database to database, for starting it costs more than most of them do. Whoever sets something apart
 * (`more`), or asks for a second server while the first is at work, gets another.
 */
export async function listeningWeb(
  at: TestDatabase,
  more: Surroundings = {},
): Promise<NestFastifyApplication> {
  if (Object.keys(more).length > 0 || MovingServer.isAtWork) return ownWeb(at, more);
  return MovingServer.moveTo(at);
}

/** A server that starts and stops with its test. */
export async function ownWeb(
  { url, clock, ids }: TestDatabase,
  more: Surroundings = {},
): Promise<NestFastifyApplication> {
  return started({ url, secret: TEST_SECRET, clock, ids }, more);
}

async function started(
  database: WebOptions['database'],
  more: Surroundings = {},
): Promise<NestFastifyApplication> {
  const app = await openWeb({ database, proxies: 0, logLevel: process.env['WIJK_LOG'] ?? 'silent', ...more });
  // Hashes light enough for hundreds of log-ins; the cost of a real one has a test of its own.
  app.get(Passwords).cost = { N: 2 ** 4, r: 8, p: 1 };
  await app.listen(0, '127.0.0.1');
  return app;
}

interface Place {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** One server over a database that is another for each test. */
class MovingServer {
  private static standing: Promise<NestFastifyApplication> | undefined;
  private static place: Place;
  static isAtWork = false;

  static async moveTo({ url, clock, ids }: TestDatabase): Promise<NestFastifyApplication> {
    const database = await Database.open({ url, tables: allTables, secret: TEST_SECRET, clock, ids });
    this.place = { database, clock, ids };
    this.isAtWork = true;
    const app = await (this.standing ??= this.start(url));
    // Whatever else Nest started meanwhile took the log along.
    app.useLogger(app.get(Logger));
    return standingFor(() => app, { close: () => this.leave(app) });
  }

  static async stop(): Promise<void> {
    await (await this.standing)?.close();
  }

  /** The server as the test sees it is closed: what it had still to write is written, and it lets go of the database. */
  private static async leave(app: NestFastifyApplication): Promise<void> {
    if (!this.isAtWork) return;
    this.isAtWork = false;
    await app.get(PlanWork).stopAll();
    await app.get(LastSeen).beforeApplicationShutdown();
    await this.place.database.close();
  }

  private static start(url: string): Promise<NestFastifyApplication> {
    const here = (): Place => this.place;
    return started({
      url,
      secret: TEST_SECRET,
      clock: standingFor(() => here().clock),
      ids: standingFor(() => here().ids),
      opened: standingFor(() => here().database, {
        road: standingFor(() => here().database.road),
        reading: standingFor(() => here().database.reading),
        close: async () => undefined,
      }),
    });
  }
}

afterAll(() => MovingServer.stop());

/** Does whatever the one that is meant at the moment does, but for what is its own. */
function standingFor<Meant extends object>(meant: () => Meant, own: Partial<Meant> = {}): Meant {
  return new Proxy({} as Meant, {
    get: (_, key) => {
      const source = key in own ? own : meant();
      const found: unknown = Reflect.get(source, key);
      return typeof found === 'function' ? (found.bind(source) as unknown) : found;
    },
    has: (_, key) => Reflect.has(meant(), key),
  });
}

export const addressOf = (app: NestFastifyApplication) =>
  `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
