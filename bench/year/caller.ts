import { Agent, request as ask } from 'node:http';
import { type Server } from './server';

/** Somebody with an account: what is asked under the name is that person's. */
export interface Player {
  readonly actor: string;
  readonly bearer: string;
}

export interface Refused {
  readonly codes: readonly string[];
  readonly status: number;
}

/** What the server answered: what was made, or why not. */
export type Answer<Body> =
  | { readonly isDone: true; readonly body: Body; readonly isReplay: boolean }
  | { readonly isDone: false; readonly refused: Refused };

/** A write that the server said it had done. */
export interface Acknowledged {
  readonly actor: string;
  readonly key: string;
  readonly asked: Asked;
  readonly answer: string;
}

interface Asked {
  readonly player: Player;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: object;
  readonly key?: string;
  /** The version that is changed. */
  readonly version?: number;
}

interface Raw {
  readonly status: number;
  readonly text: string;
  readonly isReplay: boolean;
}

interface Problem {
  readonly detail?: string;
  readonly refusals?: readonly { readonly code: string }[];
}

const CONNECTIONS = 16;
const REPEATED_AFTER_KILL = 5;

/**
 * Asks the server over kept connections. A question that is cut off is asked again under the same key when the server
 * is back, as a browser or another program would.
 */
export class Caller {
  readonly acknowledged: Acknowledged[] = [];
  /** Keys of writes that were refused: nothing may be stored under them. */
  readonly refusedKeys: { readonly actor: string; readonly key: string }[] = [];
  readonly refusals = new Map<string, number>();
  reads = 0;
  /** Writes that a kill cut off, and how many of them turned out to have been stored. */
  cutOff = 0;
  cutOffButStored = 0;
  /** Writes whose answer was lost on the way, and how many of them turned out to have been stored. */
  lost = 0;
  lostButStored = 0;
  /** After how many milliseconds nobody waits any more for the answer to a write; mostly never. */
  patience: () => number | undefined = () => undefined;
  /** Called for each question that leaves, and for each answer that comes. */
  onTraffic: (what: 'question' | 'answer') => void = () => undefined;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  private drawn = 0;

  constructor(
    private readonly server: Server,
    private readonly root: string,
  ) {}

  async get<Body>(player: Player, path: string): Promise<Body> {
    this.reads += 1;
    const { raw } = await this.untilAnswered({ player, method: 'GET', path: this.root + path });
    if (raw.status !== 200) throw new Error(`${path}: ${raw.status} ${raw.text}`);
    return JSON.parse(raw.text) as Body;
  }

  /** All pages of a list. */
  async all<Item>(player: Player, path: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let next: string | undefined = `${this.root}${path}`; next !== undefined;) {
      this.reads += 1;
      const { raw } = await this.untilAnswered({ player, method: 'GET', path: next });
      if (raw.status !== 200) throw new Error(`${next}: ${raw.status} ${raw.text}`);
      const page = JSON.parse(raw.text) as { items: Item[]; next?: string };
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }

  /** Changes what has this version. */
  async patch(player: Player, path: string, version: number, body: object): Promise<void> {
    const asked: Asked = { player, method: 'PATCH', path: this.root + path, body, version };
    const { raw } = await this.untilAnswered(asked);
    if (raw.status !== 200) throw new Error(`${path}: ${raw.status} ${raw.text}`);
  }

