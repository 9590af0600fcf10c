import { type Page } from 'playwright-core';
import { Looks } from '#identity';
import { day } from '#kernel';
import { refusedNoGos } from '#registry';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { handsOn, logInAt } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia@leuven.example';
/** A small scan, as a scanner makes one. */
const scan = {
  name: 'getekend blad.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 getekend'),
};

inBrowser('the intake of a worker', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.mediator(MIA);
      page = await windows.at(here.address, {
        viewport: { width: 1280, height: 900 },
        javaScriptEnabled: false,
      });
      await logInAt(page, here, MIA, 'mensen/nieuw');
    });
    afterEach(() => here.close());

    const { says, fill, press, follow } = handsOn(() => page);
    const intake = () => follow(/^Intake$/);

    /** Somebody calls for the first time: a name, a number, a place. */
    async function firstCall(): Promise<void> {
      await fill('Voornaam', 'Bo');
      await fill('Achternaam', 'Li');
      await fill('Telefoon', '0470 12 34 56');
      await fill('Postcode', '3000');
      await fill('Gemeente', 'Leuven');
      await page.getByLabel('Statuut').selectOption('jobseeker');
      await press('Inschrijven');
      await says('Het dossier is gemaakt.');
    }

    it('goes from the first call to the signed agreement, step by step', async () => {
      await firstCall();
      await says('3 van 13 stappen zijn klaar.');

      await follow('Toeleiding door VDAB of OCMW');
      await page.getByLabel('VDAB', { exact: true }).check();
      await fill('Doelen', 'Werkritme opbouwen');
      await press('Bewaren');
      await intake();
      await follow('Uitgenodigd of gesproken');
      await fill('Met wie', 'Mia Maes');
      await fill('Volgende stap', 'Begint met toezicht op school');
      await press('Bewaren');

      await intake();
      await follow('Overeenkomst gemaakt');
      await press('Bewaren');
      await says('nog niet getekend');

      await intake();
      const paper = await page.request.get(
        (await page.getByRole('link', { name: /Blad afgedrukt/ }).getAttribute('href')) ?? '',
      );
      expect(paper.headers()['content-type']).toBe('application/pdf');
      expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

      await follow('Blad getekend door beiden');
      await fill('Getekend op', 'vandaag');
      await fill('Getekend in', 'Leuven');
      await page.setInputFiles('[name=scan]', scan);
      await press('Toevoegen');
      await says('Het getekende blad staat in het dossier.');
      const kept = await page.request.get(
        (await page.getByRole('link', { name: /Open de scan/ }).getAttribute('href')) ?? '',
      );
      expect((await kept.body()).equals(scan.buffer)).toBe(true);

      await intake();
      await follow('Rekeningnummer');
      await fill('Rekeningnummer (IBAN)', 'BE68 5390 0754 7034');
      await press('Gegevens bewaren');
      await says('Bewaard.');
      await intake();
      await follow('Beschikbaar in een gewone week');
      await fill('maandag, eerste tijd, van', '8.30');
      await fill('maandag, eerste tijd, tot', '12');
      await press('Bewaren');
      await says('maandag 08:30–12:00');
      await intake();
      await follow('Wensen, vervoer en talen');
      await page.getByLabel('Fiets', { exact: true }).check();
      await page.getByLabel('Nederlands', { exact: true }).check();
      await press('Bewaren');
      await intake();
      await says('Alles is klaar.');
      expect(await page.getByRole('link', { name: 'Kaart met PIN' }).getAttribute('href')).toMatch(
        /\/kaart$/,
      );

      await page.goto(`/organisaties/${here.region.organiser}/mensen?zoek=bo`);
      await follow('Bo Li');
      await says('Actief');
    });

    it('keeps what was typed, and says at the field what is wrong', async () => {
      await firstCall();
      await follow('Rekeningnummer');
      await fill('Rekeningnummer (IBAN)', 'BE68 5390 0754 7035');
      await fill('E-mail', 'geen adres');
      await press('Gegevens bewaren');
      expect(await page.title()).toMatch(/^Fout: /);
      await says('Dit rekeningnummer klopt niet. Kijk de cijfers na.');
      await says('Geef een e-mailadres, zoals naam@voorbeeld.be.');
      expect(await page.getByLabel('Rekeningnummer (IBAN)').inputValue()).toBe('BE68 5390 0754 7035');
    });

    it('of somebody who is here already first shows who that is', async () => {
      await firstCall();
      await page.goto(`/organisaties/${here.region.organiser}/mensen/nieuw`);
      await fill('Voornaam', 'bo');
      await fill('Achternaam', 'LI');
      await press('Inschrijven');
      await says('Misschien is deze persoon hier al bekend');
      await press('Toch inschrijven, het is iemand anders');
      await says('Het dossier is gemaakt.');
    });

    it('refuses an agreement without a referral, in words, and goes on with nothing lost', async () => {
      await firstCall();
      await follow('Overeenkomst gemaakt');
      await press('Bewaren');
      await says('Er is geen toeleiding door VDAB.');
      expect(await page.getByLabel('Vanaf', { exact: true }).inputValue()).not.toBe('');
    });

    it('refuses a wish that discriminates in words, keeps none of it, and counts it without a name', async () => {
      await firstCall();
      await follow('Wensen');
      await follow('Liever niet noteren');
      await says('mag niet. Zeg dat gerust zo aan wie het vraagt.');
      await page.getByLabel('Niet bij deze gebruiker').selectOption({ index: 1 });
      await page.getByLabel('Wens over afkomst').check();
      await press('Bewaren');
      await says('Iemand weigeren om afkomst mag niet');
      const { organiser, reading } = here.region;
      const year = { from: day('2026-01-01'), until: day('2026-12-31') };
      const counted = await refusedNoGos(reading, { organiser, ...year });
      expect(counted).toMatchObject([{ ground: 'origin', count: 1 }]);
      expect(await reading.rows('select id from worker_no_go', [])).toEqual([]);
    });

    it('refuses a file that is no scan', async () => {
      const worker = await here.region.aWorker('Bo');
      const { organiser } = here.region;
      await page.goto(`/organisaties/${organiser}/mensen/${worker}/overeenkomsten`);
      await follow(/^Getekend blad toevoegen/);
      await fill('Getekend in', 'Leuven');
      await page.setInputFiles('[name=scan]', { ...scan, buffer: Buffer.from('getekend') });
      await press('Toevoegen');
      await says('Dit bestand is geen PDF, JPEG of PNG.');
      expect(await page.getByLabel('Getekend in').inputValue()).toBe('Leuven');
    });

    it('leaves a line for every look, which an administrator reads', async () => {
      const worker = await here.region.aWorker('Bo');
      await page.goto(`/organisaties/${here.region.organiser}/mensen/${worker}/gesprekken`);
      const looks = await here.region.reading.rows<{ what: string }>(
        'select what from look where party_id = ? order by id',
        [worker],
      );
      expect(here.web.get(Looks)).toBeDefined();
      expect(looks.map(({ what }) => what)).toEqual(['worker.gesprekken']);
    });
  });
});
