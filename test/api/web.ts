import { type AddressInfo } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Passwords } from '#identity';
import { openWeb, type WebOptions } from '../../apps/web/src/web';
import { TEST_SECRET, type TestDatabase } from '../support/databases';

/** The real server, listening on a port of its own, over a database of the test; `more` is what a test sets apart. */
export async function listeningWeb(
  { url, clock, ids }: TestDatabase,
  more: Pick<WebOptions, 'mail' | 'texts' | 'address'> = {},
): Promise<NestFastifyApplication> {
  const app = await openWeb({
    database: { url, secret: TEST_SECRET, clock, ids },
    proxies: 0,
    logLevel: process.env['WIJK_LOG'] ?? 'silent',
    ...more,
  });
  // Hashes light enough for hundreds of log-ins; the cost of a real one has a test of its own.
  app.get(Passwords).cost = { N: 2 ** 4, r: 8, p: 1 };
  await app.listen(0, '127.0.0.1');
  return app;
}

export const addressOf = (app: NestFastifyApplication) =>
  `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
