import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { type ANeighbourhood } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { anOffice, aVisit, DESK, officeAt } from './planning-office';

inBrowser('the day sheet of a team', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await anOffice(open);
      page = await windows.at(here.address, DESK);
    });
    afterEach(() => here.close());

    it('takes the hours of all in one go, but for who left earlier and who did not come', async () => {
      const names = ['Jo', 'Bea', 'Cas'];
      const { request, time } = await aVisit(here, '2026-11-17', { seats: 3 });
      for (const name of names) await here.region.assign((await here.worker(name)).worker, request);
      here.region.on('2026-11-18');
      await officeAt(page, here, `uren/ploeg/${time}`);
      await page.getByLabel('Allen').fill('11.30-13.30');
      await page.getByLabel('Bea An').fill('11.30-12.15');
      await page.getByLabel('Cas An').fill('x');
      await page.getByRole('button', { name: 'Bewaar de uren van allen' }).click();
      await page.getByText('De uren van het blad zijn bewaard.').waitFor();
      const told = await here.region.reading.rows<{ hours: number }>(
        'select hours from performance order by hours',
      );
      expect(told.map(({ hours }) => hours)).toEqual([1, 2]);
      const states = await here.region.reading.rows<{ state: string }>(
        `select state from assignment where state = 'unfilled'`,
      );
      expect(states).toHaveLength(1);
    });
  });
});
