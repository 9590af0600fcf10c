/**
 * What do the pages cost on a slow telephone and a slow line? A real browser (four times slower, 1.6 Mbit/s, 150 ms)
 * opens each page for the first time, of a server over a town of 150 workers with a full week; the pages are looked at
 * in turn, and of each figure the median of the rounds is told, beside its budget. Bytes are counted as they come over
 * the line. `key` is the time from a key press to the next picture, the slowest of eight presses.
 *
 * Not measured: a second visit, which finds style and script in the browser's cache; other browsers than Chromium.
 *
 * `npm run bench:pages -- [--rounds 3] [--json]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { Database, drawnIds } from '#database';
import { type Id, moment, SetClock } from '#kernel';
import { openWeb } from '../apps/web/src/web';
import { ASKED, TODAY } from './candidates/story';
import { type Asked, type Look, lookAt } from './pages/measured-page';
import { CONTACT, MEDIATOR, type Town, WORKERS, writeTown } from './pages/town';
import { numberOption, p50, printJson, printTable } from './table';

const ROUNDS = numberOption('rounds', 3);
const BROWSER = '/usr/bin/chromium';
const KILOBYTE = 1000;

/** The most that a page may cost; what is left out has no budget of its own. */
interface Budget {
  readonly kilobytes?: number;
  readonly scriptKilobytes?: number;
  readonly lcpMs?: number;
  readonly keyMs?: number;
}

interface Measured extends Asked {
  readonly name: string;
  readonly who: 'worker' | 'contact' | 'mediator' | 'nobody';
  readonly budget: Budget;
}

const wizard: Budget = { kilobytes: 50, scriptKilobytes: 10, lcpMs: 1500 };
const board: Budget = { kilobytes: 200, scriptKilobytes: 80, keyMs: 100 };

/** The pages with a budget, and the doors by which everybody comes in. */
function pagesOf({ organiser, user }: { organiser: Id; user: Id }): Measured[] {
  const at = `/organisaties/${organiser}`;
  return [
    {
      name: '“Mijn uren”',
      who: 'worker',
      path: '/mijn-uren',
      budget: { kilobytes: 40, scriptKilobytes: 5, lcpMs: 1200 },
    },
    { name: 'month of a worker', who: 'worker', path: '/mijn-uren/2026/11', budget: { kilobytes: 40 } },
    { name: 'wizard step', who: 'contact', path: `${at}/voor/${user}/aanvragen/nieuw`, budget: wizard },
    {
      name: `board, ${WORKERS} workers × 7 days`,
      who: 'mediator',
      path: `${at}/bord?van=${ASKED}`,
      key: { press: 'j' },
      budget: board,
    },
    { name: '“Vandaag”', who: 'mediator', path: `${at}/vandaag`, key: { press: 'j' }, budget: board },
    {
      name: 'list of tasks',
      who: 'mediator',
      path: `${at}/taken`,
      key: { press: 'a', field: '[name=zoek]' },
      budget: board,
    },
    { name: 'page of a municipality', who: 'nobody', path: '/gemeente/24062', budget: wizard },
    { name: 'log-in', who: 'nobody', path: '/aanmelden', budget: wizard },
  ];
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wijkwerken-pages-'));
  const clock = new SetClock(moment(`${TODAY}T08:00:00.000Z`));
  const url = `sqlite:${join(folder, 'town.sqlite')}`;
  const web = await openWeb({
    database: { url, secret: 'of a bench', clock, ids: drawnIds },
    proxies: 0,
    logLevel: 'error',
  });
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const town = await writeTown(web, web.get(Database));
    await web.listen(0, '127.0.0.1');
    await measure(browser, web, town);
  } finally {
    await browser.close();
    await web.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: Browser, web: NestFastifyApplication, town: Town): Promise<void> {
  const address = `http://127.0.0.1:${(web.getHttpServer().address() as AddressInfo).port}`;
  const windows = await loggedIn(browser, address, town);
  const pages = pagesOf(town).map((page) => ({ ...page, path: `${address}${page.path}` }));
  const looks = new Map<string, Look[]>(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const page of pages) looks.get(page.name)?.push(await lookAt(browser, windows[page.who], page));
  const told = pages.map((page) => ({ ...page, ...medianOf(looks.get(page.name) ?? []) }));
  printTable([
    ['page', 'kB', 'of', 'script', 'of', 'requests', 'LCP ms', 'of', 'CLS', 'key ms', 'of'],
    ...told.map(({ name, budget, ...look }) => [
      name,
      kilobytes(look.bytes),
      mark(look.bytes / KILOBYTE, budget.kilobytes),
      kilobytes(look.scriptBytes),
      mark(look.scriptBytes / KILOBYTE, budget.scriptKilobytes),
      String(look.requests),
      look.lcpMs.toFixed(0),
      mark(look.lcpMs, budget.lcpMs),
      look.cls.toFixed(3),
      look.keyMs?.toFixed(0) ?? '',
      mark(look.keyMs ?? 0, budget.keyMs),
    ]),
  ]);
  const strangers = told.filter(({ hosts }) => hosts !== 1);
  if (strangers.length > 0)
    throw new Error(`${strangers.map(({ name }) => name).join(', ')}: asks another host`);
  printJson({
    bench: 'pages',
    rounds: ROUNDS,
    pages: told.map(({ name, budget, bytes, scriptBytes, requests, lcpMs, cls, keyMs }) => ({
      name,
      budget,
      bytes,
      scriptBytes,
      requests,
      lcpMs,
      cls,
      keyMs,
    })),
  });
}

const kilobytes = (bytes: number) => (bytes / KILOBYTE).toFixed(1);

/** The budget; marked where the figure is over it. */
const mark = (value: number, budget: number | undefined) =>
  budget === undefined ? '' : `${budget}${value > budget ? ' !' : ''}`;

function medianOf(looks: readonly Look[]): Look {
  const median = (of: (look: Look) => number) => p50(looks.map(of));
  return {
    bytes: median(({ bytes }) => bytes),
    scriptBytes: median(({ scriptBytes }) => scriptBytes),
    requests: median(({ requests }) => requests),
    lcpMs: median(({ lcpMs }) => lcpMs),
    cls: median(({ cls }) => cls),
    keyMs: looks[0]?.keyMs === undefined ? undefined : median(({ keyMs }) => keyMs ?? 0),
    hosts: median(({ hosts }) => hosts),
  };
}

/** A window for each who looks, logged in as people do. */
async function loggedIn(
  browser: Browser,
  address: string,
  { password, card }: Town,
): Promise<Record<Measured['who'], BrowserContext>> {
  const enter = async (path: string, fields: Readonly<Record<string, string>>) => {
    const window = await browser.newContext({ baseURL: address, locale: 'nl-BE' });
    const page = await window.newPage();
    await page.goto(path);
    for (const [name, text] of Object.entries(fields)) await page.fill(`[name=${name}]`, text);
    await page.click('main button[type=submit]');
    await page.waitForLoadState('load');
    if (new URL(page.url()).pathname.startsWith('/aanmelden')) throw new Error(`${path}: not let in`);
    return window;
  };
  return {
    worker: await enter('/aanmelden/kaart', card),
    contact: await enter('/aanmelden', { email: CONTACT, password }),
    mediator: await enter('/aanmelden', { email: MEDIATOR, password }),
    nobody: await browser.newContext({ baseURL: address }),
  };
}

void main();
