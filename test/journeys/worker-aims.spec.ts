import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { DESK, officeAt, opened } from './planning-office';

inBrowser('what a worker does gladly', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, { javaScriptEnabled: false });
    });
    afterEach(() => here.close());

    it('is said without a script, read by the mediator, and taken back', async () => {
      await opened(here);
      const { worker, card } = await here.worker('Jo');
      await logInWith(page, card);
      await page.goto('/mijn-uren');
      await page.getByRole('link', { name: 'Werk dat ik graag doe' }).click();
      await page.getByText('U koos nog niets.').waitFor();
      await page.getByRole('link', { name: 'Werk in de tuin' }).click();
      await page.getByRole('button', { name: 'Wil ik leren' }).first().click();
      await page.getByText('Dank u. Wij weten het nu.').waitFor();

      const office = await windows.at(here.address, DESK);
      await officeAt(office, here, `mensen/${worker}/wensen`);
      await office.getByText(/^Wil dit leren: /).waitFor();

      await page.getByRole('button', { name: 'Haal weg' }).click();
      await page.getByText('Weggehaald.').waitFor();
      await page.getByText('U koos nog niets.').waitFor();
      await office.reload();
      await office.getByText('Er is nog niet gevraagd welk werk').waitFor();
    });
  });
});
