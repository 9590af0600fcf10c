import { Agent, request } from 'node:http';

/** Something that people ask of the server all day. */
export interface Visit {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Such as a cookie, or a token. */
  readonly headers: Readonly<Record<string, string>>;
  readonly path: () => string;
  readonly body?: () => object;
}

/** The key under which a program asks each of its writes. */
const keyed = (turn: number) => ({ 'idempotency-key': `visitor-${turn}` });

/** One visit that was answered. */
export interface Answered {
  readonly name: string;
  readonly milliseconds: number;
}

const CONNECTIONS = 12;

/**
 * People who ask so many times a second, one thing after another, and wait for nobody: while the server stalls they go
 * on asking, so that whoever comes in a stall counts with all the time that it takes.
 */
export class Visitors {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  private turn = 0;

  constructor(
    private readonly port: number,
    private readonly visits: readonly Visit[],
    private readonly perSecond: number,
  ) {}

  /** @throws Error where an answer is not the one that was expected */
  async come(isOver: () => boolean): Promise<Answered[]> {
    const answers: Promise<Answered>[] = [];
    const begun = performance.now();
    for (let asked = 0; !isOver(); asked++) {
      const due = begun + (asked * 1_000) / this.perSecond;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const visit = this.visits[this.turn++ % this.visits.length];
      if (visit) answers.push(this.ask(visit));
    }
    return Promise.all(answers);
  }

  close(): void {
    this.agent.destroy();
  }

  private ask({ name, method, headers, path, body }: Visit): Promise<Answered> {
    const text = body && JSON.stringify(body());
    const to = { agent: this.agent, host: '127.0.0.1', port: this.port, method, path: path() };
    const begun = performance.now();
    const sent = { ...headers, ...(text && keyed(this.turn)) };
    return new Promise((answers, fails) => {
      const asked = request({ ...to, headers: sent }, (reply) => {
        reply.resume();
        reply.once('error', fails);
        reply.once('end', () => {
          if (reply.statusCode === 200 || reply.statusCode === 201)
            answers({ name, milliseconds: performance.now() - begun });
          else fails(new Error(`${name} at ${to.path}: answered ${reply.statusCode}`));
        });
      });
      asked.once('error', fails);
      asked.end(text);
    });
  }
}
