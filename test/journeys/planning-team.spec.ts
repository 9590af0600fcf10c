import { type Id } from '#kernel';
import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { type ANeighbourhood, logInWith } from './a-neighbourhood';
import { addressIn, anOffice, aVisit, aVisitOnClosedDay, DESK, officeAt } from './planning-office';
import { inBrowser, Windows } from './browser';

inBrowser('a harvest team', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    let visit: Id;

    beforeEach(async () => {
      here = await anOffice(open);
      page = await windows.at(here.address, DESK);
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = (name: string | RegExp) =>
      page.getByRole('main').getByRole('button', { name }).first().click();

    /** Three people who pick in the garden on Friday. */
    async function aTeam() {
      const team = [await here.worker('Jo'), await here.worker('Bea'), await here.worker('Cas')];
      const { request, time } = await aVisit(here, '2026-11-20', { seats: 3 });
      for (const { worker } of team) await here.region.assign(worker, request);
      visit = time;
      return team;
    }

    it('is told off for rain in one action, and comes again when the sun shines', async () => {
      const [jo] = await aTeam();
      await officeAt(page, here, `plaatsen/${visit}`);
      await page.getByText('Gelast deze klus af voor iedereen').click();
      await press('Bekijk wat er gebeurt');
      await says('3 mensen en de gebruiker krijgen bericht dat de klus niet doorgaat.');
      await says('6 getelde uren en hun cheques komen vrij.');
      await press('Gelast af en verwittig iedereen');
      await says('Afgelast. Iedereen krijgt bericht.');
      await says('deze dag gaat niet door');

      const telephone = await windows.at(here.address, { javaScriptEnabled: false });
      if (jo) await logInWith(telephone, jo.card);
      await telephone.getByText('U hebt nu geen klus.').first().waitFor();
      const rows = await here.region.reading.rows<{ facts: string }>(
        `select facts from message_facts join message on message.id = message_id where kind = 'job-cancelled'`,
      );
      expect(rows.map(({ facts }) => (JSON.parse(facts) as { reason: string }).reason)).toEqual([
        'weather',
        'weather',
        'weather',
      ]);

      await press('Zet de klus terug');
      await says('De klus gaat toch door.');
      await telephone.reload();
      await telephone.getByText('vrijdag 20 november').first().waitFor();
    });

    it('whose place closes after it was planned waits on "Vandaag", and is called off with a message', async () => {
      await aVisitOnClosedDay(here);
      await officeAt(page, here, 'vandaag');
      await page
        .getByRole('link', { name: /1 klus ligt op een gesloten dag/ })
        .first()
        .click();
      await says('De plaats is dan gesloten (verbouwing). 1 persoon komt.');
      await press('Gelast de aangevinkte af en verwittig iedereen');
      await says('Afgelast. Iedereen krijgt bericht.');
      await says('Er staan geen klussen op een gesloten dag.');
    });

    it('moves together, after it was seen who is let go, and everybody is asked whether that suits', async () => {
      const [, bea] = await aTeam();
      await here.job('assigned', bea?.worker as Id, '2026-11-19');
      await officeAt(page, here, `plaatsen/${visit}`);
      await page.getByText('Verplaats deze klus met de hele ploeg').click();
      await page.getByLabel('Dag', { exact: true }).fill('19/11');
      await press('Bekijk wat er gebeurt');
      await page.getByLabel('Toch doorgaan?').fill('het wordt droger');
      await press('Bekijk wat er gebeurt');
      await says('Bea An kan dan niet, om wat hieronder staat.');
      await page.getByLabel('Wie dan niet kan, komt vrij').check();
      await press('Bekijk wat er gebeurt');
      await says('Deze mensen komen vrij en krijgen bericht');
      await page
        .locator('h2', { hasText: 'Deze mensen komen vrij' })
        .locator('+ ul')
        .getByText('Bea An')
        .waitFor();
      await press('Verplaats en verwittig iedereen');
      await says('Verplaatst. Iedereen krijgt bericht.');
      await says('do 19 nov');
      await says('0 van 2 antwoordden: 0 ja, 0 nee, 2 nog niet.');
      await press(/^Past Jo/);
      await says('Genoteerd: het nieuwe uur past.');
      await says('1 van 2 antwoordden: 1 ja, 0 nee, 1 nog niet.');
      await press(/^Past niet Cas/);
      await says('2 van 2 antwoordden: 1 ja, 1 nee, 0 nog niet.');
      await page.goto(addressIn(here, `plaatsen/${visit}`));
      await says(/2 van 3/);
    });
  });
});
