import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { handsOn, logInAt } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia@leuven.example';

inBrowser('a user signs up', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      here.region.on('2026-11-18');
      await here.mediator(MIA);
      page = await windows.at(here.address, {
        viewport: { width: 1280, height: 900 },
        javaScriptEnabled: false,
      });
      await logInAt(page, here, MIA, 'gebruikers/nieuw');
    });
    afterEach(() => here.close());

    const { says, fill, press, follow } = handsOn(() => page);
    const intake = () => follow(/^Intake$/);

    async function school(): Promise<void> {
      await page.getByLabel('School', { exact: true }).check();
      await fill('Naam', 'Basisschool De Wilg');
      await fill('Telefoon', '016 12 34 56');
      await fill('Ondernemingsnummer (KBO)', '0403.019.261');
      await press('Inschrijven');
      await says('Het dossier is gemaakt.');
    }

    it('with an agreement, the fee, a place and a contact, until everything is done', async () => {
      await school();
      await follow('Overeenkomst gemaakt');
      await press('Bewaren');
      await intake();
      await follow('Blad getekend door beiden');
      await fill('Getekend op', 'vandaag');
      await fill('Getekend in', 'Leuven');
      await press('Toevoegen');
      await says('alleen op papier');
      await intake();
      await follow('Inschrijvingsgeld 2026');
      await fill('Betaald op', 'vandaag');
      await fill('Bedrag in euro', '5');
      await fill('Waar u dat zag', 'kasbon 3');
      await press('Betaling noteren');
      expect(await page.title()).toMatch(/^Fout: /);
      await fill('Bedrag in euro', await feeAsked());
      await press('Betaling noteren');
      await says('De betaling is genoteerd.');
      await intake();
      await follow('Plaats van het werk');
      await fill('Naam', 'speelplaats');
      await fill('Postcode', '3000');
      await fill('Plaatsnaam', 'Leuven');
      await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Leuven' });
      await press('Bewaren');
      await intake();
      await follow(/^Contact$/);
      await fill('Naam', 'An Claes');
      await press('Bewaren');
      await intake();
      await says('Alles is klaar.');
      await page.goto(`/organisaties/${here.region.organiser}/gebruikers?zoek=wilg`);
      await page.locator('.tag', { hasText: 'In orde' }).waitFor();
    });

    /** What the complaint says that the fee is. */
    async function feeAsked(): Promise<string> {
      const told = await page.locator('#field-amount-fault').innerText();
      return (
        /€ (\d+,\d\d)/.exec(told.replace(/\u00a0/g, ' ').split('inschrijvingsgeld is')[1] ?? '')?.[1] ?? ''
      );
    }

    it('is refused when it is an ordinary firm, with who does it instead', async () => {
      await page.getByLabel(/Iets anders/).check();
      await fill('Naam', 'Bakkerij Peeters');
      await press('Inschrijven');
      await says(/Een gewone onderneming kan geen wijk-werk vragen/);
      expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Bakkerij Peeters');
    });

    it('reads the cheques of a user by order, with how long they are valid', async () => {
      const { organiser, family } = here.region;
      await page.goto(`/organisaties/${organiser}/gebruikers/${family}/cheques`);
      await says(/Bestelling van 1\d november 2026, geldig tot/);
      await says('Cheques gekocht');
    });
  });
});
