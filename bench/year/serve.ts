/**
 * The real server with its nightly duties, on the driven clock of a year: `serve.js <url> <secret> <folder>`. It sends
 * its port when it listens; what a clock on the wall would start, it starts when it is told to, and says when it is
 * done. A year in a quarter of an hour has no nights to wait for.
 */
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { drawnIds } from '#database';
import { clockOf } from '../../apps/web/src/clock';
import { Asking } from '../../apps/web/src/nightly/asking';
import { Nightly } from '../../apps/web/src/nightly/nightly';
import { Outgoing } from '../../apps/web/src/nightly/outgoing';
import { Watching } from '../../apps/web/src/nightly/watching';
import { openWeb } from '../../apps/web/src/web';
import { type Stall, Stalls } from './stalls';

const byItself = { night: Nightly, watch: Watching, send: Outgoing, settle: Asking } as const;

/** What a server does by itself: the duties of the night, watching, sending messages, ending the time of offers. */
export type ByItself = keyof typeof byItself;

/** What the server tells: where it listens, what it has done, or when it answered nobody. */
export type ServerSays =
  { readonly port: number } | { readonly done: number } | { readonly stalls: readonly Stall[] };
export type ServerTold =
  { readonly what: ByItself; readonly number: number } | { readonly what: 'tell the stalls' };

async function main(): Promise<void> {
  const [url = '', secret = '', folder = ''] = process.argv.slice(2);
  const app = await openWeb({
    database: { url, secret, clock: clockOf(folder), ids: drawnIds, serving: true },
    nightly: true,
    proxies: 0,
    logLevel: 'error',
    mail: `file:${join(folder, 'outbox')}`,
    texts: `file:${join(folder, 'texts')}`,
  });
  await app.listen(0, '127.0.0.1');
  const says = (what: ServerSays) => process.send?.(what);
  const stalls = new Stalls();
  stalls.begin();
  process.on('message', (told: ServerTold) => {
    if (told.what === 'tell the stalls') return says({ stalls: stalls.taken() });
    return void app
      .get(byItself[told.what], { strict: false })
      .run()
      .then(() => says({ done: told.number }));
  });
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
  says({ port: (app.getHttpServer().address() as AddressInfo).port });
}

void main();
