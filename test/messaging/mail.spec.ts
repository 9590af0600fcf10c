import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { drawnIds } from '#database';
import { Mail, mailRoute } from '#messaging';
import { SMTPServer } from 'smtp-server';

const letter = {
  to: 'griet@school.example',
  subject: 'Uw code voor één keer',
  text: 'Typ deze code: 418263.\n',
  language: 'nl',
};

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A mail server that takes letters, after having been too busy a few times. */
class Office {
  readonly received: Received[] = [];
  private readonly server: SMTPServer;

  constructor(
    private busyTimes = 0,
    login?: { readonly user: string; readonly password: string },
  ) {
    this.server = new SMTPServer({
      disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        username === login?.user && password === login?.password
          ? done(null, { user: username })
          : done(new Error('no such user')),
      onData: (stream, { envelope }, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
        stream.on('end', () => {
          if (this.busyTimes-- > 0) return done(Object.assign(new Error('busy'), { responseCode: 451 }));
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          this.received.push({ from, to: envelope.rcptTo.map(({ address }) => address), text });
          done();
        });
      },
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((opened) => this.server.listen(0, '127.0.0.1', opened));
    return `127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}

const FROM = `from=${encodeURIComponent('Wijkwerken <mail@ijzerstreek.example>')}`;

describe('mail', () => {
  const undo: (() => Promise<unknown>)[] = [];
  let told: string[];

  beforeEach(() => {
    told = [];
    for (const level of ['warn', 'error'] as const)
      jest
        .spyOn(Logger.prototype, level)
        .mockImplementation((...said: unknown[]) => void told.push(String(said[0])));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const step of undo.splice(0).reverse()) await step();
  });

  async function office(...given: ConstructorParameters<typeof Office>) {
    const opened = new Office(...given);
    const place = await opened.open();
    undo.push(() => opened.close());
    return { opened, place };
  }

  async function sent(url: string | undefined, what = letter): Promise<void> {
    const mail = new Mail(drawnIds, url === undefined ? undefined : mailRoute(url));
    mail.send(what);
    await mail.settled();
    await mail.beforeApplicationShutdown();
  }

  it('goes to the server of the setting, from the sender of the setting', async () => {
    const { opened, place } = await office();
    await sent(`smtp://${place}?${FROM}`);
    expect(opened.received).toHaveLength(1);
    const [{ from, to, text } = { from: '', to: [], text: '' }] = opened.received;
    expect([from, to]).toEqual(['mail@ijzerstreek.example', ['griet@school.example']]);
    expect(text).toContain('Typ deze code: 418263.');
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toContain('Content-Language: nl');
  });

  it('logs in at the server where the setting says so', async () => {
    const { opened, place } = await office(0, { user: 'wijk@werken', password: 'groene fiets' });
    await sent(`smtp://wijk%40werken:groene%20fiets@${place}?${FROM}`);
    expect(opened.received).toHaveLength(1);
  });

  it('is tried again when the server is busy, and no address stands in the log', async () => {
    const { opened, place } = await office(1);
    await sent(`smtp://${place}?${FROM}`);
    expect(opened.received).toHaveLength(1);
    expect(told).toEqual([expect.stringContaining('at try 1')]);
    expect(told.join()).not.toContain('griet');
  });

  it('that cannot go is given up, told to the log, and breaks nothing', async () => {
    const { opened, place } = await office();
    await opened.close();
    const mail = new Mail(drawnIds, mailRoute(`smtp://${place}?${FROM}`));
    mail.send(letter);
    // A server that stops does not wait for the next try.
    await mail.beforeApplicationShutdown();
    expect(told.at(-1)).toBe('a letter was given up');
    expect(told.join()).not.toContain('griet');
  });

  it('to an address that hides a second one goes to neither', async () => {
    const { opened, place } = await office();
    await sent(`smtp://${place}?${FROM}`, { ...letter, to: 'griet@school.example, dief@elders.example' });
    await sent(`smtp://${place}?${FROM}`, {
      ...letter,
      to: 'griet@school.example\r\nBcc: dief@elders.example',
    });
    expect(opened.received).toEqual([]);
    expect(told).toHaveLength(2);
  });

  it('into a folder lies there as a file that only the server may read', async () => {
    const place = await mkdtemp(join(tmpdir(), 'wijkwerken-mail-'));
    undo.push(() => rm(place, { recursive: true }));
    const folder = join(place, 'outbox');
    await sent(`file:${folder}`);
    const [name = '', ...others] = await readdir(folder);
    expect([name.endsWith('.eml'), others]).toEqual([true, []]);
    expect(await readFile(join(folder, name), 'utf8')).toMatch(/^To: griet@school\.example\r$/m);
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  it('that is not set up is told to the log', async () => {
    await sent(undefined);
    expect(told).toEqual(['no mail is set up, so a letter was not sent: set WIJK_MAIL']);
  });

  it.each([
    ['ftp://mail.example', 'write smtp://'],
    ['smtp://', 'write smtp://'],
    ['file:', 'write smtp://'],
    ['smtp://mail.example', 'names no sender'],
  ])('is refused a setting of %j with a sentence', (url, says) => {
    expect(() => mailRoute(url)).toThrow(says);
  });
});
