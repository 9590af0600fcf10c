import { type Page } from 'playwright-core';
import { day, type Id, timeOfDay } from '#kernel';
import { eachDatabase } from '../support/databases';
import { type ANeighbourhood } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { anOffice, DESK, officeAt } from './planning-office';

inBrowser('a series that goes on otherwise', () => {
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
    const press = (name: string | RegExp) =>
      page.getByRole('main').getByRole('button', { name }).first().click();

    /** Lunch on Mondays and Thursdays, with Jo, who is away one of those days. */
    async function aLunch(): Promise<Id> {
      const jo = await here.worker('Jo');
      const pattern = {
        kind: 'weekdays',
        weekdays: [1, 4],
        from: day('2026-11-26'),
        until: day('2026-12-10'),
        start: timeOfDay('11:30'),
        end: timeOfDay('13:30'),
      } as const;
      const request = await here.region.request({ pattern });
      await here.region.assign(jo.worker, request);
      return request.id;
    }

    it('gets another hour from December on, after it was seen for whom, and is then paused', async () => {
      const series = await aLunch();
      await officeAt(page, here, `aanvragen/${series}`);
      await page.getByRole('link', { name: 'Verander de hele reeks' }).click();
      await page.getByLabel('Vanaf welke dag').fill('1/12');
      await page.getByLabel('Van', { exact: true }).fill('11.45');
      await page.getByLabel('Tot', { exact: true }).fill('14.00');
      await press('Bekijk wat er gebeurt');
      await says('3 keren krijgen het nieuwe uur.');
      await says('De cheques gaan van 6 naar 9.');
      await page.getByRole('row', { name: 'Jo An 3 van 6 naar 9 alles kan' }).waitFor();
      await press('Verander het uur en verwittig iedereen');
      await says('Het nieuwe uur is bewaard. Iedereen krijgt bericht.');
      await says('11:30–13:30, vanaf di 1 dec 11:45–14:00');

      await page.getByRole('link', { name: 'Verander de hele reeks' }).click();
      await page.getByRole('link', { name: 'Stilleggen' }).click();
      await page.getByLabel('Vanaf welke dag').fill('3/12');
      await press('Bekijk wat er gebeurt');
      await says('3 keren vallen weg.');
      await press('Leg de reeks stil en verwittig iedereen');
      await says('De reeks ligt stil. Iedereen krijgt bericht.');
      await says('do 3 dec tot en met do 10 dec');
      const rows = await here.region.reading.rows(
        `select id from message where kind in ('job-series-changed', 'visit-series-changed')`,
      );
      expect(rows).toHaveLength(4);
    });
  });
});
