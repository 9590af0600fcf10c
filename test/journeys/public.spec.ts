import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes } from './eventually';

inBrowser('the page of a municipality', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, { javaScriptEnabled: false });
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

    it('says without log-in what can be done, for whom, at what price, and whom to call', async () => {
      await here.worker('Naima');
      await page.goto('/gemeente');
      await page.getByRole('link', { name: 'Leuven' }).click();
      await says('Leuven regelt de klussen.');
      await says('Bel 016 12 34 56');
      await says('Inschrijven kost € 7,50 per jaar.');
      await says('U krijgt € 4,10 voor elk begonnen uur.');
      await says('Vraag de prijs aan het loket.');
      await says('Dit kan nooit');
      const ofFamilies = await page.locator('.task-group').allInnerTexts();
      await page.getByRole('link', { name: 'Een school' }).click();
      expect(await page.locator('.task-group').allInnerTexts()).not.toEqual(ofFamilies);
      expect(await page.locator('main').innerText()).not.toMatch(/Naima|Hondt/);
    });

    it('is kept by caches for who is not logged in, and never with somebody’s head', async () => {
      const open = await page.request.get('/gemeente/24062');
      expect(open.headers()['cache-control']).toBe('public, max-age=300');
      expect(open.headers()['vary']).toContain('cookie');
      expect(open.headers()['set-cookie']).toBeUndefined();
      await logInWith(page, (await here.worker('Naima')).card);
      const own = await page.request.get('/gemeente/24062');
      expect(own.headers()['cache-control']).toBe('private, no-cache');
    });

    it('says where it can be done, of a municipality that nobody serves', async () => {
      await page.goto('/gemeente/12025');
      await becomes(() => page.locator('h1').innerText(), 'Nog geen wijk-werken in Mechelen');
    });

    it('knows no municipality that does not exist', async () => {
      expect((await page.goto('/gemeente/99999'))?.status()).toBe(404);
      await page.goto('/gemeente?zoek=Atlantis');
      await says('Wij vonden geen gemeente.');
    });

    it('is there in French and in English', async () => {
      await page.goto('/gemeente/24062');
      await page.getByRole('link', { name: 'Français' }).click();
      await says('Que peut-on demander ?');
      await page.getByRole('link', { name: 'English' }).click();
      await says('What can be done?');
    });
  });
});
