/** The real server over one database, in a process of its own: `serve.js <url> <secret>`; sends its port when it listens. */
import { openWeb } from '../../apps/web/src/web';
import { drawnIds } from '#database';
import { systemClock } from '#kernel';
import { type AddressInfo } from 'node:net';

/** What the server tells at its start, and each time it is asked to `tell`. */
export interface ServerTold {
  readonly port: number;
  /** Of all processors, since it was started. */
  readonly cpuMilliseconds: number;
}

async function main(): Promise<void> {
  const [url = '', secret = ''] = process.argv.slice(2);
  const app = await openWeb({
    database: { url, secret, clock: systemClock, ids: drawnIds, serving: true },
    proxies: 0,
    logLevel: 'error',
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const tell = () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ port, cpuMilliseconds: (user + system) / 1_000 } satisfies ServerTold);
  };
  const end = () => void app.close().then(() => process.exit(0));
  process.on('message', (asked) => (asked === 'tell' ? tell() : end()));
  process.once('disconnect', end);
  tell();
}

void main();
