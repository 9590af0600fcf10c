import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { handsOn, logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';
import { shows } from './eventually';

const MIA = 'mia.maes@leuven.example';

inBrowser('an accident at a job', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    const { says, fill, press, follow } = handsOn(() => page);

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
    });
    afterEach(() => here.close());

    it('is told by the worker on the telephone, completed and sent by the mediator, and its answer is read by the worker', async () => {
      const { worker, card } = await here.worker('Naima');
      const job = await here.job('assigned', worker, '2026-11-17');
      here.region.on('2026-11-18');
      page = await windows.at(here.address, { javaScriptEnabled: false });
      await logInWith(page, card);
      await page.goto(`/klussen/${job}`);
      await follow('Ongeval of schade melden');
      await page.getByLabel('Iemand is gewond').check();
      await fill('Wat gebeurde er?', 'Uitgegleden op een natte trede.');
      await fill('Wat doet pijn?', 'Mijn pols.');
      await press('Verstuur');
      await says('Uw melding is bewaard.');
      await says('gemeld, wij vragen nog iets');

      page = await windows.at(here.address);
      await somebodyOf(here, { role: 'mediator', name: 'Mia Maes', email: MIA });
      await logInAt(page, here, MIA, 'ongevallen');
      await says('nog 6 werkdagen, tot donderdag 26 november');
      await page.getByRole('link', { name: '1', exact: true }).click();
      await says('De verzekering vraagt nog: hoe laat het was, waar precies.');
      await shows(page.getByText('Mijn pols.'), 0);
      await follow('Aanvullen');
      await fill('Hoe laat?', '12.10');
      await fill('Waar precies?', 'Op de trap naar de kelder');
      await press('Bewaar');
      await fill('Nummer van de verzekering', 'AO-2026-17');
      await press('Noteer');
      await says('Genoteerd: verstuurd naar de verzekering.');
      await says('op tijd verstuurd');
      await follow('Lees over de gezondheid');
      await says('Mijn pols.');
      await page.goBack();
      await page.getByLabel('Aanvaard', { exact: true }).check();
      await press('Noteer');
      await says('Het antwoord van de verzekering is genoteerd.');

      page = await windows.at(here.address, { javaScriptEnabled: false });
      await logInWith(page, card);
      await page.goto(`/klussen/${job}/ongeval`);
      await says('De verzekering zei ja.');
      const looks = await here.region.reading.rows<{ what: string }>(
        `select distinct what from look where party_id = ? and what like 'incident%' order by what`,
        [worker],
      );
      expect(looks.map(({ what }) => what)).toEqual(['incident', 'incident.health']);
    });

    it('leads back to who was there, also where nobody told hours', async () => {
      const { worker } = await here.worker('Naima');
      await here.job('assigned', worker, '2026-11-17');
      here.region.on('2026-11-18');
      page = await windows.at(here.address);
      await somebodyOf(here, { role: 'mediator', name: 'Mia Maes', email: MIA });
      await logInAt(page, here, MIA, 'wie-was-waar?dag=17/11');
      await fill('Uur', '12u10');
      await press('Zoek');
      await says('1 op dinsdag 17 november, 12:10');
      await says('Gepland, uren nog niet doorgegeven');
      await follow('Meld ongeval of schade');
      await page.getByLabel('Er is iets stuk').check();
      await fill('Wat gebeurde er?', 'De grasmaaier raakte een ruit.');
      await press('Bewaar');
      await says('De melding is bewaard.');
      await says('De verzekering vraagt nog: hoe laat het was, waar precies, wat er stuk is.');
    });
  });
});
