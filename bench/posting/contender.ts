import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { verifyAll } from '#cheque-ledger';
import { Database, drawnIds } from '#database';
import { systemClock } from '#kernel';
import { tables } from '../../apps/web/src/tables';
import { aPlace, type Dialect, type Place } from '../place';
import { type LoadAsked, type LoadDone } from './load';
import { type Region, writeRegion } from './region';
import { type ServerTold } from './serve';

const SECRET = 'bench';

const openDatabase = (url: string) =>
  Database.open({ url, tables, secret: SECRET, clock: systemClock, ids: drawnIds });

/** How a round of confirmations went. */
export interface Round extends LoadDone {
  /** Of the server's processors, for each confirmation: what the rest of the machine does hardly changes it. */
  readonly cpuMilliseconds: number;
}

/** The process of a real server. */
class Server {
  private constructor(private readonly process: ChildProcess) {}

  static async start({ url }: Place): Promise<Server> {
    const process = fork(join(__dirname, 'serve.js'), [url, SECRET]);
    await once(process, 'message');
    return new Server(process);
  }

  async told(): Promise<ServerTold> {
    this.process.send('tell');
    const [told] = (await once(this.process, 'message')) as [ServerTold];
    return told;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.send('stop');
    await ended;
  }
}

/** A real server over a filled database, in a process of its own, and another process that asks it. */
export class Contender {
  private confirmed = 0;
  private asked = 0;

  private constructor(
    readonly place: Place,
    private readonly region: Region,
    private readonly server: Server,
    private readonly load: ChildProcess,
  ) {}

  /** With so many performances that wait to be confirmed. */
  static async open(dialect: Dialect, performances: number): Promise<Contender> {
    const place = await aPlace(dialect);
    const database = await openDatabase(place.url);
    const region = await writeRegion(database, performances);
    await database.close();
    const server = await Server.start(place);
    return new Contender(place, region, server, fork(join(__dirname, 'load.js')));
  }

  get dialect(): Dialect {
    return this.place.dialect;
  }

  /** Confirms the next so many performances, over so many connections. */
  async confirm(count: number, connections: number): Promise<Round> {
    const { organiser, bearer, waiting } = this.region;
    const performances = waiting.slice(this.asked, this.asked + count);
    this.asked += count;
    const { port, cpuMilliseconds: before } = await this.server.told();
    this.load.send({ port, organiser, bearer, performances, connections } satisfies LoadAsked);
    const [done] = (await once(this.load, 'message')) as [LoadDone];
    const used = (await this.server.told()).cpuMilliseconds - before;
    this.confirmed += done.confirmed;
    if (done.confirmed < count)
      throw new Error(`${this.dialect}: not all confirmed: ${done.others.join(' | ')}`);
    return { ...done, cpuMilliseconds: used / count };
  }

  /** Ends both processes and proves that everything acknowledged is in a book that verifies, once. */
  async close(): Promise<void> {
    this.load.disconnect();
    await this.server.stop();
    await this.checkBooks();
  }

  private async checkBooks(): Promise<void> {
    const { dialect, confirmed, place } = this;
    const database = await openDatabase(place.url);
    try {
      const { sound, books } = await database.snapshot((reading) => verifyAll(reading));
      const row = await database.reading.row<{ count: number }>(
        `select count(*) as count from posting where kind = 'hand-over'`,
      );
      if (!sound) throw new Error(`${dialect}: the book does not verify`);
      if (row?.count !== confirmed)
        throw new Error(`${dialect}: ${confirmed} acknowledged, ${row?.count} in the book`);
      const postings = books.reduce((sum, book) => sum + book.postings, 0);
      console.log(
        `${dialect}: ${confirmed} acknowledged, each once in a book of ${postings} postings that verifies`,
      );
    } finally {
      await database.close();
    }
  }
}
