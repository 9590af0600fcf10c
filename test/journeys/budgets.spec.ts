import { embedded } from '../support/databases';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';

const KILOBYTE = 1000;

inBrowser('a slow line', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    it('brings "Mijn uren" in 40 kB and its script in 5 kB, all of it uncompressed', async () => {
      const here = await ANeighbourhood.open(open);
      try {
        const { worker, card } = await here.worker('Naima');
        await here.job('assigned', worker, '2026-11-19');
        await here.job('offered', worker, '2026-11-20');
        const page = await windows.at(here.address);
        const received = new Map<string, number>();
        await logInWith(page, card);
        const fresh = await windows.at(here.address);
        await fresh.context().addCookies(await page.context().cookies());
        const bodies: Promise<unknown>[] = [];
        fresh.on('response', (response) => {
          bodies.push(response.body().then(({ length }) => received.set(response.url(), length)));
        });
        await fresh.goto('/mijn-uren', { waitUntil: 'networkidle' });
        await Promise.all(bodies);
        const sizeOf = (kind: RegExp) =>
          [...received].reduce((sum, [url, size]) => (kind.test(url) ? sum + size : sum), 0);
        expect(sizeOf(/\.css$/)).toBeGreaterThan(0);
        expect(sizeOf(/\.js$/)).toBeGreaterThan(0);
        expect(sizeOf(/\.js$/)).toBeLessThanOrEqual(5 * KILOBYTE);
        expect(sizeOf(/./)).toBeLessThanOrEqual(40 * KILOBYTE);
        expect(received.size).toBeLessThanOrEqual(5);
      } finally {
        await here.close();
      }
    });
  });
});
