import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type * as Nodemailer from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { type Id } from '#kernel';

/** A way out of the house: takes one composed letter, or throws. */
export interface MailRoute {
  readonly from: string;
  /** `id` names the letter, where it has to have a name. */
  send(letter: SendMailOptions, id: Id): Promise<void>;
  close(): void;
}

/** Loaded with the first letter that leaves, or for a mail server at once. */
const nodemailer = () => load('nodemailer') as typeof Nodemailer;
const load = createRequire(__filename);

const FROM_UNSET = 'Wijkwerken <wijkwerken@localhost>';
const FOLDER = /^file:(?:\/\/(?=\/))?(?<folder>[^?]+)/;
const SERVER = /^smtps?:\/\/[^/?]/;
const PATIENCE_MS = 10_000;

/**
 * The way a URL names: `smtp://user:password@host:587?from=Wijkwerken <mail@example.be>`, `smtps://…`, or
 * `file:<folder>?from=…`.
 * @throws Error with a sentence that says what is wrong with it
 */
export function mailRoute(url: string): MailRoute {
  const from = new URLSearchParams(/\?(.*)$/s.exec(url)?.[1]).get('from');
  const folder = FOLDER.exec(url)?.groups?.folder;
  if (folder !== undefined) return intoFolder(resolve(folder), from ?? FROM_UNSET);
  if (!SERVER.test(url) || !URL.canParse(url))
    throw new Error('WIJK_MAIL is no way to send mail; write smtp://…, smtps://… or file:<folder>.');
  if (from === null)
    throw new Error('WIJK_MAIL names no sender; end it with ?from=, such as ?from=mail@example.be.');
  return toServer(new URL(url), from);
}

function toServer(url: URL, from: string): MailRoute {
  const { protocol, hostname, port, username, password } = url;
  const transport = nodemailer().createTransport({
    host: hostname,
    secure: protocol === 'smtps:',
    ...(port !== '' && { port: Number(port) }),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    send: async (letter) => void (await transport.sendMail(letter)),
    close: () => transport.close(),
  };
}

/** Under a name of its own first, so that nobody reads half a letter; only the server may read what lies there. */
function intoFolder(folder: string, from: string): MailRoute {
  return {
    from,
    send: async (letter, id) => {
      const transport = nodemailer().createTransport({
        streamTransport: true,
        buffer: true,
        newline: 'windows',
      });
      const { message } = await transport.sendMail(letter);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = join(folder, id);
      await writeFile(`${name}.part`, message, { mode: 0o600 });
      await rename(`${name}.part`, `${name}.eml`);
    },
    close: () => undefined,
  };
}
