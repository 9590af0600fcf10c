import { type Page } from 'playwright-core';
import { day, type Id, timeOfDay } from '#kernel';
import { Confirmation, Registration } from '#performances';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia@leuven.example';
const FIEN = 'fien@leuven.example';

inBrowser('hours that wait', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    let worker: Id;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.mediator(MIA);
      page = await windows.at(here.address, {
        viewport: { width: 1280, height: 900 },
        javaScriptEnabled: false,
      });
      worker = await here.region.aWorker('Jo');
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
    const press = (name: string) =>
      page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

    /** Two hours that the worker told, on the day after. */
    async function told(): Promise<Id> {
      const { organiser } = here.region;
      const assignment = await here.job('assigned', worker, '2026-11-17');
      here.region.on('2026-11-18');
      const at = (time: string) => ({ day: day('2026-11-17'), time: timeOfDay(time) });
      const { answer } = await here.web.get(Registration).register(here.region.command(), {
        organiser,
        assignment,
        visit: { starts: at('11:30'), ends: at('13:35'), breaks: [] },
      });
      return answer.id;
    }

    async function contested(): Promise<Id> {
      const performance = await told();
      const { organiser } = here.region;
      const reason = 'Jo vertrok om half twee';
      await here.web
        .get(Confirmation)
        .contest(here.region.command({ subject: performance, reason }), { organiser, performance });
      return performance;
    }

    it('are read with both voices, and decided with a reason that both read', async () => {
      await contested();
      await logInAt(page, here, MIA, 'uren');
      await page.getByRole('link', { name: '17 november 2026' }).click();
      await says('“Jo vertrok om half twee”');
      await says('125 minuten = 3 uur, omdat elk begonnen uur telt.');
      await fill('Einde', '13.30');
      await press('Beslissen');
      await says('Zeg in enkele woorden waarom.');
      expect(await page.getByLabel('Einde', { exact: true }).inputValue()).toBe('13.30');
      await page.locator('[name=decision]').fill('Gezien op het blad van de school');
      await press('Beslissen');
      await says('De uren zijn bevestigd.');
      expect(await here.region.month(worker)).toMatchObject({ planned: 0 });
      await page.goto(`/organisaties/${here.region.organiser}/uren`);
      await says('Er wachten geen uren.');
    });

    it('are confirmed on behalf of the user, who sees how and why', async () => {
      const performance = await told();
      await logInAt(page, here, MIA, `uren/${performance}`);
      await page.getByLabel('Per telefoon', { exact: true }).check();
      await page.locator('[name=why]').fill('Mevrouw belde, ze heeft geen computer');
      await press('Bevestigen');
      await says('De uren zijn bevestigd.');
      const row = await here.region.reading.row<{ channel: string; party: Id }>(
        `select channel, on_behalf_of as party from command where verb = 'performance.confirm'`,
      );
      expect(row).toEqual({ channel: 'phone', party: here.region.family });
    });

    it('keep a month open, which is said with where to go', async () => {
      await told();
      here.region.on('2026-12-02');
      await logInAt(page, here, MIA, 'maand');
      await says('Volgende: november 2026');
      await says('nog 1');
      await page.getByRole('link', { name: /^17 november 2026, .+, 3 uur$/ }).click();
      await says('Uren van 17 november 2026');
    });

    it('of a month that is closed come to a statement for each, which stays as it is', async () => {
      await here.web.get(Confirmation).confirm(here.region.command(), {
        organiser: here.region.organiser,
        performance: await told(),
      });
      await somebodyOf(here, { role: 'finance-officer', name: 'Fien', email: FIEN });
      here.region.on('2026-12-02');
      await logInAt(page, here, FIEN, 'maand');
      await press('Sluit november 2026 af');
      await says('De maand is afgesloten.');
      while ((await page.locator('progress').count()) > 0) await page.reload();
      await page.getByRole('link', { name: 'Jo' }).first().click();
      await says('vergoeding € 12,30');
      await says('Elk begonnen uur telt als één uur.');
    });
  });
});
