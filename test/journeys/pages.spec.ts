import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type Id } from '#kernel';
import { embedded } from '../support/databases';
import { ANeighbourhood, logInWith, PASSWORD } from './a-neighbourhood';
import { inBrowser, sidewaysPixels, violationsOn, Windows } from './browser';
import { addressesOfPages } from './routes';

/** Outside the repository's history: to be looked at by people. */
const pictures = join(__dirname, '../../data/screenshots');

/** Addresses that show no page of their own, but lead to one. */
const leadOn = ['/account/begin', '/klussen/:assignmentId/ja', '/taal/:language'];

/** How a page is looked at: each way must be without fault, on every page and in every state. */
const looks: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'as it comes': async () => undefined,
  'on 320 pixels': (page) => page.setViewportSize({ width: 320, height: 640 }),
  'with letters twice as large': (page) => page.evaluate('document.documentElement.style.fontSize = "225%"'),
  'in the dark': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'with high contrast': (page) => page.emulateMedia({ contrast: 'more' }),
};

async function faultsIn(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const [look, turn] of Object.entries(looks)) {
    await turn(page);
    const sideways = await sidewaysPixels(page);
    if (sideways > 0) found.push(`${state}, ${look}: ${sideways} pixels too wide`);
    found.push(...(await violationsOn(page)).map((violation) => `${state}, ${look}: ${violation}`));
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate('document.documentElement.style.fontSize = ""');
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  }
  return found;
}

async function picture(page: Page, state: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(pictures, `${state}-${width}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 640 });
  await page.screenshot({ path: join(pictures, `${state}-dark.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
}

const submit = (page: Page) => page.click('main form button[type=submit]');

inBrowser('every page, in every state', () => {
  const windows = new Windows();

  embedded('of the screens', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    let assigned: Id;
    let offered: Id;
    let over: Id;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.mediator('mia@leuven.example');
      page = await windows.at(here.address);
    });
    afterEach(() => here.close());

    /** A worker with everything there is to show. */
    async function busyWorker(): Promise<void> {
      const { worker, card } = await here.worker('Naima');
      await here.certificate(worker);
      over = await here.job('assigned', worker, '2026-11-17');
      assigned = await here.job('assigned', worker, '2026-11-19');
      offered = await here.job('offered', worker, '2026-11-20');
      here.region.on('2026-11-18');
      await logInWith(page, card);
    }

    /** States by the name of their picture: the address of the page, and how to get there. */
    const states: Readonly<Record<string, readonly [string, () => Promise<unknown>]>> = {
      start: ['/', () => page.goto('/')],
      'log-in': ['/aanmelden', () => page.goto('/aanmelden')],
      'log-in-empty': ['/aanmelden', () => page.goto('/aanmelden').then(() => submit(page))],
      'log-in-wrong': [
        '/aanmelden',
        async () => {
          await page.goto('/aanmelden?naar=/account');
          await page.fill('[name=email]', 'mia@leuven.example');
          await page.fill('[name=password]', 'niet juist');
          await submit(page);
        },
      ],
      card: ['/aanmelden/kaart', () => page.goto('/aanmelden/kaart')],
      'card-mistyped': ['/aanmelden/kaart', () => logInWith(page, { code: 'ABCD-EFGH-JKMN', pin: '418263' })],
      accessibility: ['/toegankelijkheid', () => page.goto('/toegankelijkheid')],
      'accessibility-empty': [
        '/toegankelijkheid',
        () => page.goto('/toegankelijkheid').then(() => submit(page)),
      ],
      'accessibility-thanks': [
        '/toegankelijkheid/ontvangen',
        async () => {
          await page.goto('/toegankelijkheid');
          await page.fill('[name=what]', 'De knop is te klein.');
          await submit(page);
        },
      ],
      'logged-out': ['/afgemeld', () => page.goto('/afgemeld')],
      'not-found': ['(none)', () => page.goto('/klussen-van-morgen')],
      account: [
        '/account',
        async () => {
          await page.goto('/aanmelden');
          await page.fill('[name=email]', 'mia@leuven.example');
          await page.fill('[name=password]', PASSWORD);
          await submit(page);
        },
      ],
      'log-out': ['/afmelden', () => busyWorker().then(() => page.goto('/afmelden'))],
      'my-hours': ['/mijn-uren', busyWorker],
      'my-hours-new': ['/mijn-uren', async () => logInWith(page, (await here.worker('Jo')).card)],
      'my-hours-full': [
        '/mijn-uren',
        async () => {
          const { worker, card } = await here.worker('Jo');
          await here.region.usedElsewhere(worker, 55);
          await logInWith(page, card);
        },
      ],
      'my-hours-french': ['/mijn-uren', () => busyWorker().then(() => page.goto('/taal/fr?naar=/mijn-uren'))],
      year: ['/mijn-uren/:year', () => busyWorker().then(() => page.goto('/mijn-uren/2026'))],
      'my-file': ['/mijn-gegevens', () => busyWorker().then(() => page.goto('/mijn-gegevens'))],
      jobs: ['/klussen', () => busyWorker().then(() => page.goto('/klussen'))],
      'jobs-none': [
        '/klussen',
        async () => {
          await logInWith(page, (await here.worker('Jo')).card);
          await page.goto('/klussen');
        },
      ],
      job: ['/klussen/:assignmentId', () => busyWorker().then(() => page.goto(`/klussen/${assigned}`))],
      'job-offered': [
        '/klussen/:assignmentId',
        () => busyWorker().then(() => page.goto(`/klussen/${offered}`)),
      ],
      'job-yes-refused': [
        '/klussen/:assignmentId',
        async () => {
          await busyWorker();
          await page.goto(`/klussen/${offered}`);
          await here.callsOff(offered);
          await submit(page);
        },
      ],
      'cannot-come': [
        '/klussen/:assignmentId/niet-komen',
        () => busyWorker().then(() => page.goto(`/klussen/${assigned}/niet-komen`)),
      ],
      decline: [
        '/klussen/:assignmentId/nee',
        () => busyWorker().then(() => page.goto(`/klussen/${offered}/nee`)),
      ],
      'decline-empty': [
        '/klussen/:assignmentId/nee',
        async () => {
          await busyWorker();
          await page.goto(`/klussen/${offered}/nee`);
          await submit(page);
        },
      ],
      'tell-hours': [
        '/klussen/:assignmentId/uren',
        () => busyWorker().then(() => page.goto(`/klussen/${over}/uren`)),
      ],
      'tell-hours-wrong': [
        '/klussen/:assignmentId/uren',
        async () => {
          await busyWorker();
          await page.goto(`/klussen/${over}/uren`);
          await page.fill('[name=start]', 'na de middag');
          await page.fill('[name=end]', '10u30');
          await submit(page);
        },
      ],
    };

    it('none is missed', () => {
      const shown = new Set([...Object.values(states).map(([address]) => address), ...leadOn]);
      expect(addressesOfPages().filter((address) => !shown.has(address))).toEqual([]);
    });

    it.each(Object.keys(states))(
      '%s',
      async (state) => {
        await states[state]?.[1]();
        await page.waitForLoadState();
        expect(await faultsIn(page, state)).toEqual([]);
        await picture(page, state);
      },
      60_000,
    );
  });
});
