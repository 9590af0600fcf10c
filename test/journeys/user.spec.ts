import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ACustomer, answer, fills } from './a-customer';
import { ANeighbourhood } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes, shows } from './eventually';

const { nothing, chooses, types } = fills;

inBrowser('who asks for work', () => {
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

    it('a school asks for every school day, sees who comes, and confirms the week in one press', async () => {
      const school = await ACustomer.open(here, 'school');
      await school.knows('Lies Claes', '016 20 20 20');
      await school.logIn(page);
      await follow('Vraag hulp voor uw school');
      await answer(page, [
        nothing,
        chooses('Middagtoezicht'),
        chooses('Elke schooldag'),
        types({ 'Eerste dag': '23-11-2026', 'Laatste dag': '27-11-2026', Begin: '11.30', Einde: '13u00' }),
      ]);
      await says('5 dagen · 10 cheques per persoon · € 64,50');
      await answer(page, [
        nothing,
        nothing,
        chooses('Lies Claes, 016 20 20 20'),
        chooses('Er zijn kinderen of kwetsbare mensen'),
        types({ Bestelnummer: 'BB-2026-17', Kostenplaats: 'kleuters' }),
      ]);
      await becomes(heading, 'Kijk alles na');
      await says('Uw bemiddelaar bekijkt deze aanvraag eerst.');
      await press('Verstuur de aanvraag');
      await becomes(heading, 'Uw aanvraag is ontvangen');
      await follow('Bekijk de aanvraag');
      await says('Uw bemiddelaar kijkt of het kan.');

      const request = await school.newest();
      expect(request).toMatchObject({
        orderNumber: 'BB-2026-17',
        costCentre: 'kleuters',
        contact: 'Lies Claes, 016 20 20 20',
      });
      await school.allowed(request.id);
      const { worker } = await here.worker('Naima');
      await here.certificate(worker);
      await school.sends(worker);
      await page.reload();
      await says('Alles is ingevuld.');
      await page.goto(`${school.base}/dag/2026-11-23`);
      await says('Naima');

      here.region.on('2026-11-27');
      await school.logIn(page);
      await says('Kijk de uren van 4 klussen na.');
      await follow('Naar de uren');
      await says('U bevestigt 4 klussen, samen 8 uur.');
      await press('Ja, bevestig 4 klussen');
      await says('Dank u. De uren zijn bevestigd.');
      await shows(page.getByText('bevestigd', { exact: true }), 4);
      await page.goto(`${school.base}/cheques/overzicht?van=1/11/2026&tot=30/11/2026`);
      await says('BB-2026-17');
      await says('€ 51,60');
    });

    it('a farm asks for a harvest team, and with the fewest it goes on', async () => {
      const farm = await ACustomer.open(here, 'farm');
      await farm.logIn(page);
      await follow('Vraag hulp op uw bedrijf');
      await answer(page, [
        nothing,
        chooses('Seizoenswerk'),
        chooses('Op vaste dagen van de week'),
        async (one) => {
          await types({ 'Eerste dag': '23-11-2026', 'Laatste dag': '24-11-2026', Begin: '8', Einde: '12' })(
            one,
          );
          await one.getByLabel('maandag').check();
          await one.getByLabel('dinsdag').check();
        },
        nothing,
        types({ 'Aantal mensen': '3', 'Kan het ook met minder?': '2' }),
        types({ 'Naam en telefoon': 'Jef, 0470 11 22 33' }),
        types({ 'Veiligheid, kleding en gereedschap': 'Laarzen meebrengen.' }),
        nothing,
      ]);
      await says('2 dagen · 24 cheques · € 154,80');
      await says('3 mensen, minstens 2');
      await press('Verstuur de aanvraag');
      const request = await farm.newest();
      expect(request).toMatchObject({ seats: 3, minimumTeam: 2, safetyNotes: 'Laarzen meebrengen.' });
      if (request.state === 'under-review') await farm.allowed(request.id);
      for (const name of ['Naima', 'Jo']) await farm.sends((await here.worker(name)).worker, 1);
      await page.goto(`${farm.base}/dag/2026-11-23`);
      await says('Naima An');
      await says('Wij zoeken nog 1 persoon.');
    });

    it('a private person asks for the grass, says what was not right, and asks it again in two presses', async () => {
      const person = await ACustomer.open(here, 'private-person');
      await person.logIn(page);
      await follow('Vraag hulp aan huis');
      await answer(page, [
        nothing,
        chooses('Gras maaien'),
        chooses('Eén keer, op een vaste dag'),
        types({ Dag: '18/11', Begin: '14', Einde: '16' }),
        nothing,
        types({ 'Naam en telefoon': 'Rik, 016 33 33 33' }),
        nothing,
      ]);
      await says('Na het versturen zoeken wij meteen iemand.');
      await press('Verstuur de aanvraag');
      await person.sends((await here.worker('Naima')).worker);
      here.region.on('2026-11-19');
      await person.logIn(page);
      await follow('Naar de uren');
      await follow(/^Klopt niet/);
      await press('Verstuur');
      await says('Schrijf wat er niet klopt.');
      await page.getByLabel('Zeg wat er niet klopt').fill('Het regende, ze stopte vroeger.');
      await page.getByLabel('Einde').fill('15.00');
      await press('Verstuur');
      await says('Dank u. Uw bemiddelaar kijkt ernaar.');
      await page.goto(`${person.base}/aanvragen`);
      await follow('Gras maaien');
      await press('Vraag dit opnieuw');
      await becomes(heading, 'Kijk alles na');
      await says('25 november 2026');
      await press('Verstuur de aanvraag');
      expect(await person.count()).toBe(2);
    });

    it('nobody came: it is said once, and nothing is paid for it', async () => {
      const person = await ACustomer.open(here, 'private-person');
      await here.region.request({
        user: person.user,
        site: person.site,
        pattern: here.region.once('2026-11-17'),
      });
      await person.sends((await here.worker('Naima')).worker);
      here.region.on('2026-11-18');
      await person.logIn(page);
      await follow('Naar de uren');
      await follow(/^Kwam niet/);
      await press('Ja, er kwam niemand');
      await says('Dank u. Wij weten dat er niemand kwam.');
      await says('kwam niet');
      expect((await person.assignments()).map(({ state }) => state)).toEqual(['unfilled']);
      expect(await here.region.lot(person.user)).toEqual({ free: 60, held: 0 });
    });
  });
});
