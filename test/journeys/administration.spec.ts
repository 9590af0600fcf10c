import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';
import { becomes, shows } from './eventually';

inBrowser('the office itself', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, { viewport: { width: 1280, height: 800 } });
      await here.mediator('mia@leuven.example');
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
    const at = (path: string) => page.goto(`/organisaties/${here.region.organiser}/${path}`);

    it('announces desk days, keeps times for who calls, and calls one off', async () => {
      await here.worker('Naima');
      await logInAt(page, here, 'mia@leuven.example', 'zitdagen');
      await follow('Zitdag toevoegen');
      await page.getByLabel('Dag', { exact: true }).fill('vrijdag');
      await page.getByLabel('Plaats', { exact: true }).fill('Buurthuis De Ark');
      await page.getByLabel('Hoeveel keer').fill('2');
      await press('Zet op de kalender');
      await says('De zitdag staat op de kalender.');
      await shows(page.locator('tbody tr'), 2);
      await page.goto('/gemeente/24062');
      await says('vrijdag 20 november, van 09:00 tot 12:00');
      await says('Buurthuis De Ark');
      await at('zitdagen');
      await follow(/vrijdag 20 november/);
      await page.getByLabel('Zoek iemand met een dossier').fill('Naima');
      await press('Zoek op naam');
      await page.getByLabel('Tijd').selectOption('09:20');
      await page.getByRole('combobox', { name: 'Gevonden' }).selectOption({ label: 'Naima An' });
      await page.getByLabel('uren of papieren').check();
      await press('Maak de afspraak');
      await says('De afspraak is gemaakt.');
      expect(await page.getByRole('link', { name: 'Naima An' }).getAttribute('href')).toContain('/mensen/');
      expect(await page.getByLabel('Tijd').innerText()).not.toContain('09:20');
      await follow('Deze zitdag afzeggen');
      await press('Ja, zeg deze zitdag af');
      await says('De zitdag is afgezegd.');
      await page.goto('/gemeente/24062');
      await says('vrijdag 20 november, gaat niet door');
      expect(await page.locator('main').innerText()).not.toContain('Naima');
    });

    it('an administrator changes data and choices, and whoever was later is told', async () => {
      await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: 'ann@leuven.example' });
      await logInAt(page, here, 'ann@leuven.example', 'instellingen');
      await says('016 12 34 56');
      await follow('Gegevens aanpassen');
      const stale = await page.context().newPage();
      await stale.goto(page.url());
      await page.getByLabel('Naam').fill('Wijk-werken Leuven');
      await press('Bewaar');
      await says('De gegevens zijn aangepast.');
      await stale.getByLabel('Naam').fill('Iets anders');
      const [answer] = await Promise.all([
        stale.waitForResponse((response) => response.request().method() === 'POST'),
        stale.getByRole('button', { name: 'Bewaar' }).click(),
      ]);
      expect(answer.status()).toBe(412);
      await at('instellingen/keuze/cheque-price-cents');
      await page.getByLabel('Nieuwe keuze').selectOption({ label: '€ 6,45' });
      await page.getByLabel('Geldt vanaf').fill('1-12-2026');
      await page.getByLabel('Beslissing').fill('College 16 november 2026');
      await press('Bewaar');
      await says('De keuze is bewaard.');
    });

    it('an administrator gives a role and ends it; the last administrator stays', async () => {
      await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: 'ann@leuven.example' });
      await logInAt(page, here, 'ann@leuven.example', 'rollen');
      await follow('Mia Maes');
      await follow('Nog een rol geven');
      await page.getByLabel(/^auditor/).check();
      await page.getByLabel('Geldt vanaf').fill('vandaag');
      await press('Geef deze rol');
      await says('De rol is gegeven.');
      await follow(/Beëindig deze rol.*auditor/);
      await page.getByLabel('Laatste dag').fill('31-12-2026');
      await press('Beëindig deze rol');
      await says('De laatste dag van de rol is genoteerd.');
      await says('31 december 2026');
      await at('rollen');
      await follow('Ann Baas');
      await follow(/Beëindig deze rol.*beheerder/);
      await page.getByLabel('Laatste dag').fill('31-12-2026');
      await press('Beëindig deze rol');
      expect(await page.title()).toMatch(/^Fout: /);
    });

    it('an auditor finds who did what, and takes it along as a file; a mediator does not come in', async () => {
      await somebodyOf(here, { role: 'auditor', name: 'Nele Nazicht', email: 'nele@leuven.example' });
      await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: 'ann@leuven.example' });
      const hers = await windows.at(here.address);
      await logInAt(hers, here, 'ann@leuven.example', 'instellingen/gegevens');
      await hers.getByLabel('Naam').fill('Wijk-werken Leuven');
      await hers.getByRole('button', { name: 'Bewaar' }).click();
      await hers.waitForURL('**?gedaan=edited');
      await logInAt(page, here, 'nele@leuven.example', 'nazicht');
      await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'organisatie: aanpassen' });
      await press('Toon');
      expect(page.url()).toContain('wat=organiser.edit');
      await shows(page.locator('tbody tr'), 1);
      expect(await page.locator('tbody').innerText()).toContain('Ann Baas');
      const answer = await page.request.get(`${page.url()}&als=csv`);
      expect(await answer.text()).toContain('Ann Baas;organisatie: aanpassen');
      await at(`nazicht?wat=organiser.edit&tot=2026-11-15`);
      await shows(page.locator('tbody tr'), 0);
      await follow('Wie keek waar');
      await becomes(() => page.locator('h1').innerText(), 'Wie keek waar');
      const other = await windows.at(here.address);
      await logInAt(other, here, 'mia@leuven.example', 'zitdagen');
      const refused = await other.goto(`/organisaties/${here.region.organiser}/nazicht`);
      expect(refused?.status()).toBe(403);
    });
  });
});
