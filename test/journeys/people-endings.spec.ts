import { type Page } from 'playwright-core';
import { type Id } from '#kernel';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { logInAt } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia@leuven.example';

inBrowser('what ends', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    let worker: Id;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      here.region.on('2026-11-16');
      await here.mediator(MIA);
      page = await windows.at(here.address, {
        viewport: { width: 1280, height: 900 },
        javaScriptEnabled: false,
      });
      worker = await here.region.aWorker('Jo');
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
    const press = (name: string | RegExp) =>
      page.getByRole('main').getByRole('button', { name }).first().click();
    const follow = (name: string | RegExp) =>
      page.getByRole('main').getByRole('link', { name }).first().click();
    const file = (part: string) => logInAt(page, here, MIA, `mensen/${worker}/${part}`);

    it('an agreement: shown before, noted, looked at once more, and settled in one go', async () => {
      await here.job('assigned', worker, '2026-11-19');
      await here.job('assigned', worker, '2026-11-20');
      expect(await here.region.month(worker)).toMatchObject({ planned: 4 });
      await file('overeenkomsten');
      await follow(/^Beëindig/);
      await fill('Laatste dag', '18/11/2026');
      await fill('Waarom', 'Vond vast werk');
      await press('Bekijk eerst de gevolgen');
      await says('Geplande klus, 19 november 2026');
      expect(await page.getByLabel('Waarom', { exact: true }).inputValue()).toBe('Vond vast werk');
      await press('Beëindig de overeenkomst');
      await says('De wijk-werkovereenkomst eindigde vroeger');

      await page.getByLabel('Kies voor alles hetzelfde').selectOption('replace');
      await fill('Reden', 'Wij zoeken iemand anders');
      await press('Bekijk eerst wat er gebeurt');
      await says('Er is nog niets gebeurd.');
      await says('Daarna is alles afgehandeld.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 4 });
      await press('Bevestig: doe dit nu');
      await says('Afgehandeld.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 0 });
      await page.goto(`/organisaties/${here.region.organiser}/gevolgen`);
      await says('Er is niets af te handelen.');
    });

    it('is not settled by who chose nothing', async () => {
      await here.job('assigned', worker, '2026-11-19');
      await file('stoppen');
      await page.getByLabel('De wijk-werker stopt hier').check();
      await fill('Laatste dag', '18/11/2026');
      await fill('Waarom', 'Verhuisd');
      await press('Laatste dag noteren');
      await fill('Reden', 'Verhuisd');
      await press('Bekijk eerst wat er gebeurt');
      await says('Kies bij minstens één regel wat er moet gebeuren.');
      await page.goto(`/organisaties/${here.region.organiser}/gevolgen`);
      await follow('Jo An');
      await says('De wijk-werker stopte');
    });

    it('a job that stays is told and then off the list, with the reason on record', async () => {
      await here.job('assigned', worker, '2026-11-19');
      await file('stoppen');
      await page.getByLabel('De wijk-werker stopt hier').check();
      await fill('Laatste dag', '18/11/2026');
      await fill('Waarom', 'Verhuisd');
      await press('Laatste dag noteren');
      await page.getByLabel('Kies voor alles hetzelfde').selectOption('tell');
      await fill('Reden', 'Jo doet deze klus nog');
      await press('Bekijk eerst wat er gebeurt');
      await press('Bevestig: doe dit nu');
      await says('Afgehandeld.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 2 });
    });
  });
});
