import { once } from 'node:events';
import { connect } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { embedded } from '../support/databases';
import { addressOf, ownWeb } from './web';

const SHORT_MS = 2_000;

embedded('a server that stops', (open) => {
  let app: NestFastifyApplication;
  beforeEach(async () => {
    app = await ownWeb(await open());
  });

  const connected = async () => {
    const { hostname, port } = new URL(addressOf(app));
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return socket;
  };

  it('does not wait for the spare connection of a browser, which has asked nothing yet', async () => {
    const spare = await connected();
    // The server has to have seen it, too, before it can let go of it.
    expect((await fetch(`${addressOf(app)}/health`)).status).toBe(200);
    const began = performance.now();
    await Promise.all([app.close(), once(spare, 'close')]);
    expect(performance.now() - began).toBeLessThan(SHORT_MS);
  });

  it('finishes the answer that somebody waits for, and does not wait for the next question', async () => {
    const asking = await connected();
    const seen = once(app.getHttpServer(), 'request');
    const head = [
      'POST /aanmelden HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/x-www-form-urlencoded',
    ];
    asking.write([...head, 'Content-Length: 5', '', 'email'].join('\r\n').slice(0, -1));
    await seen;
    const closing = app.close();
    let answer = '';
    asking.on('data', (part: Buffer) => (answer += part.toString()));
    asking.write('l');
    await Promise.all([closing, once(asking, 'close')]);
    // It is no form of ours, and the answer says so: the server still knew what it was doing.
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});
