import { type Page } from 'playwright-core';
import { day, timeOfDay } from '#kernel';
import { Confirmation, Registration } from '#performances';
import { addRecordOf } from '#registry';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes, shows } from './eventually';

const TODAY = '2026-11-18';

inBrowser('a worker reads the months, and what happens nearby, without scripts', () => {
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
    const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();

    /** Hours of a job as they were told and confirmed: 61 minutes, two counted hours. */
    async function worked(assignment: Awaited<ReturnType<typeof here.job>>, on: string): Promise<void> {
      const { organiser } = here.region;
      const at = (time: string) => ({ day: day(on), time: timeOfDay(time) });
      const visit = { starts: at('11:30'), ends: at('12:31'), breaks: [] };
      const { subject } = await here.web
        .get(Registration)
        .register(here.region.command(), { organiser, assignment, visit });
      const { version } = (await here.region.reading.row<{ version: number }>(
        'select version from performance where id = ?',
        [subject],
      )) ?? { version: 1 };
      await here.web
        .get(Confirmation)
        .confirm(here.region.command({ subject }), { organiser, performance: subject, version });
    }

    it('sees each visit of a month with its job and hours, and what is still to come', async () => {
      const { worker, card } = await here.worker('Naima');
      const over = await here.job('assigned', worker, '2026-11-17');
      await here.job('assigned', worker, '2026-11-19');
      here.region.on(TODAY);
      await worked(over, '2026-11-17');
      await logInWith(page, card);
      await follow('Bekijk deze maand');
      await becomes(() => page.locator('h1').innerText(), 'Mijn uren in november 2026');
      await says('2 van 60 uur gewerkt');
      const row = page.getByRole('row', { name: /dinsdag 17 november/ });
      expect(await row.getByRole('cell').last().innerText()).toBe('2');
      await says('bevestigd');
      await says('donderdag 19 november, van 11:30 tot 13:30');
      await says('Uw klussen waren dicht bij.');
      await follow('Toon oktober 2026');
      await says('Er zijn nog geen uren in deze maand.');
    });

    it('reads the step that was agreed on in the last talk', async () => {
      const { worker, card } = await here.worker('Naima');
      const talk = (heldOn: string, nextStep: string) =>
        here.region.act((tx) =>
          addRecordOf(tx, {
            noun: 'talk',
            owner: worker,
            id: tx.ids.next(),
            record: { heldOn: day(heldOn), heldBy: 'Mia', nextStep },
          }),
        );
      await talk('2026-10-05', 'Opleiding groenonderhoud beginnen');
      await talk('2026-03-02', 'Nederlands oefenen');
      await logInWith(page, card);
      await says('Opleiding groenonderhoud beginnen');
      await says('Afgesproken op 5 oktober 2026.');
      await shows(page.getByText('Nederlands oefenen'), 0);
    });

    it('takes the month along on paper: a card with a code, and a sheet for each who asked', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('assigned', worker, '2026-11-19');
      await logInWith(page, card);
      await page.goto('/mijn-uren/2026/11');
      await follow('Kaart van deze maand');
      await page.getByRole('img', { name: 'Code naar deze maand op uw telefoon' }).waitFor();
      await says('Naima An');
      await page.goBack();
      await follow('Blad om te laten tekenen');
      await becomes(() => page.locator('h1').innerText(), 'Prestatieformulier');
      await says("d'Hondt");
      await says('donderdag 19 november');
      await says('Handtekening van de wijk-werker');
      await page.goto('/klussen');
      await follow('Kaart van een week');
      await says('Week van 16 november 2026 tot 22 november 2026');
      await page
        .getByRole('listitem')
        .filter({ hasText: 'donderdag 19 november' })
        .getByText('van 11:30')
        .waitFor();
    });

    it('learns why a job nearby went to somebody else, in plain words', async () => {
      const { worker, card } = await here.worker('Naima');
      const other = await here.worker('Jo');
      await here.job('assigned', worker, '2026-11-20');
      await here.job('assigned', other.worker, '2026-11-20');
      await here.job('assigned', other.worker, '2026-11-24');
      await logInWith(page, card);
      await page.goto('/klussen');
      await follow('Waarom niet deze klus?');
      const jobs = page.locator('main li').filter({ hasText: 'iemand anders doet het' });
      await shows(jobs, 2);
      expect(await jobs.first().innerText()).toContain('U hebt op dat uur al een andere klus.');
      expect(await jobs.last().innerText()).toContain('Wij verdelen alle klussen samen.');
      // For whom it is, is nobody's business.
      expect(await page.locator('main').innerText()).not.toContain("d'Hondt");
    });

    it('finds no month that does not exist', async () => {
      const { card } = await here.worker('Naima');
      await logInWith(page, card);
      for (const path of ['/mijn-uren/2026/13', '/mijn-uren/2026/11/x', '/mijn-uren/26/1/kaart'])
        expect((await page.goto(path))?.status()).toBe(404);
    });
  });
});
