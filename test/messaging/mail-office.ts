import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real mail server, which can be slow, closed, or refuse an address. */
export class MailOffice {
  readonly received: ReceivedMail[] = [];
  /** Addresses it knows nothing of. */
  readonly refuses = new Set<string>();
  /** What is done before a letter is taken. */
  beforeTaking: () => Promise<void> = async () => undefined;
  private server: SMTPServer | undefined;
  private port = 0;

  /** Opens at the port it had before. */
  async open(): Promise<this> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _, done) =>
        done(
          this.refuses.has(address)
            ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
            : undefined,
        ),
      onData: (stream, { envelope }, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
        stream.on('end', () => {
          this.received.push({ to: envelope.rcptTo.map(({ address }) => address), text });
          void this.beforeTaking().then(() => done());
        });
      },
    });
    await new Promise<void>((opened) => server.listen(this.port, '127.0.0.1', opened));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}?from=mail@wijk.example`;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => (this.server ? this.server.close(() => closed()) : closed()));
    this.server = undefined;
  }
}
