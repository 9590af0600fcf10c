import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { type ByItself, type ServerSays, type ServerTold } from './serve';
import { type Stall } from './stalls';

/** Where a server finds its database, its secret and its clock. */
export interface Surroundings {
  readonly url: string;
  readonly secret: string;
  readonly folder: string;
}

const ERRORS_KEPT = 20;

/** The process of the real server: it may be killed at any moment, and starts anew over what it left. */
export class Server {
  private process: ChildProcess | undefined;
  starts = 0;
  private isUp = false;
  private number = 0;
  private readonly waiting = new Map<number, (isDone: boolean) => void>();
  private hearStalls: (stalls: readonly Stall[]) => void = () => undefined;
  /** Resolves to the port once the server answers; while it is down, once it answers again. */
  ready: Promise<number> = Promise.reject(new Error('the server was not started'));
  /** Milliseconds from each kill until the server answered again. */
  readonly downMilliseconds: number[] = [];
  /** Lines of its log that tell of an error, the first few; an error that nobody expects is a defect. */
  readonly errors: string[] = [];

  constructor(private readonly at: Surroundings) {
    this.ready.catch(() => undefined);
  }

  async start(): Promise<void> {
    this.ready = this.begin();
    await this.ready;
  }

  private async begin(): Promise<number> {
    const { url, secret, folder } = this.at;
    const file = join(__dirname, `serve${extname(__filename)}`);
    // In a group of its own: a Ctrl+C is meant for the driver alone.
    const started = fork(file, [url, secret, folder], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.process = started;
    this.starts += 1;
    const keep = (piece: Buffer) => {
      if (this.errors.length < ERRORS_KEPT) this.errors.push(piece.toString('utf8').trim());
    };
    started.stdout?.on('data', keep);
    started.stderr?.on('data', keep);
    const port = await new Promise<number>((listens, fails) => {
      started.once('exit', () => fails(new Error(`the server did not start: ${this.errors.join('\n')}`)));
      started.on('message', (says: ServerSays) => {
        if ('port' in says) listens(says.port);
        else if ('done' in says) this.settle(says.done, true);
        else this.hearStalls(says.stalls);
      });
    });
    this.isUp = true;
    return port;
  }

  private settle(number: number, isDone: boolean): void {
    this.waiting.get(number)?.(isDone);
    this.waiting.delete(number);
  }

  /**
   * kill -9, at once; whoever asks from now on waits for `ready`, and goes on when the next process answers.
   * @returns whether there was one to kill: one that is on its way up is left alone
   */
  kill(): boolean {
    const killed = this.process;
    if (!killed || !this.isUp) return false;
    this.isUp = false;
    const before = performance.now();
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    this.ready = gone.then(() => {
      for (const number of [...this.waiting.keys()]) this.settle(number, false);
      return this.begin();
    });
    this.ready.then(
      () => this.downMilliseconds.push(performance.now() - before),
      () => undefined,
    );
    return true;
  }

  /** Lets the server do something by itself to its end; where it is killed meanwhile, once more when it is back. */
  async does(what: ByItself): Promise<void> {
    for (let isDone = false; !isDone;) {
      await this.ready;
      const number = ++this.number;
      const done = new Promise<boolean>((resolve) => this.waiting.set(number, resolve));
      this.process?.send({ what, number } satisfies ServerTold, (error) => {
        if (error) this.settle(number, false);
      });
      isDone = await done;
    }
  }

  /** When the server answered nobody, since it was last asked; it must not be killed meanwhile. */
  async stalls(): Promise<readonly Stall[]> {
    await this.ready;
    return new Promise((hears) => {
      this.hearStalls = hears;
      this.process?.send({ what: 'tell the stalls' } satisfies ServerTold);
    });
  }

  async stop(): Promise<void> {
    await this.ready;
    if (!this.process) return;
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    await ended;
    this.process = undefined;
  }
}
