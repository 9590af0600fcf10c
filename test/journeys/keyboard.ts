import { type Page } from 'playwright-core';

/**
 * A page as somebody uses it who has no mouse: everything below happens by keys alone. Use these in a story instead
 * of `click` and `fill`; `keyboardFaultsOn` walks a whole page.
 */

/** Something that has the focus, as it is seen and as it is read aloud. */
interface Stop {
  /** Unique on its page. */
  readonly path: string;
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  /** Whether a ring, line or ground tells that it has the focus. */
  readonly isMarked: boolean;
  /** Whether it stands in the window, and nothing lies over its middle. */
  readonly isSeen: boolean;
}

const TABS_MAXIMUM = 400;

/** What has the focus; undefined when nothing of the page has it. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return undefined;
  const at = (node) => {
    const steps = [];
    for (let here = node; here && here !== document.body; here = here.parentElement)
      steps.unshift(here.localName + ':' + [...here.parentElement.children].indexOf(here));
    return steps.join('/');
  };
  const words = (node) => (node ? (node.innerText || node.textContent || '') : '').replace(/\\s+/g, ' ').trim();
  const named = () => one.getAttribute('aria-label')
    || (one.getAttribute('aria-labelledby') || '').split(' ').map((id) => words(document.getElementById(id))).join(' ').trim()
    || [...(one.labels || [])].map(words).join(' ')
    || words(one) || one.value || '';
  const style = getComputedStyle(one);
  const box = [...one.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  const inWindow = box && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const between = (low, value, high) => Math.min(Math.max(low, value), high);
  const over = inWindow && document.elementFromPoint(
    between(0, box.left + box.width / 2, innerWidth - 1),
    between(0, box.top + Math.min(box.height, innerHeight - box.top) / 2, innerHeight - 1),
  );
  return {
    path: at(one),
    tag: one.localName,
    type: one.getAttribute('type') || '',
    name: named(),
    isMarked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
    isSeen: Boolean(over) && (one === over || one.contains(over) || over.contains(one)
      || [...(one.labels || [])].some((label) => label.contains(over))),
  };
})()`;

export const focused = (page: Page): Promise<Stop | undefined> => page.evaluate<Stop | undefined>(FOCUSED);

/** Puts the focus before everything, as a page that was just opened has it. */
async function fromTheTop(page: Page): Promise<void> {
  // A page that glides to what has the focus is still on its way when it is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(`(() => {
    document.activeElement?.blur?.();
    getSelection()?.removeAllRanges();
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    scrollTo(0, 0);
  })()`);
}

/** Every stop of the Tab key from the top of a page to its end. */
async function stopsOf(page: Page): Promise<Stop[]> {
  await fromTheTop(page);
  const stops: Stop[] = [];
  for (let tabs = 0; tabs < TABS_MAXIMUM; tabs++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop || stops.some(({ path }) => path === stop.path)) return stops;
    stops.push(stop);
  }
  return stops;
}

/** Everything that can be done on a page, in the order in which it is written. Of a group of radios one is reached. */
const REACHABLE = `(() => {
  const seen = (node) => {
    const style = getComputedStyle(node);
    return node.getClientRects().length > 0 && style.visibility !== 'hidden' && !node.closest('details:not([open]) > :not(summary)');
  };
  const at = (node) => {
    const steps = [];
    for (let here = node; here && here !== document.body; here = here.parentElement)
      steps.unshift(here.localName + ':' + [...here.parentElement.children].indexOf(here));
    return steps.join('/');
  };
  const groups = new Set();
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((node) => !node.disabled && seen(node))
    .filter((node) => {
      if (node.type !== 'radio') return true;
      const name = node.name;
      const chosen = document.querySelector('input[type=radio][name="' + name + '"]:checked');
      if (chosen) return node === chosen;
      if (groups.has(name)) return false;
      groups.add(name);
      return true;
    })
    .map(at);
})()`;

/**
 * What is wrong with a page for who walks it by keys: something out of reach or out of order, a stop without a name,
 * without a mark, or covered by something else, and a place one does not get out of.
 */
export async function keyboardFaultsOn(page: Page): Promise<string[]> {
  const expected = await page.evaluate<string[]>(REACHABLE);
  const stops = await stopsOf(page);
  const reached = stops.map(({ path }) => path);
  const faults = stops.flatMap(({ path, name, isMarked, isSeen }) => [
    ...(name === '' ? [`${path} has no name`] : []),
    ...(isMarked ? [] : [`${path} (${name}) shows no focus`]),
    ...(isSeen ? [] : [`${path} (${name}) is covered or out of sight when it has the focus`]),
  ]);
  faults.push(...expected.filter((path) => !reached.includes(path)).map((path) => `${path} is out of reach`));
  if (stops.length >= TABS_MAXIMUM) faults.push('the Tab key never comes to an end: a trap');
  const inOrder = expected.filter((path) => reached.includes(path));
  const walked = reached.filter((path) => expected.includes(path));
  const wrong = walked.findIndex((path, at) => path !== inOrder[at]);
  if (wrong >= 0) faults.push(`${walked[wrong]} comes out of order`);
  const last = stops.at(-1);
  if (last && stops.length > 1) {
    await page.evaluate(`(() => { const end = document.createElement('span'); end.tabIndex = -1;
      document.body.append(end); end.focus(); end.remove(); })()`);
    await page.keyboard.press('Shift+Tab');
    const back = await focused(page);
    if (back?.path !== last.path)
      faults.push(`Shift+Tab from the end leads to ${back?.path}, not to ${last.path}`);
  }
  return faults;
}

const fits = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name.includes(wanted) : wanted.test(name);

/** Presses Tab until something of this name has the focus. @throws when the Tab key never gets there */
export async function reach(page: Page, wanted: string | RegExp): Promise<Stop> {
  const passed: string[] = [];
  let first: string | undefined;
  for (let tabs = 0; tabs < TABS_MAXIMUM; tabs++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop && fits(stop.name, wanted)) return stop;
    if (stop && stop.path === first) break;
    first ??= stop?.path;
    passed.push(stop?.name ?? '(the window itself)');
  }
  throw new Error(`no key leads to ${String(wanted)}; passed: ${passed.join(' | ')}`);
}

/** Goes to a link or button by keys and presses it; waits for the page that comes. */
export async function press(page: Page, wanted: string | RegExp): Promise<void> {
  await reach(page, wanted);
  await Promise.all([page.waitForLoadState('load'), page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Goes to a field by keys and types; what stood there is replaced. */
export async function typeIn(page: Page, label: string | RegExp, text: string): Promise<void> {
  await reach(page, label);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Chooses one of a group of radios, a tick, or an entry of a list, by keys. */
export async function choose(page: Page, label: string | RegExp, entry?: string): Promise<void> {
  if (entry !== undefined) {
    await reach(page, label);
    await page.keyboard.type(entry);
    return;
  }
  const passed: string[] = [];
  for (let tabs = 0; tabs < TABS_MAXIMUM; tabs++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop?.type === 'checkbox' && fits(stop.name, label)) return page.keyboard.press('Space');
    if (stop?.type === 'radio' && (await chooseInGroup(page, label, passed))) return;
    passed.push(stop?.name ?? '(the window itself)');
  }
  throw new Error(`no key leads to ${String(label)}; passed: ${passed.join(' | ')}`);
}

/** Goes round a group of radios with the arrow; true when the wanted one was there. */
async function chooseInGroup(page: Page, label: string | RegExp, passed: string[]): Promise<boolean> {
  const first = await focused(page);
  for (let stop = first; stop; stop = await focused(page)) {
    if (fits(stop.name, label)) {
      await page.keyboard.press('Space');
      return true;
    }
    passed.push(stop.name);
    await page.keyboard.press('ArrowDown');
    if ((await focused(page))?.path === first?.path) return false;
  }
  return false;
}

/** Pastes into the field that has the focus, as from a password manager. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}

/** Whether the summary of what was wrong has the focus, so that it is the first thing heard. */
export const summaryHasFocus = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement?.getAttribute('role') === 'alert'`);

/** What the page says aloud by itself: status messages and alerts, each as one line. */
export const announced = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
      .map((node) => node.innerText.replace(/\\s+/g, ' ').trim()).filter(Boolean)`,
  );

/** A window of 1280 pixels at 400 %, and an old telephone. */
const narrow = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
];

/** What does not fit on a small window: pixels to scroll sideways, and text that is cut off. */
export async function reflowFaultsOn(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const size of narrow) {
    await page.setViewportSize(size);
    const found = await page.evaluate<string[]>(`(() => {
      const faults = [];
      const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (sideways > 0) faults.push(sideways + ' pixels too wide');
      for (const node of document.querySelectorAll('main *')) {
        const style = getComputedStyle(node);
        const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
        if (cuts && style.clipPath === 'none' && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1)
          faults.push(node.localName + '.' + node.className + ' cuts off what stands in it');
      }
      return faults;
    })()`);
    faults.push(...found.map((fault) => `${size.width} by ${size.height}: ${fault}`));
  }
  if (before) await page.setViewportSize(before);
  return faults;
}
