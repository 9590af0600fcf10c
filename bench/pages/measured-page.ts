import { type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';

/** The line and the machine of the budgets: a slow telephone on a slow line. */
const CPU_SLOWER = 4;
const LATENCY_MS = 150;
const BYTES_PER_SECOND = 1_600_000 / 8;
/** After this nothing more is expected of a page. */
const SETTLED_MS = 700;
const KEYS = 8;

/** One look at one page, by a browser that has never been there. */
export interface Look {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly lcpMs: number;
  readonly cls: number;
  /** From a key press to the next picture, the slowest of some; none where no key does anything. */
  readonly keyMs: number | undefined;
  /** Hosts that are asked for something; there should be one. */
  readonly hosts: number;
}

export interface Asked {
  readonly path: string;
  /** What a key is pressed on: the page itself, or a field. */
  readonly key?: { readonly press: string; readonly field?: string };
}

/** Watches from before the first byte; read with `vitals`. */
const WATCH = `
  window.vitals = { lcp: 0, cls: 0, keys: [] };
  const watch = (type, see, more) => new PerformanceObserver((list) => list.getEntries().forEach(see))
    .observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => { vitals.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) vitals.cls += entry.value; });
  watch('event', (entry) => { if (entry.name === 'keydown') vitals.keys.push(entry.duration); }, { durationThreshold: 16 });
`;

interface Vitals {
  readonly lcp: number;
  readonly cls: number;
  readonly keys: readonly number[];
}

/** Looks at a page once, with the cookies of who is logged in and nothing else that was kept. */
export async function lookAt(browser: Browser, from: BrowserContext, asked: Asked): Promise<Look> {
  const window = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'nl-BE',
    storageState: await from.storageState(),
  });
  try {
    const page = await window.newPage();
    await page.addInitScript(WATCH);
    const line = await slowed(page);
    const received = countedOn(line);
    const answer = await page.goto(asked.path, { waitUntil: 'load' });
    if (answer?.status() !== 200) throw new Error(`${asked.path} answers ${answer?.status()}`);
    await page.waitForTimeout(SETTLED_MS);
    // What is pressed below must not count: the page is there.
    const { lcp, cls } = await page.evaluate<Vitals>('vitals');
    const keyMs = asked.key && (await keyToPicture(page, asked.key));
    return { ...received(), lcpMs: lcp, cls, keyMs };
  } finally {
    await window.close();
  }
}

async function slowed(page: Page): Promise<CDPSession> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await line.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  return line;
}

/** Counts what comes over the line, packed as it comes. */
function countedOn(line: CDPSession): () => Pick<Look, 'bytes' | 'scriptBytes' | 'requests' | 'hosts'> {
  const kinds = new Map<string, string>();
  const hosts = new Set<string>();
  const bytes = new Map<string, number>();
  line.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    kinds.set(requestId, type ?? 'Other');
    if (!request.url.startsWith('data:')) hosts.add(new URL(request.url).host);
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  );
  return () => {
    const sum = (kind?: string) =>
      [...bytes].reduce(
        (total, [id, size]) => (kind === undefined || kinds.get(id) === kind ? total + size : total),
        0,
      );
    return { bytes: sum(), scriptBytes: sum('Script'), requests: bytes.size, hosts: hosts.size };
  };
}

async function keyToPicture(page: Page, { press, field }: NonNullable<Asked['key']>): Promise<number> {
  if (field !== undefined) await page.focus(field);
  for (let pressed = 0; pressed < KEYS; pressed++) {
    await page.keyboard.press(press);
    await page.waitForTimeout(SETTLED_MS / 3);
  }
  const { keys } = await page.evaluate<Vitals>('vitals');
  // The browser tells only of what took a frame or more; less than that is a frame at most.
  return keys.length === 0 ? 16 : Math.max(...keys);
}
