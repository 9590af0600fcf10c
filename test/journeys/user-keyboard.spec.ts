import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { ACustomer } from './a-customer';
import { ANeighbourhood, PASSWORD } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes } from './eventually';
import {
  announced,
  choose,
  keyboardFaultsOn,
  press,
  reflowFaultsOn,
  summaryHasFocus,
  typeIn,
} from './keyboard';

inBrowser('who asks for work, by keys alone', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address);
    });
    afterEach(() => here.close());

    const walked = async () => [...(await keyboardFaultsOn(page)), ...(await reflowFaultsOn(page))];

    it('answers every question and sends the request', async () => {
      const person = await ACustomer.open(here, 'private-person');
      await person.logIn(page);
      await press(page, 'Vraag hulp aan huis');
      await press(page, 'Verder');
      await choose(page, 'Gras maaien');
      await press(page, 'Verder');
      await press(page, 'Verder');
      expect(await summaryHasFocus(page)).toBe(true);
      await choose(page, 'Eén keer, op een vaste dag');
      await press(page, 'Verder');
      await typeIn(page, 'Dag', '18/11');
      await typeIn(page, 'Begin', '14');
      await typeIn(page, 'Einde', '16');
      await press(page, 'Verder');
      await press(page, 'Verder');
      await typeIn(page, 'Naam en telefoon', 'Rik, 016 33 33 33');
      await press(page, 'Verder');
      await press(page, 'Verder');
      expect(await walked()).toEqual([]);
      await press(page, 'Verstuur de aanvraag');
      await becomes(() => page.locator('h1').innerText(), 'Uw aanvraag is ontvangen');
      expect(await person.count()).toBe(1);
    });

    it('confirms a whole week, and hears that it is done', async () => {
      const person = await ACustomer.open(here, 'private-person');
      const { user, site } = person;
      for (const [on, name] of [
        ['2026-11-16', 'Naima'],
        ['2026-11-17', 'Jo'],
      ] as const) {
        await here.region.request({ user, site, pattern: here.region.once(on) });
        await person.sends((await here.worker(name)).worker);
      }
      here.region.on('2026-11-18');
      await person.logIn(page);
      await press(page, 'Naar de uren');
      expect(await walked()).toEqual([]);
      await press(page, 'Ja, bevestig 2 klussen');
      expect(await announced(page)).toContain('Dank u. De uren zijn bevestigd.');
      expect((await person.assignments()).map(({ state }) => state)).toEqual(['worked', 'worked']);
    });

    it('and the desk does the same for somebody by telephone: how and why stand with what it did', async () => {
      const person = await ACustomer.open(here, 'private-person');
      await here.mediator('mia@leuven.example');
      await page.goto(`/aanmelden?naar=${person.base}/contacten/nieuw`);
      await page.fill('[name=email]', 'mia@leuven.example');
      await page.fill('[name=password]', PASSWORD);
      await page.click('main form button[type=submit]');
      await page.locator('[name=channel][value=phone]').check();
      await page.fill('[name=why]', 'belde met een nieuw nummer');
      await page.click('main form[method=post] button[type=submit]');
      await becomes(() => page.locator('h1').innerText(), 'Contact toevoegen');
      await page.fill('[name=name]', 'Rik');
      await page.getByRole('button', { name: 'Bewaar' }).click();
      await page.getByText('Bewaard.').waitFor();
      const written = await here.region.reading.row<{ onBehalfOf: string | null; channel: string | null }>(
        `select on_behalf_of, channel from command where verb = 'contact.add'`,
      );
      expect(written).toEqual({ onBehalfOf: person.user, channel: 'phone' });
    });
  });
});
