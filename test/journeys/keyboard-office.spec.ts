import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';
import {
  announced,
  choose,
  keyboardFaultsOn,
  press,
  reflowFaultsOn,
  summaryHasFocus,
  typeIn,
} from './keyboard';

const ANN = 'ann@leuven.example';

inBrowser('the office by keys alone', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, { viewport: { width: 1280, height: 720 } });
      await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: ANN });
    });
    afterEach(() => here.close());

    it('a decision of the town is recorded; without a day, the summary has the focus', async () => {
      await logInAt(page, here, ANN, 'taken');
      await press(page, 'TUIN-05');
      await press(page, 'Niet toelaten');
      await typeIn(page, 'Nummer of naam van de beslissing', 'GR 2026/7');
      await typeIn(page, 'Beslist op', '16-11-2026');
      await press(page, 'Noteer de beslissing');
      expect(await summaryHasFocus(page)).toBe(true);
      await typeIn(page, 'Geldt vanaf', 'vandaag');
      await press(page, 'Noteer de beslissing');
      expect(await announced(page)).toContain('De taak is niet meer toegelaten waar u dat noteerde.');
    });

    it('a desk day is announced, and somebody without a file gets a time', async () => {
      await logInAt(page, here, ANN, 'zitdagen');
      await press(page, 'Zitdag toevoegen');
      await typeIn(page, /^Dag$/, 'vrijdag');
      await typeIn(page, /^Plaats$/, 'Buurthuis De Ark');
      await press(page, 'Zet op de kalender');
      await press(page, /vrijdag 20 november/);
      await choose(page, /^Tijd$/, '09:40');
      await typeIn(page, /^Naam$/, 'Fatima');
      await choose(page, 'eerste gesprek');
      await press(page, 'Maak de afspraak');
      expect(await announced(page)).toContain('De afspraak is gemaakt.');
      expect(await page.locator('main li').first().innerText()).toContain('09:40 Fatima');
    });

    it('each page is walked in its order, sees each stop, and fits at 400 %', async () => {
      await logInAt(page, here, ANN, 'taken');
      const faults: string[] = [];
      for (const path of [
        'taken',
        'taken/TUIN-05',
        'taken/eigen',
        'regels',
        'regels/minutes-per-day-maximum',
        'regels/minutes-per-day-maximum/nieuw',
        'instellingen',
        'rollen',
        'nazicht',
        'zitdagen',
        'zitdagen/nieuw',
      ]) {
        await page.goto(`/organisaties/${here.region.organiser}/${path}`);
        const found = [...(await keyboardFaultsOn(page)), ...(await reflowFaultsOn(page))];
        faults.push(...found.map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
  });
});
