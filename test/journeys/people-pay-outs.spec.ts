import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { closedNovember } from './a-closed-month';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { handsOn, logInAt } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia@leuven.example';

inBrowser('the allowance of a month', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.mediator(MIA);
      page = await windows.at(here.address, { javaScriptEnabled: false });
    });
    afterEach(() => here.close());

    const { says, fill, press, follow } = handsOn(() => page);

    it('is noted as paid for those who got it, read by the worker, and taken back with a reason', async () => {
      const { worker, card } = await here.worker('Naima');
      const { worker: jo } = await here.worker('Jo');
      await closedNovember(here, [worker, jo]);

      await logInAt(page, here, MIA, 'uitbetaling');
      await page.getByLabel(/^Jo .*€\s8,20$/).uncheck();
      await fill('Betaald op', '8-12-2026');
      await press('Kijk na');
      await says(/De betaling van .* moet nog komen/);
      expect(await page.getByLabel(/^Jo .*€\s8,20$/).isChecked()).toBe(false);
      await fill('Betaald op', '5-12-2026');
      await press('Kijk na');
      await says('1 wijk-werker kreeg € 8,20 op 5 december 2026.');
      await says('Aan 1 wijk-werker blijft nog iets te betalen.');
      await press('Noteer als betaald');
      await says('Genoteerd. De wijk-werkers zien het bij hun uren.');

      const own = await windows.at(here.address, { javaScriptEnabled: false });
      await logInWith(own, card);
      await own.goto('/mijn-uren/2026/11');
      const paid = own.locator('dl.sums div').filter({ hasText: 'betaald op 5 december 2026' });
      expect(await paid.locator('dd').innerText()).toMatch(/^€\s8,20$/);

      await page.getByText('Een vergissing terugdraaien').click();
      await page.getByLabel(/€\s8,20 op 5 december 2026$/).check();
      await fill('Wat ging er mis?', 'het was een andere maand');
      await press('Draai de gekozen regels terug');
      await says('Teruggedraaid.');
      await own.reload();
      expect(await own.locator('dl.sums').innerText()).toContain('al betaald');
    });

    it('says where to go while no month is closed', async () => {
      await logInAt(page, here, MIA, 'uitbetaling');
      await says('Er is nog geen maand afgesloten.');
      await follow('Maand afsluiten');
      await says('Volgende: november 2026');
    });
  });
});
