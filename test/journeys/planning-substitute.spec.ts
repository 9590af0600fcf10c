import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { type ANeighbourhood } from './a-neighbourhood';
import { becomes, shows } from './eventually';
import { addressIn, anOffice, aVisit, clerk, DESK, officeAt } from './planning-office';
import { inBrowser, Windows } from './browser';

inBrowser('who comes, and who comes instead', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await anOffice(open);
      page = await windows.at(here.address, DESK);
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = (key: string) => page.keyboard.press(key);
    const heading = () => page.locator('h1').innerText();

    it('an open place of tomorrow is on Vandaag, and is filled from there with the facts in sight', async () => {
      const jo = await here.worker('Jo');
      await here.region.usedElsewhere(jo.worker, 22);
      await here.worker('Bea');
      await aVisit(here, '2026-11-17');
      await officeAt(page, here, 'vandaag');
      await says('Niemand voor vandaag of morgen');
      await page.getByRole('link', { name: /Zoek iemand/ }).click();
      await says('nog 38 van 60 uur');
      await says(/Naast Bea An:.*Bea An blijft deze maand zonder uren.*22 uur meer deze maand/);
      await page.getByRole('button', { name: /Wijs toe Bea An/ }).click();
      await says('Toegewezen.');
      await says('ingevuld (1)');
      await page.goto(addressIn(here, 'vandaag'));
      await page.getByRole('heading', { name: 'Vandaag' }).waitFor();
      await shows(page.getByRole('heading', { name: /Niemand voor vandaag/ }), 0);
    });

    it('what was just done is taken back by one press, and the history shows both', async () => {
      await here.worker('Jo');
      const { request } = await aVisit(here, '2026-11-17');
      await officeAt(page, here, 'vandaag');
      await page.getByRole('link', { name: /Zoek iemand/ }).click();
      await page.getByRole('button', { name: /Wijs toe Jo An/ }).click();
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await says('Ongedaan gemaakt.');
      await says('Nog niemand.');
      await page.goto(addressIn(here, `aanvragen/${request.id}`));
      await page.getByText('Wat gebeurde er').click();
      await says(/toegewezen, Jo An/);
      await says(/afgelast, Jo An, vergissing, met een reden/);
    });

    it('a worker who cannot come is replaced from Vandaag with three keys', async () => {
      const [jo] = [await here.worker('Jo'), await here.worker('Bea')];
      const job = await here.job('assigned', jo.worker, '2026-11-18');
      await officeAt(page, here, `toewijzingen/${job}`);
      await press('z');
      await says('Afgezegd. De plaats is weer open.');
      await press('g');
      await press('v');
      await page.waitForURL('**/vandaag');
      await says('Jo An zei vandaag af');
      let keys = 0;
      for (const key of ['j', 'v', 'a']) {
        await press(key);
        keys++;
        if (key !== 'j') await page.waitForURL(/plaatsen/);
        if (key === 'v') await says('1 zei al nee voor deze klus');
      }
      await says('Toegewezen.');
      await page.locator('li', { hasText: 'Bea An' }).getByText('toegewezen').first().waitFor();
      expect(keys).toBeLessThanOrEqual(3);
    });

    it('finds the other one first, and both happen at once; taking it back brings the first one back', async () => {
      const [jo] = [await here.worker('Jo'), await here.worker('Bea')];
      const job = await here.job('assigned', jo.worker, '2026-11-18');
      await officeAt(page, here, `toewijzingen/${job}`);
      await page.getByRole('link', { name: 'Zoek eerst vervanging' }).click();
      await says('Wie kan komen in plaats van Jo An');
      await page.getByRole('button', { name: /Wijs toe als vervanging Bea An/ }).click();
      await says('De vervanging is toegewezen.');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await says('Ongedaan gemaakt.');
      await page.locator('li', { hasText: 'Jo An' }).getByText('toegewezen').first().waitFor();
    });

    it('sees every reason with its figures, and a warning asks a reason that stays', async () => {
      const { worker } = await here.worker('Jo');
      await here.region.usedElsewhere(worker, 59);
      const { time } = await aVisit(here, '2026-11-18');
      await officeAt(page, here, `plaatsen/${time}`);
      await says('Niemand kan hier zonder meer.');
      await page.getByRole('link', { name: 'Jo An' }).click();
      await becomes(heading, 'Jo An');
      await says('kan niet');
      await says(/59/);
      await says(/Bron:/);
      await shows(page.getByRole('button', { name: 'Wijs toe' }), 0);
    });

    it('the counter sees what is open, writes down who cannot come, and chooses nobody', async () => {
      const jo = await here.worker('Jo');
      const job = await here.job('assigned', jo.worker, '2026-11-18');
      await officeAt(page, here, 'vandaag', await clerk(here));
      await shows(page.getByRole('link', { name: 'Week bekendmaken' }), 0);
      await page.goto(addressIn(here, `toewijzingen/${job}`));
      await shows(page.getByRole('link', { name: 'Zoek eerst vervanging' }), 0);
      await press('z');
      await says('Afgezegd. De plaats is weer open.');
      await shows(page.getByText('Wie kan komen'), 0);
      expect((await page.goto(addressIn(here, 'bekendmaken')))?.status()).toBe(403);
    });

    it('keeps two apart with a reason of the list, and lets them again', async () => {
      const { worker } = await here.worker('Jo');
      const { time } = await aVisit(here, '2026-11-18');
      await officeAt(page, here, `plaatsen/${time}/kandidaten/${worker}`);
      await page.getByText('Samen of apart houden').click();
      await page.getByLabel('Wat', { exact: true }).selectOption('ban');
      await page.getByLabel('Reden', { exact: true }).selectOption('task-went-wrong');
      await page.getByRole('button', { name: 'Leg vast' }).click();
      await says('Vastgelegd.');
      await says('1 kan niet');
      await says(/houdt deze twee apart \(de klus liep mis\)/);
      await page.getByRole('button', { name: /Beëindig/ }).click();
      await says('De vaste afspraak is beëindigd.');
      await says('1 kan meteen');
    });
  });
});
