import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { ANeighbourhood, type Card, logInWith } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes } from './eventually';
import {
  announced,
  choose,
  focused,
  keyboardFaultsOn,
  paste,
  press,
  reach,
  reflowFaultsOn,
  summaryHasFocus,
  typeIn,
} from './keyboard';

const TODAY = '2026-11-18';

inBrowser('by keys alone', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, { viewport: { width: 1280, height: 720 } });
    });
    afterEach(() => here.close());

    const heading = async () => (await page.locator('h1').innerText()).replace(/\s+/g, ' ');
    const address = () => new URL(page.url()).pathname;

    async function logInByKeys({ code, pin }: Card): Promise<void> {
      await page.goto('/');
      await press(page, 'Ik ben wijk-werker');
      await reach(page, 'Code op uw kaart');
      await paste(page, code);
      await typeIn(page, 'Pincode', pin);
      await press(page, /^Aanmelden$/);
    }

    it('a worker pastes the code of the card, and comes to the hours', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.region.usedElsewhere(worker, 23);
      await logInByKeys(card);
      await becomes(heading, '23 van 60 uur deze maand');
    });

    it('a worker says yes to what is asked, and hears that it is done', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('offered', worker, '2026-11-20');
      await logInByKeys(card);
      await press(page, 'Ja, ik doe het');
      expect(await announced(page)).toContain('Dank u. De klus staat bij uw klussen.');
    });

    it('a worker says no with a reason; without one, the summary has the focus and leads to the question', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('offered', worker, '2026-11-20');
      await logInByKeys(card);
      await press(page, /^Nee/);
      await press(page, 'Verstuur mijn nee');
      expect(await summaryHasFocus(page)).toBe(true);
      await reach(page, 'Kies waarom deze klus niet past.');
      await page.keyboard.press('Enter');
      await becomes(async () => (await focused(page))?.type, 'radio');
      await page.reload();
      await choose(page, 'Het is te ver');
      await press(page, 'Verstuur mijn nee');
      expect(await announced(page)).toContain('Dank u. Wij weten dat u niet komt.');
    });

    it('a worker who cannot come says so', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('assigned', worker, '2026-11-19');
      await logInByKeys(card);
      await press(page, 'Ik kan niet komen');
      await press(page, 'Ja, ik kan niet komen');
      expect(await announced(page)).toContain('Dank u. Wij weten dat u niet komt.');
    });

    it('a worker tells the hours; what was typed wrong is found from the summary', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('assigned', worker, '2026-11-17');
      here.region.on(TODAY);
      await logInByKeys(card);
      await press(page, 'Geef mijn uren door');
      await typeIn(page, 'Einde', '10.30');
      await press(page, 'Verstuur mijn uren');
      expect(await summaryHasFocus(page)).toBe(true);
      await reach(page, 'Het einde ligt niet na het begin.');
      await page.keyboard.press('Enter');
      await becomes(async () => (await focused(page))?.name.includes('Einde'), true);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('13u30');
      await press(page, 'Verstuur mijn uren');
      expect(await announced(page)).toContain('Dank u. Uw uren wachten nu op bevestiging.');
    });

    it('somebody without log-in finds the own municipality and its price', async () => {
      await page.goto('/gemeente');
      await typeIn(page, 'Gemeente of postcode', '3001');
      await press(page, 'Zoek');
      expect(await announced(page)).toContain('1 gemeente');
      await press(page, 'Leuven');
      await becomes(heading, 'Wijk-werken in Leuven');
    });

    it('the first key leads past the menu to what the page is about', async () => {
      await page.goto('/gemeente');
      await page.keyboard.press('Tab');
      await becomes(async () => (await focused(page))?.name, 'Naar de inhoud');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await becomes(() => page.evaluate(`document.activeElement.closest('main') !== null`), true);
    });

    describe('a whole page', () => {
      let job: string;

      beforeEach(async () => {
        const { worker, card } = await here.worker('Naima');
        await here.certificate(worker);
        const over = await here.job('assigned', worker, '2026-11-17');
        job = await here.job('assigned', worker, '2026-11-19');
        await here.job('offered', worker, '2026-11-20');
        expect(over).not.toBe(job);
        here.region.on(TODAY);
        await logInWith(page, card);
      });

      it.each([
        '/mijn-uren',
        '/mijn-uren/2026',
        '/mijn-uren/2026/11',
        '/mijn-uren/2026/11/kaart',
        '/mijn-uren/2026/11/formulier',
        '/mijn-gegevens',
        '/klussen',
        '/klussen/buurt',
        '/klussen/:job',
        '/klussen/:job/niet-komen',
        '/klussen/:job/uren',
        '/agenda',
        '/account',
        '/afmelden',
      ])('%s is walked in its order, sees each stop, and fits at 400 %%', async (path) => {
        await page.goto(path.replace(':job', job));
        expect(address()).toBe(path.replace(':job', job));
        expect(await keyboardFaultsOn(page)).toEqual([]);
        expect(await reflowFaultsOn(page)).toEqual([]);
      });
    });

    it.each(['/', '/aanmelden', '/aanmelden/kaart', '/gemeente', '/gemeente/24062', '/toegankelijkheid'])(
      '%s, open to everybody, is walked in its order, sees each stop, and fits at 400 %%',
      async (path) => {
        await page.goto(path);
        expect(address()).toBe(path);
        expect(await keyboardFaultsOn(page)).toEqual([]);
        expect(await reflowFaultsOn(page)).toEqual([]);
      },
    );

    it('finds a stop that is covered, one without a mark, one that nobody reaches, and a trap', async () => {
      await page.goto('/toegankelijkheid');
      await page.evaluate(`(() => {
        const add = (html) => document.querySelector('main').insertAdjacentHTML('afterbegin', html);
        add('<a href="#x" id="bare">zonder rand</a><a href="#x" tabindex="-1">onbereikbaar</a><div id="lid">x</div>');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('#bare:focus{outline:none;box-shadow:none} #lid{position:fixed;inset:0;background:red}');
        document.adoptedStyleSheets.push(sheet);
      })()`);
      const faults = (await keyboardFaultsOn(page)).join('\n');
      expect(faults).toMatch(/zonder rand\) shows no focus/);
      expect(faults).toMatch(/is covered or out of sight/);
      expect(faults).toMatch(/is out of reach/);
      await page.evaluate(`document.querySelector('main').addEventListener('keydown', (event) => {
        if (event.key === 'Tab') event.preventDefault();
      })`);
      expect((await keyboardFaultsOn(page)).join('\n')).toMatch(/is out of reach/);
      await page.evaluate(`document.querySelector('main').style.width = '900px'`);
      expect((await reflowFaultsOn(page)).join('\n')).toMatch(/pixels too wide/);
    });
  });
});
