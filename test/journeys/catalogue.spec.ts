import { type Page } from 'playwright-core';
import { eachDatabase, embedded } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';
import { becomes, shows } from './eventually';

const MIA = 'mia@leuven.example';

inBrowser('what may be done, as the office keeps it', () => {
  const windows = new Windows();
  let here: ANeighbourhood;
  let page: Page;

  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const at = (path: string) => page.goto(`/organisaties/${here.region.organiser}/${path}`);

  const begin = async (open: Parameters<typeof ANeighbourhood.open>[0]) => {
    here = await ANeighbourhood.open(open);
    await here.mediator(MIA);
    page = await windows.at(here.address, { viewport: { width: 1280, height: 800 } });
  };

  eachDatabase('decisions of municipalities', (open) => {
    beforeEach(() => begin(open));
    afterEach(() => here.close());

    it('a task that the town denies is told with its consequences, and leaves the public page', async () => {
      const { worker } = await here.worker('Naima');
      await here.job('assigned', worker, '2026-11-19');
      await logInAt(page, here, MIA, 'taken');
      await follow('TUIN-05');
      const name = await page.locator('h1').innerText();
      const offered = async () => {
        await page.goto('/gemeente/24062');
        return page.locator('.task-group li').filter({ hasText: name }).count();
      };
      expect(await offered()).toBe(1);
      await at('taken/TUIN-05');
      await follow('Niet toelaten');
      await says('Er is 1 geplande klus van deze taak in uw gemeenten.');
      await page.getByLabel('Nummer of naam van de beslissing').fill('GR 2026/7');
      await page.getByLabel('Beslist op').fill('16-11-2026');
      await page.getByLabel('Geldt vanaf').fill('16-11-2026');
      await press('Noteer de beslissing');
      await says('De taak is niet meer toegelaten waar u dat noteerde.');
      await says('Geplande klussen die nu niet meer mogen');
      await page.getByRole('link', { name: /19 november in Leuven/ }).waitFor();
      expect(await page.getByRole('row', { name: /GR 2026\/7/ }).innerText()).toContain('niet toegelaten');
      expect(await offered()).toBe(0);
    });

    it('a town adds a task of its own with its reasoning, and VDAB strikes it at once', async () => {
      await logInAt(page, here, MIA, 'taken/eigen');
      await press('Noteer de beslissing');
      expect(await page.title()).toMatch(/^Fout: /);
      await says('Typ de naam van de taak.');
      await page.getByLabel('Naam van de taak').fill('Boekenkastjes bijvullen');
      await page.getByLabel('Groep').selectOption({ index: 1 });
      await page.getByLabel('privépersonen').check();
      await page.getByLabel('Nummer of naam van de beslissing').fill('GR 2026/8');
      await page.getByLabel('Beslist op').fill('2-11-2026');
      await page.getByLabel('Geldt vanaf').fill('2-11-2026');
      await press('Noteer de beslissing');
      await says('Een toevoeging moet motiveren waarom ze geen gewoon werk verdringt.');
      expect(await page.getByLabel('Naam van de taak').inputValue()).toBe('Boekenkastjes bijvullen');
      await page.getByLabel('Waarom ze geen gewoon werk verdringt').fill('Niemand doet dit tegen betaling.');
      await press('Noteer de beslissing');
      await becomes(() => page.locator('h1').innerText(), 'Boekenkastjes bijvullen');
      await says('toegevoegd');
      await follow('Schrapping door VDAB noteren');
      await page.getByLabel('Nummer of naam van de beslissing').fill('RvB 2026/12');
      await page.getByLabel('Beslist op').fill('16-11-2026');
      await press('Noteer de beslissing');
      await says('De schrapping is genoteerd.');
      await says('geschrapt door VDAB');
    });
  });

  embedded('lists of the office', (open) => {
    beforeEach(() => begin(open));
    afterEach(() => here.close());

    it('tasks are searched, filtered in the address, and taken along as a file', async () => {
      await logInAt(page, here, MIA, 'taken');
      await page.getByLabel('Zoek', { exact: true }).fill('tuin');
      await press('Toon');
      expect(page.url()).toContain('zoek=tuin');
      await shows(page.locator('tbody tr'), 1);
      const answer = await page.request.get(`${page.url()}&als=csv`);
      expect(answer.headers()['content-type']).toContain('text/csv');
      expect(await answer.text()).toContain('TUIN-05');
    });

    it('every rule stands with its source and how sure it is, and as it was on another day', async () => {
      await logInAt(page, here, MIA, 'regels?zoek=belastingvermindering');
      const row = page.getByRole('row', { name: /Belastingvermindering voor privépersonen/ });
      expect(await row.innerText()).toContain('20 %');
      await at('regels?zoek=belastingvermindering&dag=1-6-2019');
      expect(await row.innerText()).toContain('30 %');
      await at('regels?zekerheid=assumed');
      const shown = await page.locator('tbody tr').count();
      expect(shown).toBeGreaterThan(5);
      expect(await page.locator('tbody').innerText()).not.toMatch(/\bzeker\b/);
      const [first] = await page.locator('tbody a').allInnerTexts();
      await page.getByRole('navigation', { name: 'Bladeren' }).getByRole('link').first().click();
      expect(await page.locator('tbody a').allInnerTexts()).not.toContain(first);
      await at('regels?zekerheid=assumed&zoek=eerste kilometer');
      await page.getByRole('link', { name: /vanaf de eerste kilometer/ }).click();
      await says('Deze regel is aangenomen.');
    });

    it('an administrator sets what nobody confirmed; the law itself cannot be set here', async () => {
      await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: 'ann@leuven.example' });
      await logInAt(page, here, 'ann@leuven.example', 'regels/minutes-per-day-maximum');
      await follow('Een waarde vastleggen');
      await page.getByLabel('Nieuwe waarde').fill('veel');
      await press('Leg vast');
      await says('Typ een waarde zoals in het voorbeeld.');
      expect(await page.getByLabel('Nieuwe waarde').inputValue()).toBe('veel');
      await page.getByLabel('Nieuwe waarde').fill('420');
      await page.getByLabel('Geldt vanaf').fill('1-12-2026');
      await page.getByLabel('Bekend sinds').fill('16-11-2026');
      await page.getByLabel('Bron').fill('Afspraak met het team');
      await page.getByLabel('zeker: gelezen').check();
      await press('Leg vast');
      await says('De waarde is vastgelegd.');
      expect(await page.getByRole('row', { name: /1 december 2026/ }).innerText()).toContain('420 minuten');
      await says('uw organisatie');
      await at('regels/hours-per-month-maximum');
      await says('Deze regel is wet.');
      await shows(page.getByRole('link', { name: 'Een waarde vastleggen' }), 0);
      await at('regels/hours-per-month-maximum/nieuw');
      await page.getByLabel('Nieuwe waarde').fill('80');
      await page.getByLabel('Geldt vanaf').fill('1-12-2026');
      await page.getByLabel('Bekend sinds').fill('16-11-2026');
      await page.getByLabel('Bron').fill('Wens');
      await page.getByLabel('zeker: gelezen').check();
      await press('Leg vast');
      expect(await page.title()).toMatch(/^Fout: /);
    });
  });
});
