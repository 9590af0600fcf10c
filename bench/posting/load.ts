/**
 * Asks one confirmation per performance, over many connections, in a process of its own. Told by message which server
 * and which performances; answers how long each took and which were confirmed.
 */
import autocannon from 'autocannon';
import { type Id } from '#kernel';
import { v7 } from 'uuid';

export interface LoadAsked {
  readonly port: number;
  readonly organiser: Id;
  readonly bearer: string;
  readonly performances: readonly Id[];
  readonly connections: number;
}

export interface LoadDone {
  readonly seconds: number;
  readonly milliseconds: readonly number[];
  readonly confirmed: number;
  /** How the others were answered, the first few. */
  readonly others: readonly string[];
}

const OTHERS_KEPT = 3;
const PATIENCE_SECONDS = 60;

async function load({ port, organiser, bearer, performances, connections }: LoadAsked): Promise<LoadDone> {
  const milliseconds: number[] = [];
  const others: string[] = [];
  let next = 0;
  let confirmed = 0;
  let first = 0;
  let last = 0;
  const options: autocannon.Options = {
    url: `http://127.0.0.1:${port}`,
    connections,
    timeout: PATIENCE_SECONDS,
    amount: performances.length,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          path: `/api/v1/organisers/${organiser}/performances/${performances[next++]}/confirmations`,
          headers: { authorization: bearer, 'content-type': 'application/json', 'idempotency-key': v7() },
          body: '{}',
        }),
        onResponse: (status, body) => {
          if (status === 201 && body.includes('"state":"confirmed"')) confirmed += 1;
          else if (others.length < OTHERS_KEPT) others.push(`${status} ${body.slice(0, 300)}`);
        },
      },
    ],
  };
  await new Promise<void>((finished, failed) => {
    const run = autocannon(options, (error) => (error ? failed(error as Error) : finished()));
    run.on('reqError', (error) => others.push(String(error)));
    run.on('response', (_client, _status, _bytes, took) => {
      const now = performance.now();
      first ||= now - took;
      last = now;
      milliseconds.push(took);
    });
  });
  return { seconds: (last - first) / 1_000, milliseconds, confirmed, others };
}

process.on('message', (asked: LoadAsked) => {
  void load(asked).then((done) => process.send?.(done));
});
process.once('disconnect', () => process.exit(0));
