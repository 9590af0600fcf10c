import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { type ANeighbourhood } from './a-neighbourhood';
import { becomes, shows } from './eventually';
import { addressIn, anOffice, aVisit, officeAt, DESK } from './planning-office';
import { inBrowser, Windows } from './browser';

inBrowser('the office without a mouse', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await anOffice(open);
      page = await windows.at(here.address, DESK);
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    const at = (path: string) => page.waitForURL(`**${addressIn(here, path)}`);

    it('goes to each list by g and a letter', async () => {
      await officeAt(page, here, 'sneltoetsen');
      for (const [key, path] of [
        ['v', 'vandaag'],
        ['b', 'bord'],
        ['a', 'aanvragen'],
        ['k', 'bekendmaken'],
        ['s', 'sluitingen'],
      ] as const) {
        await press('g', key);
        await at(path);
      }
    });

    it('shows the keys by ?, and puts the cursor back when the window closes', async () => {
      await officeAt(page, here, 'vandaag');
      await page.getByRole('main').getByRole('link', { name: 'Week bekendmaken' }).focus();
      await press('?');
      await page.locator('dialog').getByText('volgende rij').waitFor();
      await press('Escape');
      await shows(page.locator('dialog'), 0);
      await becomes(focused, 'Week bekendmaken');
    });

    it('walks rows by j and k, opens one by Enter, and starts a new request by n', async () => {
      await aVisit(here, '2026-11-20', { reference: 'vrijdag' });
      await aVisit(here, '2026-11-18', { inOwnWords: 'Appels plukken' });
      await officeAt(page, here, 'vandaag');
      await press('j');
      await becomes(async () => (await focused()).includes('Appels plukken'), true);
      await press('Enter');
      await says('Kijk eerst na');
      await press('n');
      await at('bellen');
    });

    it('chooses several times by x and assigns them at once, after seeing what will and will not happen', async () => {
      const { worker } = await here.worker('Jo');
      await here.job('assigned', worker, '2026-11-19', ['12:00', '13:00'] as never);
      const request = await here.region.request({
        pattern: {
          kind: 'weekdays',
          from: '2026-11-18' as never,
          until: '2026-11-20' as never,
          weekdays: [3, 4, 5],
          start: '11:30' as never,
          end: '13:30' as never,
        },
      });
      await officeAt(page, here, `aanvragen/${request.id}`);
      await press('j', 'x', 'j', 'x', 'j', 'x');
      await shows(page.locator('input[name=keer]:checked'), 3);
      await page.getByRole('button', { name: 'Wijs één persoon toe aan de gekozen keren' }).focus();
      await press('Enter');
      await page.getByLabel('Wie').selectOption(worker);
      await page.getByRole('button', { name: 'Toon wat er gebeurt' }).focus();
      await press('Enter');
      await says('2 keren worden toegewezen, 1 keer niet.');
      await says(/Heeft op do 19 november 2026 al een klus/);
      await page.locator('h1').focus();
      await press('a');
      await says('De toewijzingen zijn bewaard.');
      await shows(page.locator('tbody tr', { hasText: 'Jo An' }), 2);
    });

    it('a bulk tells beforehand when the hours of the month run out on the way', async () => {
      const { worker } = await here.worker('Jo');
      await here.region.usedElsewhere(worker, 57);
      const request = await here.region.request({
        pattern: {
          kind: 'weekdays',
          from: '2026-11-18' as never,
          until: '2026-11-19' as never,
          weekdays: [3, 4],
          start: '11:30' as never,
          end: '13:30' as never,
        },
      });
      await officeAt(page, here, `aanvragen/${request.id}/toewijzen?wie=${worker}`);
      await says('1 keer wordt toegewezen, 1 keer niet.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 0 });
    });

    it('goes anywhere by Ctrl+K: a screen, a person with a slip of the pen, a name of two letters', async () => {
      const { worker } = await here.worker('Jo');
      await here.worker('Béatrice');
      await officeAt(page, here, 'vandaag');
      const box = page.locator('dialog');
      await press('Control+k');
      await box.locator('input').waitFor();
      await page.keyboard.type('beatrcie');
      await box.getByRole('link', { name: 'Béatrice An' }).waitFor();
      await box.locator('input').fill('jo');
      await box.getByRole('link', { name: 'Jo An' }).waitFor();
      await press('ArrowDown');
      await page.waitForFunction(`document.activeElement.textContent.includes('Jo An')`);
      expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(
        addressIn(here, `mensen/${worker}`),
      );
      await press('Escape');
      await press('Control+k');
      await box.locator('input').waitFor();
      await page.keyboard.type('gesloten');
      await box.locator('h2', { hasText: '1 gevonden' }).first().waitFor();
      await press('Enter');
      await at('sluitingen');
    });

    it('letters are letters while one types, and all keys of one letter can be switched off', async () => {
      await officeAt(page, here, 'zoeken');
      await page.locator('main input[type=search]').fill('');
      await page.keyboard.type('g v n');
      expect(await page.locator('main input[type=search]').inputValue()).toBe('g v n');
      await page.goto(addressIn(here, 'sneltoetsen'));
      await page.getByRole('button', { name: 'Zet de toetsen uit' }).click();
      await says('De toetsen van één letter staan uit.');
      await press('g', 'v');
      await press('?');
      await shows(page.locator('dialog'), 0);
      await press('Control+k');
      await page.locator('dialog').waitFor();
      await page.goto(addressIn(here, 'sneltoetsen'));
      await page.getByRole('button', { name: 'Zet de toetsen aan' }).click();
      await says('De toetsen van één letter staan aan.');
      await press('g', 'v');
      await at('vandaag');
    });
  });
});
