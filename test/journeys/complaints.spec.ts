import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { handsOn, logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';

const ANN = 'ann.aerts@leuven.example';
const BEN = 'ben.bols@leuven.example';
const MIA = 'mia.maes@leuven.example';

inBrowser('a complaint', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    const { says, fill, press, follow } = handsOn(() => page);

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
    });
    afterEach(() => here.close());

    const handles = async (email: string, words: string) => {
      page = await windows.at(here.address);
      await logInAt(page, here, email, 'meldingen');
      await page.getByRole('link', { name: '1', exact: true }).click();
      await press('Neem in handen');
      await fill('Antwoord', words);
      await press('Antwoord');
      await says('Het antwoord is verstuurd.');
    };

    it('gets a number, an answer and a second answer by somebody else; a mediator never reads it', async () => {
      const { card } = await here.worker('Naima');
      await somebodyOf(here, { role: 'complaint-handler', name: 'Ann Aerts', email: ANN });
      await somebodyOf(here, { role: 'complaint-handler', name: 'Ben Bols', email: BEN });
      await somebodyOf(here, { role: 'mediator', name: 'Mia Maes', email: MIA });
      const worker = await windows.at(here.address, { javaScriptEnabled: false });
      page = worker;
      await logInWith(page, card);
      await page.goto('/klussen/meldingen');
      await page.getByLabel('Ongewenst gedrag').check();
      await fill('Wat wilt u zeggen?', 'Ze riep tegen mij.');
      await press('Verstuur');
      await says('Uw melding is bewaard.');
      await says('Melding 1');

      await handles(ANN, 'Wij spraken met haar.');
      page = worker;
      await page.reload();
      await says('Wij spraken met haar.');
      await fill('Waarom bent u niet tevreden?', 'Het gebeurde weer.');
      await press('Verstuur');
      await says('Iemand anders bekijkt het opnieuw.');
      await handles(BEN, 'U werkt daar niet meer.');
      page = worker;
      await page.reload();
      await says('afgesloten');

      page = await windows.at(here.address);
      await logInAt(page, here, MIA, 'vandaag');
      const { organiser } = here.region;
      const { status } = await page.request
        .get(`/organisaties/${organiser}/meldingen`, { headers: { accept: 'text/html' } })
        .then((answer) => ({ status: answer.status() }));
      expect(status).toBe(403);
      await page.goto(`/organisaties/${organiser}/meldingen/nieuw?zoek=Na`);
      await follow(/Naima/);
      await says('U leest ze achteraf niet meer.');
    });
  });
});
