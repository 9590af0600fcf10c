import { type Page } from 'playwright-core';
import { type Id } from '#kernel';
import { type ANeighbourhood, logInWith, PASSWORD } from '../a-neighbourhood';
import { type States } from './states';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

interface Jobs {
  readonly over: Id;
  readonly assigned: Id;
  readonly offered: Id;
}

const MIA = 'mia@leuven.example';

const submit = (page: Page) => page.click('main form button[type=submit]');

/** A worker with everything there is to show, logged in. */
async function busyWorker({ here, page }: There): Promise<Jobs> {
  const { worker, card } = await here.worker('Naima');
  await here.certificate(worker);
  const over = await here.job('assigned', worker, '2026-11-17');
  const assigned = await here.job('assigned', worker, '2026-11-19');
  const offered = await here.job('offered', worker, '2026-11-20');
  here.region.on('2026-11-18');
  await logInWith(page, card);
  return { over, assigned, offered };
}

const busyAt = (path: (jobs: Jobs) => string) => async (there: There) => {
  const jobs = await busyWorker(there);
  await there.page.goto(path(jobs));
  return jobs;
};

const openAt =
  (path: string) =>
  ({ page }: There) =>
    page.goto(path);

const sentEmpty =
  (path: string) =>
  async ({ page }: There) => {
    await page.goto(path);
    await submit(page);
  };

const tellsPassword = (address: string, password: string) => async (there: There) => {
  const { here, page } = there;
  await here.mediator(MIA);
  await page.goto(address);
  await page.fill('[name=email]', MIA);
  await page.fill('[name=password]', password);
  await submit(page);
};

/** The first pages, getting in and out, and a worker's hours and jobs. */
export const firstStates: States = {
  start: ['/', openAt('/')],
  'log-in': ['/aanmelden', openAt('/aanmelden')],
  'log-in-empty': ['/aanmelden', sentEmpty('/aanmelden')],
  'log-in-wrong': ['/aanmelden', tellsPassword('/aanmelden?naar=/account', 'niet juist')],
  card: ['/aanmelden/kaart', openAt('/aanmelden/kaart')],
  'card-mistyped': [
    '/aanmelden/kaart',
    ({ page }) => logInWith(page, { code: 'ABCD-EFGH-JKMN', pin: '418263' }),
  ],
  accessibility: ['/toegankelijkheid', openAt('/toegankelijkheid')],
  'accessibility-empty': ['/toegankelijkheid', sentEmpty('/toegankelijkheid')],
  'accessibility-thanks': [
    '/toegankelijkheid/ontvangen',
    async ({ page }) => {
      await page.goto('/toegankelijkheid');
      await page.fill('[name=what]', 'De knop is te klein.');
      await submit(page);
    },
  ],
  'logged-out': ['/afgemeld', openAt('/afgemeld')],
  'not-found': ['(none)', openAt('/klussen-van-morgen')],
  account: ['/account', tellsPassword('/aanmelden', PASSWORD)],
  'log-out': ['/afmelden', busyAt(() => '/afmelden')],
  'my-hours': ['/mijn-uren', busyWorker],
  'my-hours-new': ['/mijn-uren', async ({ here, page }) => logInWith(page, (await here.worker('Jo')).card)],
  'my-hours-full': [
    '/mijn-uren',
    async ({ here, page }) => {
      const { worker, card } = await here.worker('Jo');
      await here.region.usedElsewhere(worker, 55);
      await logInWith(page, card);
    },
  ],
  'my-hours-french': ['/mijn-uren', busyAt(() => '/taal/fr?naar=/mijn-uren')],
  year: ['/mijn-uren/:year', busyAt(() => '/mijn-uren/2026')],
  'my-file': ['/mijn-gegevens', busyAt(() => '/mijn-gegevens')],
  jobs: ['/klussen', busyAt(() => '/klussen')],
  'jobs-none': [
    '/klussen',
    async ({ here, page }) => {
      await logInWith(page, (await here.worker('Jo')).card);
      await page.goto('/klussen');
    },
  ],
  job: ['/klussen/:assignmentId', busyAt(({ assigned }) => `/klussen/${assigned}`)],
  'job-over': ['/klussen/:assignmentId', busyAt(({ over }) => `/klussen/${over}`)],
  'job-offered': ['/klussen/:assignmentId', busyAt(({ offered }) => `/klussen/${offered}`)],
  'job-yes-refused': [
    '/klussen/:assignmentId',
    async (there) => {
      const { offered } = await busyAt((jobs) => `/klussen/${jobs.offered}`)(there);
      await there.here.callsOff(offered);
      await submit(there.page);
    },
  ],
  'cannot-come': [
    '/klussen/:assignmentId/niet-komen',
    busyAt(({ assigned }) => `/klussen/${assigned}/niet-komen`),
  ],
  decline: ['/klussen/:assignmentId/nee', busyAt(({ offered }) => `/klussen/${offered}/nee`)],
  'decline-empty': [
    '/klussen/:assignmentId/nee',
    async (there) => {
      await busyAt(({ offered }) => `/klussen/${offered}/nee`)(there);
      await submit(there.page);
    },
  ],
  'tell-hours': ['/klussen/:assignmentId/uren', busyAt(({ over }) => `/klussen/${over}/uren`)],
  'tell-hours-wrong': [
    '/klussen/:assignmentId/uren',
    async (there) => {
      await busyAt(({ over }) => `/klussen/${over}/uren`)(there);
      await there.page.fill('[name=start]', 'na de middag');
      await there.page.fill('[name=end]', '10u30');
      await submit(there.page);
    },
  ],
};
