import { day, timeOfDay } from '#kernel';
import { Assignments } from '#matching';
import { PlanRuns, PlanWork } from '#plan';
import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { anOpenWeek, aPlanMade } from './a-plan';
import { inBrowser, Windows } from './browser';
import { addressIn, aVisit, DESK, officeAt, opened } from './planning-office';

inBrowser('the plan of an organiser', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, DESK);
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

    it('is made, says why, and is accepted whole, but for what changed meanwhile', async () => {
      const { organiser, reading } = here.region;
      const { jo, bea, barred } = await anOpenWeek(here);
      await officeAt(page, here, 'plan');
      await says('Er is nog geen planning gemaakt.');
      await page.getByRole('button', { name: 'Maak een nieuwe planning' }).click();
      await page.waitForURL(/plan\/[0-9a-f-]{36}/);
      // The page follows the run by itself; nobody asks for it again.
      await says('klaar: beter kan niet');
      await here.web.get(PlanWork).done();
      await says('3 van 4 plaatsen ingevuld');

      await page.goto(addressIn(here, 'vandaag'));
      await says('3 voorstellen te beslissen');
      await page.getByRole('link', { name: /^Planning van/ }).click();

      // Why nobody comes to the third, in figures; and what would help.
      await page.getByRole('link', { name: /vr 20 nov/ }).click();
      await says('Niemand mag hier komen.');
      await page.getByRole('link', { name: /Gras maaien/ }).click();
      await says('attest voedselveiligheid ontbreekt: 2 mensen zouden kunnen');
      await says('Zou kunnen met attest voedselveiligheid.');

      // Why this one and not the other, by the keys of the office.
      const [run] = await here.web.get(PlanRuns).list(reading, { organiser, limit: 1 });
      await page.goto(addressIn(here, `plan/${run?.id}?dag=2026-11-18`));
      await page.keyboard.press('v');
      await says('1 ander mag ook');
      await says(/De plaats gaat naar (Jo|Bea) An\. Kiest u deze persoon:/);

      // Meanwhile somebody else got that place by hand.
      const lines = await here.web.get(PlanRuns).lines(reading, { organiser, run: run?.id ?? organiser });
      const [first] = lines;
      if (!first) throw new Error('a plan without proposals');
      const other = first.workerId === jo ? bea : jo;
      await here.web
        .get(Assignments)
        .assign(here.region.command(), { organiser, worker: other, occurrences: [first.occurrenceId] });
      await page.goto(addressIn(here, 'plan'));
      await page.getByRole('button', { name: 'Aanvaard alles (3)' }).click();
      await says('Aanvaard wat nog kon.');
      await says('1 voorstel kan niet meer: de gegevens zijn veranderd.');
      await page.getByRole('heading', { name: 'kan niet meer' }).waitFor();
      await page.locator('main .rows .warning').first().waitFor();

      // Each list of reasons has its own digits: what is locked is not refused.
      await page.keyboard.press('v');
      await page.getByRole('heading', { name: 'Beslissen' }).waitFor();
      await page.waitForLoadState();
      await page.keyboard.press('s');
      await page.keyboard.press('1');
      await says('Vastgezet. Volgende planningen houden deze twee samen.');

      // With its reason, in two keys: open the reasons, choose the first.
      await page.keyboard.press('w');
      await page.keyboard.press('1');
      await says('Niet gevolgd. De reden is bewaard.');
      const decided = await here.web.get(PlanRuns).lines(reading, { organiser, run: run?.id ?? organiser });
      expect(decided.map(({ state }) => state).toSorted()).toEqual(['accepted', 'accepted', 'refused']);
      expect(decided.some(({ occurrenceId }) => occurrenceId === barred)).toBe(false);
    });

    it('is overridden line after line by two keys each, which go to what still waits, and taken back by one', async () => {
      const { organiser, reading } = here.region;
      await opened(here);
      for (const name of ['Jo', 'Bea']) await here.worker(name);
      for (const [start, end] of [
        ['11:30', '12:30'],
        ['14:00', '15:00'],
      ] as const) {
        const at = { start: timeOfDay(start), end: timeOfDay(end) };
        await aVisit(here, '2026-11-18', { pattern: { kind: 'once', on: day('2026-11-18'), ...at } });
      }
      const run = await aPlanMade(here);
      await officeAt(page, here, `plan/${run}?dag=2026-11-18`);
      for (const left of ['Nog 1 voorstel te beslissen.', 'Over alles is beslist.']) {
        // The script of the keys comes last; before it a key does nothing.
        await page.waitForLoadState();
        await page.keyboard.press('v');
        await page.getByText('Kies deze persoon').waitFor();
        await page.waitForLoadState();
        // What choosing the other costs comes after the page; nobody has to wait for it.
        await page.keyboard.press('v');
        await page.getByRole('button', { name: 'kan dan niet komen' }).last().waitFor();
        await page.keyboard.press('1');
        await says('Toegewezen aan wie u koos. De reden is bewaard.');
        await says(left);
      }
      await page.waitForLoadState();
      await page.keyboard.press('u');
      await says('Ongedaan gemaakt.');
      const lines = await here.web.get(PlanRuns).lines(reading, { organiser, run });
      expect(lines.map(({ state }) => state)).toEqual(['overridden', 'overridden']);
    });
  });
});
