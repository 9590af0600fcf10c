import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

interface ReceivedText {
  readonly to: string;
  readonly text: string;
  readonly key: string;
}

/** A gateway for text messages over HTTP, that sends what it has seen before only once. */
export class TextGateway {
  readonly received: ReceivedText[] = [];
  /** The statuses it answers first, before it does its work again. */
  readonly answersFirst: number[] = [];
  requests = 0;
  authorization: string | undefined;
  /** What is done when a message was taken, before that is answered. */
  afterTaking: () => Promise<void> = async () => undefined;
  private server: Server | undefined;

  async open(): Promise<this> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        this.requests += 1;
        this.authorization = request.headers.authorization;
        const status = this.answersFirst.shift();
        if (status !== undefined) return void response.writeHead(status).end();
        const message = JSON.parse(body) as ReceivedText;
        const known = this.received.some(({ key }) => key === request.headers['idempotency-key']);
        if (!known) this.received.push(message);
        void this.afterTaking().then(() => response.writeHead(known ? 409 : 202).end());
      });
    });
    await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
    this.server = server;
    return this;
  }

  get url(): string {
    const { port } = this.server?.address() as AddressInfo;
    return `http://us:secret@127.0.0.1:${port}/messages`;
  }

  hangUp(): void {
    this.server?.closeAllConnections();
  }

  async close(): Promise<void> {
    this.hangUp();
    await new Promise((closed) => this.server?.close(closed));
  }
}
