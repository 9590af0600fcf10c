import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { type ANeighbourhood } from './a-neighbourhood';
import { addressIn, anOffice, officeAt, DESK } from './planning-office';
import { inBrowser, Windows } from './browser';

/** A slow typist: five keys a second. */
const MILLISECONDS_PER_KEY = 200;
const SECONDS_MAXIMUM = 60;

inBrowser('a request by telephone', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await anOffice(open);
      page = await windows.at(here.address, DESK);
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

    it('is written down for a private person within a minute, by keyboard alone and with a slip of the pen', async () => {
      await officeAt(page, here, 'vandaag');
      let keys = 0;
      const begun = Date.now();
      const press = async (...pressed: readonly string[]) => {
        for (const key of pressed) {
          await page.keyboard.press(key);
          keys++;
        }
      };
      const type = (text: string) => press(...text);

      await press('n');
      await page.waitForURL('**/bellen');
      await type('dhnodt');
      await press('Enter');
      await page.waitForURL('**/bellen?wie=dhnodt');
      await type('gras');
      await press('Tab');
      await type('vr');
      await press('Tab');
      await type('9');
      await press('Tab');
      await type('12');
      await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
      await type('De sleutel hangt bij de buur. Hond is braaf.');
      await press('Enter');
      await page.waitForURL('**/aanvragen/*gedaan=registered');

      await says('De aanvraag is bewaard.');
      await says('vr 20 nov');
      await says('De sleutel hangt bij de buur. Hond is braaf.');
      const seconds = (keys * MILLISECONDS_PER_KEY + (Date.now() - begun)) / 1000;
      process.stdout.write(
        `  ${keys} keys at ${MILLISECONDS_PER_KEY} ms, pages included: ${seconds.toFixed(1)} s\n`,
      );
      expect(seconds).toBeLessThanOrEqual(SECONDS_MAXIMUM);
    });

    it('says at once why something is not possible, and keeps what was typed', async () => {
      const { user } = await here.region.aUser('school');
      await officeAt(page, here, `bellen?gebruiker=${user}`);
      await page.getByLabel('Welke klus').selectOption({ label: 'Gras maaien' });
      await page.getByLabel('Dag, of eerste dag').fill('vrijdag');
      await page.getByLabel('Van', { exact: true }).fill('12');
      await page.getByLabel('Tot', { exact: true }).fill('13u15');
      await page.getByRole('button', { name: 'Bewaar de aanvraag' }).click();
      expect(await page.title()).toMatch(/^Fout: /);
      await says('Deze activiteit is niet voor scholen; ze is voor privépersonen.');
      expect(await page.getByLabel('Tot', { exact: true }).inputValue()).toBe('13u15');
      await page.getByLabel('Welke klus').selectOption({ label: 'Middagtoezicht' });
      await page.getByRole('button', { name: 'Bewaar de aanvraag' }).click();
      await says('De aanvraag is bewaard.');
    });

    it('asks again what it cannot read, each at its field', async () => {
      await officeAt(page, here, 'bellen?wie=hondt');
      await page.getByLabel('Dag, of eerste dag').fill('ooit');
      await page.getByLabel('Van', { exact: true }).fill('straks');
      await page.getByRole('button', { name: 'Bewaar de aanvraag' }).click();
      await says('Kies een klus.');
      await says('De dag is niet duidelijk. Typ bijvoorbeeld 12/1 of vrijdag.');
      await says('Het begin is niet duidelijk. Typ bijvoorbeeld 9u30.');
      expect(await page.getByLabel('Dag, of eerste dag').inputValue()).toBe('ooit');
    });

    it('tells that nobody has that name, and what to do', async () => {
      await officeAt(page, here, 'bellen?wie=zzzz');
      await says('Niemand gevonden voor "zzzz".');
      await page.getByRole('link', { name: 'Schrijf een nieuwe gebruiker in' }).waitFor();
    });

    it('a request in own words is looked at, and refused with its reason', async () => {
      const request = await here.region.request({ inOwnWords: 'Mijn dak herstellen' });
      await officeAt(page, here, 'vandaag');
      await says('Nieuwe aanvragen');
      await page.getByRole('link', { name: /Bekijk en beslis/ }).click();
      await says('De gebruiker schreef er zelf iets bij.');
      await page.getByRole('button', { name: 'Weiger' }).click();
      await says('Schrijf waarom.');
      await page.getByLabel('Waarom').fill('Dakwerken mogen niet: dat is werk voor een vakman.');
      await page.getByRole('button', { name: 'Weiger' }).click();
      await says('De beslissing is bewaard.');
      await says('Deze aanvraag is geweigerd.');
      await page.goto(addressIn(here, `aanvragen?toestand=refused&zoek=dak`));
      await page.locator('tbody tr', { hasText: 'geweigerd' }).waitFor();
      expect(request.state).toBe('under-review');
    });
  });
});
