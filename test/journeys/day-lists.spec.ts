import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { handsOn, logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia.maes@leuven.example';

inBrowser('the list of a day', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    const { says, follow } = handsOn(() => page);

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
    });
    afterEach(() => here.close());

    it('says on paper who works where tomorrow, from when, and whom to call there', async () => {
      const { worker } = await here.worker('Naima');
      await here.job('assigned', worker, '2026-11-19');
      here.region.on('2026-11-18');
      page = await windows.at(here.address);
      await somebodyOf(here, { role: 'mediator', name: 'Mia Maes', email: MIA });
      await logInAt(page, here, MIA, 'daglijst');
      await says('Daglijst van donderdag 19 november');
      await says('1 wijk-werker op 1 plaats');
      const row = page.getByRole('row', { name: /11:30–13:30/ });
      expect(await row.innerText()).toContain('Naima');
      const sheet = await page.getByRole('link', { name: 'Contactblad als PDF' }).getAttribute('href');
      const pdf = await page.request.get(`${here.address}${sheet}`);
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      await follow('Urenbladen om te tekenen');
      await says('Urenbladen van donderdag 19 november');
      await says('11:30–13:30');
      await page.goBack();
      await follow('Weekkaarten om uit te delen');
      await says('Weekkaarten van 16 november 2026 tot 22 november 2026');
      await page.getByRole('heading', { name: 'Naima An' }).waitFor();
      await page.goBack();
      await follow('mijn mensen');
      await says('Er werkt niemand op deze dag.');
      await follow('iedereen');
      await says('1 wijk-werker op 1 plaats');
      await follow('Dag erna');
      await says('Er werkt niemand op deze dag.');
    });
  });
});
