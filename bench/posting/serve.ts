/** The real server over one database, in a process of its own: `serve.js <url> <secret>`; sends its port. */
import { openWeb } from '../../apps/web/src/web';
import { drawnIds } from '#database';
import { systemClock } from '#kernel';
import { type AddressInfo } from 'node:net';

async function main(): Promise<void> {
  const [url = '', secret = ''] = process.argv.slice(2);
  const app = await openWeb({
    database: { url, secret, clock: systemClock, ids: drawnIds, serving: true },
    proxies: 0,
    logLevel: 'error',
  });
  await app.listen(0, '127.0.0.1');
  process.send?.((app.getHttpServer().address() as AddressInfo).port);
  const end = () => void app.close().then(() => process.exit(0));
  process.once('message', end);
  process.once('disconnect', end);
}

void main();
