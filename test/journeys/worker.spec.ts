import { type Page } from 'playwright-core';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, type Card, logInWith, sendAgain } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes } from './eventually';

const TODAY = '2026-11-18';

inBrowser('a worker on an old telephone, without scripts', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, { javaScriptEnabled: false });
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
    const heading = () => page.locator('h1').innerText();

    it('reads the hours of the month first, and the next job with its place', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.region.usedElsewhere(worker, 23);
      await here.job('assigned', worker, '2026-11-19');
      await logInWith(page, card);
      expect((await heading()).replace(/\s+/g, ' ')).toBe('23 van 60 uur deze maand');
      expect(await page.title()).toBe('Mijn uren – Wijkwerken');
      await says('donderdag 19 november, van 11:30 tot 13:30');
      await says('tuin, 3000 Leuven');
      expect(await page.getByRole('link', { name: /Toon de weg/ }).getAttribute('href')).toContain(
        'to=50.881',
      );
    });

    it('cannot come, says so in three taps, and somebody else is asked', async () => {
      const { worker, card } = await here.worker('Naima');
      const job = await here.job('assigned', worker, '2026-11-19');
      await logInWith(page, card);
      expect(await here.region.month(worker)).toMatchObject({ planned: 2 });
      await follow('Ik kan niet komen');
      await says('U hoeft niet te zeggen waarom.');
      await press('Ja, ik kan niet komen');
      await says('Dank u. Wij weten dat u niet komt.');
      await says('U hebt nu geen klus.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 0 });
      await page.goto(`/klussen/${job}`);
      await says('u komt niet');
      const other = await here.worker('Jo');
      await here.assignAgain(job, other.worker);
      await logInElsewhere(other.card);
    });

    /** The other worker, on a telephone of their own. */
    async function logInElsewhere(card: Card): Promise<void> {
      const theirs = await windows.at(here.address, { javaScriptEnabled: false });
      await logInWith(theirs, card);
      await theirs.getByText('donderdag 19 november, van 11:30 tot 13:30').first().waitFor();
    }

    it('says yes to what was asked, and a second tap changes nothing', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('offered', worker, '2026-11-20');
      await logInWith(page, card);
      const form = page.locator('form[action$="/ja"]');
      const action = (await form.getAttribute('action')) ?? '';
      const proof = await form.locator('[name=proof]').inputValue();
      const key = await form.locator('[name=key]').inputValue();
      await press(/Ja, ik doe het/);
      await says('Dank u. De klus staat bij uw klussen.');
      const again = await sendAgain(page, { action, fields: { proof, key } });
      expect(again.status).toBe(200);
      expect(again.text).toContain('Dank u. De klus staat bij uw klussen.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 2 });
      const other = await sendAgain(page, { action, fields: { proof, key: anId() } });
      expect(other.text).toContain('U had deze klus al.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 2 });
    });

    it('says no, and is asked why before it is sent', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('offered', worker, '2026-11-20');
      await logInWith(page, card);
      await follow(/^Nee/);
      await press('Verstuur mijn nee');
      expect(await page.title()).toMatch(/^Fout: /);
      await says('Kies waarom deze klus niet past.');
      await page.getByLabel('Ik heb geen vervoer').check();
      await press('Verstuur mijn nee');
      await says('Dank u. Wij weten dat u niet komt.');
    });

    it('tells the hours that were worked, and what was typed stays when it is wrong', async () => {
      const { worker, card } = await here.worker('Naima');
      const job = await here.job('assigned', worker, '2026-11-17');
      here.region.on(TODAY);
      await logInWith(page, card);
      await page.goto(`/klussen/${job}`);
      await follow(/Geef mijn uren door/);
      await page.getByLabel('Begin').fill('11u30');
      await page.getByLabel('Einde').fill('10.30');
      await press('Verstuur mijn uren');
      await says('Het einde ligt niet na het begin.');
      expect(await page.getByLabel('Einde').inputValue()).toBe('10.30');
      await page.getByLabel('Einde').fill('13.35');
      await press('Verstuur mijn uren');
      await says('Dank u. Uw uren wachten nu op bevestiging.');
      await says('3 uur');
    });

    it('sees why a job was asked, which certificates were seen, and who looked', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.certificate(worker);
      await here.job('offered', worker, '2026-11-20');
      await here.looksAt(worker);
      await logInWith(page, card);
      await follow(/Waarom deze klus/);
      await says('U komt hier voor het eerst.');
      await page.goto('/mijn-gegevens');
      await says('4 januari 2027');
      await says('Mia Maes');
    });

    it('reads it all in French', async () => {
      await logInWith(page, (await here.worker('Naima')).card);
      await follow('Français');
      await says('Vous n’avez pas de mission pour le moment.');
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    });

    it('sees nobody else’s job', async () => {
      const { worker } = await here.worker('Naima');
      const job = await here.job('assigned', worker, '2026-11-19');
      await logInWith(page, (await here.worker('Jo')).card);
      expect((await page.goto(`/klussen/${job}`))?.status()).toBe(404);
      await becomes(heading, 'Deze pagina bestaat niet');
    });
  });
});
