import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { type ANeighbourhood } from './a-neighbourhood';
import { becomes } from './eventually';
import { addressIn, anOffice, aVisit, officeAt, DESK } from './planning-office';
import { inBrowser, Windows } from './browser';

inBrowser('requests at the desk', () => {
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
    const rows = () => page.locator('tbody tr').count();

    it('are found by user with a typo, by task and by the user’s own number, filtered, sorted and counted', async () => {
      await aVisit(here, '2026-11-20', { reference: 'LENTE-7' });
      const { user, site } = await here.region.aUser('school');
      await aVisit(here, '2026-11-18', { user, site, task: 'BEG-07' });
      await officeAt(page, here, 'aanvragen');
      await says('2 van 2');
      const search = async (text: string) => {
        await page.getByRole('searchbox').fill(text);
        await page.keyboard.press('Enter');
        await page.waitForURL(`**zoek=${encodeURIComponent(text).replaceAll('%20', '+')}*`);
      };
      await search('dhodnt');
      await becomes(rows, 2);
      await search('LENTE-7');
      await becomes(rows, 1);
      await search('middagtoezicht');
      await becomes(rows, 1);
      await search('bestaat niet');
      await says('Toon alle');
      await page.goto(addressIn(here, 'aanvragen?toestand=under-review'));
      await becomes(rows, 1);
      await page.goto(addressIn(here, 'aanvragen?sorteer=eerste'));
      expect(await page.locator('tbody tr').first().innerText()).toContain('18-11-2026');
    });

    it('come as a file with what is on screen', async () => {
      await aVisit(here, '2026-11-20', { reference: '=1+1' });
      await officeAt(page, here, 'aanvragen');
      const file = await page.request.get(`${here.address}${addressIn(here, 'aanvragen?als=csv')}`);
      const text = await file.text();
      expect(text.charCodeAt(0)).toBe(0xfeff);
      expect(text).toContain('Klus;Gebruiker;Plaats');
      expect(text).toContain('Gras maaien');
      expect(text).not.toMatch(/;=1\+1/);
    });

    it('two people on one request: the second sees that it changed, and what was typed is still there', async () => {
      const { request } = await aVisit(here, '2026-11-20');
      await officeAt(page, here, `aanvragen/${request.id}/wijzigen`);
      const other = await windows.at(here.address, DESK);
      await officeAt(other, here, `aanvragen/${request.id}/wijzigen`);
      await other.getByLabel('Contact').fill('An, 0470 00 00 00');
      await other.getByRole('button', { name: 'Bewaar' }).click();
      await other.getByText('De wijziging is bewaard.').waitFor();
      await page.getByLabel('Wat de wijk-werker moet weten').fill('De hond is braaf.');
      await page.getByRole('button', { name: 'Bewaar' }).click();
      await says(/[Ii]ntussen/);
      expect(await page.getByLabel('Wat de wijk-werker moet weten').inputValue()).toBe('De hond is braaf.');
      await says('Intussen staat hier: An, 0470 00 00 00');
      await page.getByLabel('Contact').fill('An, 0470 00 00 00');
      await page.getByRole('button', { name: 'Bewaar' }).click();
      await says('De wijziging is bewaard.');
      await says('De hond is braaf.');
      await says('An, 0470 00 00 00');
    });

    it('is changed to another day, and called off with a reason where people were told already', async () => {
      const { worker } = await here.worker('Jo');
      const job = await here.job('assigned', worker, '2026-11-18');
      await officeAt(page, here, `toewijzingen/${job}`);
      await page.getByRole('link', { name: /Open de klus/ }).click();
      await page.getByRole('link', { name: /Open de aanvraag/ }).click();
      await page.getByText('Aanvraag aflasten').click();
      await page.getByRole('button', { name: 'Gelast af' }).click();
      await says(/is al meegedeeld/);
      await page.getByLabel(/Zeg waarom/).fill('De familie verhuist.');
      await page.getByRole('button', { name: 'Gelast af' }).click();
      await says('De aanvraag is afgelast.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 0 });
    });

    it('a week is made known, and says who has not cheques enough', async () => {
      const { user, site } = await here.region.aFamily({ cheques: 0 });
      const { worker } = await here.worker('Jo');
      const { request } = await aVisit(here, '2026-11-18', { user, site });
      await here.region.assign(worker, request, { reason: 'de cheques komen morgen' });
      await officeAt(page, here, 'bekendmaken');
      await page.getByRole('button', { name: 'Maak bekend' }).click();
      await says('De week is bekendgemaakt');
      await says('2 cheques nodig voor 1 klus');
    });

    it('a place is closed for a day, and open after all', async () => {
      await officeAt(page, here, 'sluitingen?wie=hondt');
      await page.getByRole('link', { name: "d'Hondt" }).click();
      await page.getByLabel('Eerste dag').fill('vrijdag');
      await page.getByRole('button', { name: 'Sluit deze dagen' }).click();
      await says('Schrijf waarom, zoals "studiedag".');
      await page.getByLabel('Waarom').fill('familiefeest');
      await page.getByRole('button', { name: 'Sluit deze dagen' }).click();
      await says('De dagen zijn gesloten.');
      await says(/vr 20 nov: familiefeest/);
      await page.getByRole('button', { name: /Toch open/ }).click();
      await says('De plaats is weer open.');
    });
  });
});
