import { type Page } from 'playwright-core';
import { day, type Id } from '#kernel';
import { type RequestAnswer } from '#matching';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { handsOn, logInAt } from './an-office';
import { inBrowser, Windows } from './browser';
import { shows } from './eventually';

const MIA = 'mia@leuven.example';

inBrowser('a sheet of hours', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    let worker: Id;
    const { says, press } = handsOn(() => page);

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.mediator(MIA);
      page = await windows.at(here.address, { javaScriptEnabled: false });
      worker = await here.region.aWorker('Jo');
    });
    afterEach(() => here.close());

    const told = async () =>
      here.region.reading.rows<{ performedOn: string; hours: number; state: string; channel: string }>(
        `select p.performed_on, p.hours, p.state, e.channel from performance p
         join performance_event e on e.performance_id = p.id and e.number = 1 order by p.performed_on`,
      );

    it('is typed by keys alone, keeps each line that is refused with its reason, and is known the second time', async () => {
      for (const on of ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'])
        await here.job('assigned', worker, on);
      here.region.on('2026-11-23');
      await logInAt(page, here, MIA, 'uren/blad');
      await page.getByLabel('Wijk-werker', { exact: true }).selectOption(worker);
      await page.getByLabel('Een dag van de week', { exact: true }).fill('18/11');
      await press('Toon het blad');
      await says('Van 16 november 2026 tot en met 22 november 2026');
      const lines = page.locator('main form[method=post] [name^="uren-"]');
      await shows(lines, 4);

      await lines.first().focus();
      for (const typed of ['8.30-10.15', '=', '12-8', 'x']) {
        await page.keyboard.type(typed);
        await page.keyboard.press('Tab');
      }
      await page.getByLabel(/Beide: de uren/).check();
      await press('Neem dit blad over');
      await says('3 lijnen zijn overgenomen. Kijk de andere na.');
      await says('Het einde ligt niet na het begin.');
      expect(await lines.first().inputValue()).toBe('12-8');
      expect(await told()).toEqual([
        { performedOn: '2026-11-16', hours: 2, state: 'confirmed', channel: 'paper' },
        { performedOn: '2026-11-17', hours: 2, state: 'confirmed', channel: 'paper' },
      ]);

      await lines.first().fill('12-13.15');
      await press('Neem dit blad over');
      await says('Het blad is overgenomen.');
      await says('Dit blad is al helemaal overgenomen.');
      expect(await told()).toHaveLength(3);
      const absent = await here.region.reading.row<{ state: string }>(
        `select state from assignment where day = '2026-11-19'`,
      );
      expect(absent).toEqual({ state: 'unfilled' });
    });

    it('of an arrangement takes only days of its own month, and each visit once', async () => {
      const { region } = here;
      const request = await region.request({
        pattern: {
          kind: 'standing',
          worker,
          from: day('2026-11-01'),
          until: day('2026-12-31'),
          hoursPerMonth: 8,
        },
      });
      const november: RequestAnswer = { ...request, occurrences: request.occurrences.slice(0, 1) };
      await region.assign(worker, november, { reason: 'loopt al' });
      region.on('2026-12-07');
      await logInAt(page, here, MIA, 'uren');
      const sheet = `/organisaties/${region.organiser}/uren/blad?maand=2026-11&werker=${worker}`;
      const types = async (on: string) => {
        await page.getByLabel('Dag 1', { exact: true }).fill(on);
        await page.getByLabel('Uren 1', { exact: true }).fill('13-15.30');
        await press('Neem dit blad over');
      };
      await page.goto(sheet);
      await types('3/12/2026');
      await says('3 december 2026 hoort op een ander blad. Kies eerst het blad van die tijd.');
      await types('12/11/2026');
      await says('Het blad is overgenomen.');
      await types('12/11/2026');
      await says('Dit blad was al overgenomen. Er is niets veranderd.');
      expect(await told()).toMatchObject([{ performedOn: '2026-11-12', hours: 3, state: 'registered' }]);
    });
  });
});
