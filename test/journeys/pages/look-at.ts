import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { embedded } from '../../support/databases';
import { ANeighbourhood } from '../a-neighbourhood';
import { EVERY_RULE, inBrowser, RULES_OF_COLOUR, sidewaysPixels, violationsOn, Windows } from '../browser';
import { type States } from './states';

/** Outside the repository's history: to be looked at by people. */
const pictures = join(__dirname, '../../../data/screenshots');

const PHONE = { width: 360, height: 640 };

interface Look {
  readonly turn: (page: Page) => Promise<unknown>;
  readonly rules: object;
}

/** How a page is looked at: each way must be without fault, on every page and in every state. */
const looks: Readonly<Record<string, Look>> = {
  'as it comes': { turn: async () => undefined, rules: EVERY_RULE },
  'on 320 pixels': { turn: (page) => page.setViewportSize({ width: 320, height: 640 }), rules: EVERY_RULE },
  'with letters twice as large': {
    turn: (page) => page.evaluate('document.documentElement.style.fontSize = "225%"'),
    rules: EVERY_RULE,
  },
  'in the dark': { turn: (page) => page.emulateMedia({ colorScheme: 'dark' }), rules: RULES_OF_COLOUR },
  'with high contrast': { turn: (page) => page.emulateMedia({ contrast: 'more' }), rules: RULES_OF_COLOUR },
};

async function faultsIn(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const [look, { turn, rules }] of Object.entries(looks)) {
    await turn(page);
    const sideways = await sidewaysPixels(page);
    if (sideways > 0) found.push(`${state}, ${look}: ${sideways} pixels too wide`);
    found.push(...(await violationsOn(page, rules)).map((violation) => `${state}, ${look}: ${violation}`));
    await page.setViewportSize(PHONE);
    await page.evaluate('document.documentElement.style.fontSize = ""');
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  }
  return found;
}

/** Pictures are for people: `npm run pictures` takes them, and a run that nobody looks at is done sooner without. */
const picturesWanted = process.env.WIJK_PICTURES === '1';

async function picture(page: Page, state: string): Promise<void> {
  if (!picturesWanted) return;
  mkdirSync(pictures, { recursive: true });
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(pictures, `${state}-${width}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: join(pictures, `${state}-dark.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Looks at every state of the pages of a part in each way, and keeps a picture of it. */
export function lookAtEvery(part: string, states: States): void {
  inBrowser(`every page of ${part}, in every state`, () => {
    const windows = new Windows();

    embedded('of the screens', (open) => {
      let here: ANeighbourhood;
      let page: Page;

      beforeEach(async () => {
        here = await ANeighbourhood.open(open);
        page = await windows.at(here.address);
      });
      afterEach(() => here.close());

      it.each(Object.entries(states))('%s', async (state, [, reach]) => {
        await reach({ here, page });
        await page.waitForLoadState();
        expect(await faultsIn(page, state)).toEqual([]);
        await picture(page, state);
      });
    });
  });
}