  async post<Body>(player: Player, path: string, body: object): Promise<Answer<Body>> {
    const key = `year-${++this.drawn}-key`;
    const asked: Asked = { player, method: 'POST', path: this.root + path, body, key };
    const { raw, tries, wasLost } = await this.untilAnswered(asked, this.patience());
    const { actor } = player;
    const isStored = Number(raw.isReplay);
    if (wasLost) {
      this.lost += 1;
      this.lostButStored += isStored;
    } else if (tries > 1) {
      this.cutOff += 1;
      this.cutOffButStored += isStored;
    }
    if (raw.status === 201 || raw.status === 200) {
      this.acknowledged.push({ actor, key, asked, answer: raw.text });
      return { isDone: true, body: JSON.parse(raw.text) as Body, isReplay: raw.isReplay };
    }
    if (raw.status >= 500 || raw.status === 400 || raw.status === 401 || raw.status === 403)
      throw new Error(
        [`${path} with ${JSON.stringify(body)}: ${raw.status} ${raw.text}`, ...this.server.errors].join('\n'),
      );
    this.refusedKeys.push({ actor, key });
    const problem = JSON.parse(raw.text) as Problem;
    const codes = problem.refusals?.map(({ code }) => code) ?? [`${raw.status} ${problem.detail ?? ''}`];
    for (const code of codes) this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    return { isDone: false, refused: { codes, status: raw.status } };
  }

  /** The writes acknowledged last, asked once more under their keys; answers those that were not told the same. */
  async askedOnceMore(): Promise<string[]> {
    const wrong: string[] = [];
    for (const { asked, answer } of this.acknowledged.slice(-REPEATED_AFTER_KILL)) {
      const { raw } = await this.untilAnswered(asked);
      if (raw.status !== 201 || !raw.isReplay || identityIn(raw.text) !== identityIn(answer))
        wrong.push(`${asked.path} under ${asked.key}: ${raw.status} ${raw.text.slice(0, 200)}`);
    }
    return wrong;
  }

  close(): void {
    this.agent.destroy();
  }

  private async untilAnswered(asked: Asked, patience?: number) {
    let wasLost = false;
    for (let tries = 1; ; tries++) {
      const port = await this.server.ready;
      try {
        const raw = await this.once(port, asked, tries === 1 ? patience : undefined);
        if (raw.status !== 503) return { raw, tries, wasLost };
      } catch (error) {
        if (error instanceof LostOnTheWay) {
          wasLost = true;
          continue;
        }
        // Whoever was cut off without a kill has found a defect; a second kill in a row cuts off once more.
        if (port === (await portNow(this.server))) throw error;
      }
    }
  }

  private once(
    port: number,
    { player, method, path, body, key, version }: Asked,
    patience?: number,
  ): Promise<Raw> {
    const text = body && JSON.stringify(body);
    const headers = {
      authorization: player.bearer,
      ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(key && { 'idempotency-key': key }),
      ...(version && { 'if-match': `"${version}"` }),
    };
    return new Promise((answers, rejects) => {
      let isLost = false;
      const fails = (error: Error) => rejects(isLost ? new LostOnTheWay() : error);
      const out = ask({ agent: this.agent, host: '127.0.0.1', port, method, path, headers }, (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece: Buffer) => pieces.push(piece));
        reply.once('error', fails);
        reply.once('aborted', () => fails(new Error('cut off')));
        reply.once('end', () => {
          this.onTraffic('answer');
          answers({
            status: reply.statusCode ?? 0,
            text: Buffer.concat(pieces).toString('utf8'),
            isReplay: reply.headers['idempotency-replayed'] === 'true',
          });
        });
      });
      out.once('error', fails);
      out.end(text);
      if (patience !== undefined)
        setTimeout(() => {
          isLost = !out.destroyed;
          if (isLost) out.destroy();
        }, patience);
      this.onTraffic('question');
    });
  }
}

/** The connection broke before the answer came; the server knows nothing of it, and goes on. */
class LostOnTheWay extends Error {}

/** What an answer is about: its own id, or those of its items. */
function identityIn(text: string): string {
  const told = JSON.parse(text) as { id?: string; items?: { id?: string }[] };
  return told.id ?? JSON.stringify((told.items ?? []).map(({ id }) => id));
}

const KILL_IS_SEEN_WITHIN_MS = 200;

/** The port once the dust has settled: a connection breaks some milliseconds before the end of its process is told. */
async function portNow(server: Server): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, KILL_IS_SEEN_WITHIN_MS));
  return server.ready;
}

/** Does the same for each of a list, some at a time, and answers in the order of the list. */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  lanes = CONNECTIONS,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  return results;
}
