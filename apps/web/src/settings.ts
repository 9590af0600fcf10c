import { join, resolve } from 'node:path';

/** What the surroundings decide about a server; all of it comes from environment variables. */
export interface Settings {
  /** `sqlite:<file>` or `postgres://…` */
  readonly databaseUrl: string;
  /** Where the embedded database and the secret lie. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** How many proxies stand in front: only their word about the caller's address is believed. */
  readonly proxies: number;
  readonly logLevel: string;
  /** Encrypts and finds national numbers; without one they are refused, and all else works. */
  readonly inszKey: string | undefined;
  /** How mail leaves: `smtp://…?from=…`, or `file:<folder>` where it is laid as files. */
  readonly mail: string;
  /** How text messages leave: `https://…`, `file:<folder>` where they are laid as files, or `log:`. */
  readonly texts: string;
  /** Folder in which the contact sheet of each evening is kept to be printed. */
  readonly papers: string;
  /** The address by which people reach this server, such as `https://wijkwerken.example.be`; for links in letters. */
  readonly address: string | undefined;
}

const PORT_USUAL = 3000;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads `WIJK_DATABASE`, `WIJK_DATA`, `HOST`, `PORT`, `WIJK_PROXIES`, `WIJK_INSZ_KEY`, `WIJK_MAIL`, `WIJK_SMS`,
 * `WIJK_PAPERS`, `WIJK_ADDRESS` and `WIJK_LOG`.
 * @throws Error with a sentence that names the variable and what is accepted
 */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const dataFolder = resolve(environment.WIJK_DATA ?? 'data');
  const logLevel = environment.WIJK_LOG ?? 'info';
  if (!LOG_LEVELS.includes(logLevel))
    throw new Error(`WIJK_LOG is "${logLevel}"; write one of ${LOG_LEVELS.join(', ')}.`);
  return {
    dataFolder,
    databaseUrl: environment.WIJK_DATABASE ?? `sqlite:${join(dataFolder, 'wijkwerken.sqlite')}`,
    host: environment.HOST ?? '127.0.0.1',
    port: wholeNumber('PORT', environment.PORT ?? String(PORT_USUAL), 65_535),
    proxies: wholeNumber('WIJK_PROXIES', environment.WIJK_PROXIES ?? '0', 10),
    logLevel,
    inszKey: environment.WIJK_INSZ_KEY,
    mail: environment.WIJK_MAIL ?? `file:${join(dataFolder, 'outbox')}`,
    texts: environment.WIJK_SMS ?? `file:${join(dataFolder, 'texts')}`,
    papers: environment.WIJK_PAPERS ?? join(dataFolder, 'papers'),
    address: publicAddress(environment.WIJK_ADDRESS),
  };
}

/** The first part of every link: no path, no slash at its end. */
function publicAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new Error(`WIJK_ADDRESS is "${text}"; write it as https://wijkwerken.example.be.`);
}

function wholeNumber(name: string, text: string, maximum: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= maximum) return value;
  throw new Error(`${name} is "${text}"; write a whole number from 0 to ${maximum}.`);
}
