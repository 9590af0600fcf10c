import { existsSync, readFileSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const STORY_MS = 90_000;
/** Debian's browser without a window lays pages out by the same engine for half the work; the one with a window will do. */
const EXECUTABLES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const executable = EXECUTABLES.find((path) => existsSync(path));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Stories in a real browser; where none is installed they are skipped, and counted so. */
export const inBrowser = executable ? describe : describe.skip;

/** A browser for a whole file of stories; each story gets a window of its own, that has never been here before. */
export class Windows {
  private browser: Browser | undefined;
  private readonly open: BrowserContext[] = [];
  private readonly strangers = new Set<string>();

  constructor() {
    // A browser, a server and a database of its own for each story: on a busy machine that takes a while.
    jest.setTimeout(STORY_MS);
    beforeAll(async () => {
      this.browser = await chromium.launch({ executablePath: executable ?? '', args: FLAGS });
    });
    afterEach(async () => {
      for (const window of this.open.splice(0)) await window.close();
      const asked = [...this.strangers];
      this.strangers.clear();
      // A page that asks anything of another host tells that host who is here.
      expect(asked).toEqual([]);
    });
    afterAll(() => this.browser?.close());
  }

  /** A new window at an address: an old telephone unless said otherwise. */
  async at(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.browser) throw new Error('the browser is not open yet');
    const window = await this.browser.newContext({
      baseURL: address,
      viewport: { width: 360, height: 640 },
      locale: 'nl-BE',
      ...options,
    });
    this.open.push(window);
    window.on('request', (request) => {
      if (!request.url().startsWith(address)) this.strangers.add(request.url());
    });
    const page = await window.newPage();
    page.setDefaultTimeout(STORY_MS / 3);
    return page;
  }
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule, the size of targets included; or those of colour, where nothing but colours is other than before. */
export const EVERY_RULE = { rules: { 'target-size': { enabled: true } } };
export const RULES_OF_COLOUR = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** Told in the page itself, for what axe-core finds besides is as long as the page. */
const runAxe = (options: object) => `axe
  .run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})
  .then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + (failureSummary ?? '')),
    ),
  )`;

/** What axe-core has against a page, rule by rule with the element. */
export async function violationsOn(page: Page, rules: object = EVERY_RULE): Promise<string[]> {
  if (await page.evaluate<boolean>('typeof axe === "undefined"')) await page.evaluate(axe);
  return page.evaluate<string[]>(runAxe(rules));
}

/** How many pixels a page is wider than its window: whoever reads it large must not scroll sideways. */
export const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
