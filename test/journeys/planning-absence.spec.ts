import { moment } from '#kernel';
import { Offers, roundsDue } from '#matching';
import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { type ANeighbourhood, type Card, logInWith } from './a-neighbourhood';
import { shows } from './eventually';
import { addressIn, anOffice, DESK, officeAt } from './planning-office';
import { inBrowser, Windows } from './browser';

inBrowser('somebody is ill in the morning', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let desk: Page;

    beforeEach(async () => {
      here = await anOffice(open);
      desk = await windows.at(here.address, DESK);
    });
    afterEach(() => here.close());

    const at = (time: string) => here.region.at.clock.set(moment(`2026-11-17T${time}:00.000Z`));
    const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = (page: Page, name: string | RegExp) =>
      page.getByRole('main').getByRole('button', { name }).first().click();
    const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
    async function telephoneOf(card: Card): Promise<Page> {
      const page = await windows.at(here.address, { javaScriptEnabled: false });
      await logInWith(page, card);
      return page;
    }
    const told = async () =>
      (await here.region.reading.rows<{ kind: string }>('select kind from message order by id')).map(
        ({ kind }) => kind,
      );

    it('says so in two taps, and the third who is asked comes instead', async () => {
      const [jo, bea] = [await here.worker('Jo'), await here.worker('Bea')];
      const [cas, dre] = [await here.worker('Cas'), await here.worker('Dre')];
      // Whoever has fewest hours is asked first.
      await here.region.usedElsewhere(cas.worker, 4);
      await here.region.usedElsewhere(dre.worker, 8);
      await here.job('assigned', jo.worker, '2026-11-17');

      at('07:00');
      const ill = await telephoneOf(jo.card);
      await follow(ill, 'Ik kan niet komen');
      await press(ill, 'Ja, ik kan niet komen');
      await says(ill, 'Dank u. Wij weten dat u niet komt.');

      await officeAt(desk, here, 'vandaag');
      await says(desk, /Jo An zei vandaag af, Bea An gevraagd tot 08:30/);

      at('07:10');
      const first = await telephoneOf(bea.card);
      await says(first, /Vraag 1\. Antwoord voor/);
      await follow(first, /^Nee/);
      await first.getByLabel('De uren passen niet').check();
      await press(first, 'Verstuur mijn nee');
      await says(first, 'Dank u. Wij weten dat u niet komt.');

      const second = await telephoneOf(cas.card);
      await says(second, /Vraag 1\. Antwoord voor/);
      at('07:45');
      for (const due of await roundsDue(here.region.reading, here.region.at.clock.now()))
        await here.region.get(Offers).settle(here.region.command(), due);
      await second.reload();
      await shows(second.getByText(/Vraag 1/), 0);

      const third = await telephoneOf(dre.card);
      await press(third, /Ja, ik doe het/);
      await says(third, 'Dank u. De klus staat bij uw klussen.');

      await desk.goto(addressIn(here, 'vandaag?lijst=absent'));
      await says(desk, '1 keer een vervanger gezocht, meestal gevonden binnen 45 minuten');
      expect(await told()).toContain('substitute-found');
    });

    it('lasts longer: every job in that time opens, and the mediator asks those who are left together', async () => {
      const [jo, bea, cas] = [await here.worker('Jo'), await here.worker('Bea'), await here.worker('Cas')];
      await here.region.usedElsewhere(cas.worker, 4);
      const job = await here.job('assigned', jo.worker, '2026-11-18');
      const later = await here.job('assigned', jo.worker, '2026-11-20');
      await officeAt(desk, here, `toewijzingen/${job}`);
      await desk.getByText('Blijft langer weg').click();
      await desk.getByLabel('Terug vanaf').fill('gisteren');
      await press(desk, 'Noteer de afwezigheid');
      await says(desk, 'Geef een dag, zoals maandag of 12/1.');
      await desk.getByLabel('Terug vanaf').fill('21/11');
      await press(desk, 'Noteer de afwezigheid');
      await says(desk, /Voor elke klus in die tijd vragen we nu iemand anders/);
      await says(desk, /Bea An gevraagd tot/);
      await press(desk, 'Stop met vragen');
      await says(desk, 'Gestopt met vragen.');
      await desk.getByText('Vraag meer mensen').click();
      await desk.getByLabel('Hoe vragen we?').selectOption('collected');
      await press(desk, 'Begin te vragen');
      await says(desk, 'Gevraagd. De antwoorden komen hier te staan.');
      await says(desk, /Cas An gevraagd tot/);

      const telephone = await telephoneOf(bea.card);
      await press(telephone, /Ja, ik doe het/);
      await says(telephone, 'Wij laten u weten of u de klus krijgt.');
      await desk.goto(addressIn(here, `toewijzingen/${later}`));
      await says(desk, 'kan niet komen');
    });
  });
});
