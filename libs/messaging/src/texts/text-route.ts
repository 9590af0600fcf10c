import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HttpStatus, Logger } from '@nestjs/common';
import { type Id } from '#kernel';
import { NotSent } from '../rules';

/** One text message, on its way out. */
export interface TextMessage {
  /** In E.164, such as "+32470123456". */
  readonly to: string;
  /** At most 160 places of GSM 7 bit letters. */
  readonly text: string;
  /** The same key again is the same message: a gateway that can, sends it once. */
  readonly key: Id;
}

/** A way out of the house for text messages. */
export interface TextRoute {
  /** What the gateway shows that brings replies; none where no replies come in. */
  readonly replySecret: string | null;
  /** @throws NotSent */
  send(message: TextMessage): Promise<void>;
}

const FOLDER = /^file:(?:\/\/(?=\/))?(?<folder>[^?]+)/;
const PATIENCE_MS = 10_000;
const isOwnMachine = ({ hostname }: URL) => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/**
 * The way a URL names: `https://user:password@gateway.example/messages?reply-secret=…`, `file:<folder>`, or `log:`.
 * @throws Error with a sentence that says what is wrong with it
 */
export function textRoute(url: string): TextRoute {
  const replySecret = new URLSearchParams(/\?(.*)$/s.exec(url)?.[1]).get('reply-secret');
  if (url === 'log:') return intoLog();
  const folder = FOLDER.exec(url)?.groups?.folder;
  if (folder !== undefined) return intoFolder(resolve(folder), replySecret);
  const gateway = URL.canParse(url) ? new URL(url) : undefined;
  if (gateway?.protocol === 'https:' || (gateway?.protocol === 'http:' && isOwnMachine(gateway)))
    return throughGateway(gateway, replySecret);
  throw new Error('WIJK_SMS is no way to send text messages; write https://…, file:<folder> or log:.');
}

/** Says that something would have been sent, and to nobody's number. */
function intoLog(): TextRoute {
  const log = new Logger('text messages');
  return {
    replySecret: null,
    send: async ({ text, key }) => log.log(`${key}: ${text.length} letters`),
  };
}

/** Under a name of its own first, so that nobody reads half a message; sent twice, it still lies there once. */
function intoFolder(folder: string, replySecret: string | null): TextRoute {
  return {
    replySecret,
    send: async ({ to, text, key }) => {
      const name = join(folder, key);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(`${name}.part`, `${JSON.stringify({ to, text })}\n`, { mode: 0o600 });
        await rename(`${name}.part`, `${name}.json`);
      } catch (error) {
        throw new NotSent('not-now', codeOf(error), true);
      }
    },
  };
}

/** A gateway takes JSON and answers with a status; 409 says that it knew the key, so the message has gone before. */
function throughGateway(url: URL, replySecret: string | null): TextRoute {
  const { username, password } = url;
  const address = new URL(url);
  [address.username, address.password] = ['', ''];
  address.searchParams.delete('reply-secret');
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const headers = {
    'content-type': 'application/json',
    ...(username !== '' && { authorization: `Basic ${credentials.toString('base64')}` }),
  };
  return {
    replySecret,
    send: async ({ to, text, key }) => {
      const { status } = await fetch(address, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': key },
        body: JSON.stringify({ to, text, key }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch((error: unknown) => {
        throw new NotSent('not-now', codeOf(error), true);
      });
      if (status === 409 || (status >= 200 && status < 300)) return;
      throw new NotSent(isForGood(status) ? 'refused' : 'not-now', String(status), !isForGood(status));
    },
  };
}

/** RFC 8470. */
const TOO_EARLY = 425;

/** What the gateway says of us, of where it is or of how much we send, and not of one message. */
const aboutTheWay: readonly number[] = [
  HttpStatus.UNAUTHORIZED,
  HttpStatus.FORBIDDEN,
  HttpStatus.NOT_FOUND,
  HttpStatus.METHOD_NOT_ALLOWED,
  HttpStatus.PROXY_AUTHENTICATION_REQUIRED,
  HttpStatus.REQUEST_TIMEOUT,
  HttpStatus.GONE,
  TOO_EARLY,
  HttpStatus.TOO_MANY_REQUESTS,
];

/** Whether something is wrong with this one message. */
const isForGood = (status: number) => status >= 400 && status < 500 && !aboutTheWay.includes(status);

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
