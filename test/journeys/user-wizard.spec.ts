import { type Page } from 'playwright-core';
import { taskToBeNamed } from '#matching';
import { anId } from '../support/commands';
import { embedded } from '../support/databases';
import { ACustomer, answer, fills } from './a-customer';
import { ANeighbourhood, sendAgain } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes, shows } from './eventually';

const { nothing, chooses, types } = fills;
const KILOBYTE = 1000;

inBrowser('the questions of a request', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address);
    });
    afterEach(() => here.close());

    const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
    const heading = () => page.locator('h1').innerText();

    async function begin(kind: 'school' | 'private-person' | 'farm'): Promise<ACustomer> {
      const customer = await ACustomer.open(here, kind);
      await customer.logIn(page);
      await page.goto(`${customer.base}/aanvragen/nieuw`);
      return customer;
    }

    const grass = [nothing, chooses('Gras maaien'), chooses('Eén keer, op een vaste dag')];

    it('grey out what this kind of user cannot ask, and say who may', async () => {
      await begin('school');
      await answer(page, [nothing]);
      await shows(page.getByLabel('Gras maaien'), 0);
      await page.getByText(/^Dit kan hier niet/).click();
      await says('Alleen voor privépersonen');
      await says('Poetsen en strijken thuis: een dienstenchequebedrijf.');
    });

    it('refuse days that make no sense, and keep what was typed', async () => {
      await begin('private-person');
      await answer(page, [...grass, types({ Dag: '2-11-2026', Begin: '14:00', Einde: '13:00' })]);
      expect(await page.title()).toMatch(/^Fout: /);
      await says('Het einde ligt niet na het begin. Kijk beide uren na.');
      expect(await page.getByLabel('Begin').inputValue()).toBe('14:00');
      await answer(page, [types({ Einde: '16:00' })]);
      await says('Deze dag is al voorbij. Kies een dag die nog komt.');
    });

    it('say on checking why it cannot be sent, when the place lies where another service helps', async () => {
      const person = await begin('private-person');
      await answer(page, [
        ...grass,
        types({ Dag: '18/11', Begin: '14', Einde: '16' }),
        nothing,
        types({ 'Naam en telefoon': 'Rik' }),
        nothing,
      ]);
      await here.region.at.database.road.take(here.region.command(), {
        perform: async (tx) => {
          await tx.run(`update user_site set municipality = '12025' where id = ?`, [person.site]);
        },
        answer: async () => undefined,
      });
      await page.reload();
      await says('Een andere dienst helpt u op die plaats. Bel ons, dan verwijzen wij u.');
      await press('Verstuur de aanvraag');
      expect(await page.title()).toMatch(/^Fout: /);
      expect(await person.count()).toBe(0);
    });

    it('can be gone back over, bookmarked, left, and gone on with where one was', async () => {
      const person = await begin('private-person');
      await answer(page, grass);
      const kept = page.url();
      await page.goBack();
      await becomes(heading, 'Hoe vaak?');
      await page.goBack();
      expect(await page.getByLabel('Gras maaien').isChecked()).toBe(true);
      await page.getByLabel('Hagen snoeien').check();
      await press('Verder');
      await page.waitForURL(kept);
      const elsewhere = await windows.at(here.address);
      await person.logIn(elsewhere);
      await elsewhere.getByText('Hagen snoeien').waitFor();
      await elsewhere.getByRole('link', { name: 'Doe verder' }).click();
      expect(elsewhere.url()).toBe(kept);
    });

    it('jump to the first open question, and never past it', async () => {
      const person = await begin('private-person');
      await answer(page, [nothing]);
      await page.goto(page.url().replace('/klus', '/nakijken'));
      await becomes(heading, 'Wat is er te doen?');
      await page.goto(`${person.base}/aanvragen/nieuw/${anId()}/hoeveel`);
      await becomes(heading, 'Op welk adres is de klus?');
    });

    it('are one request when sent twice, also from an old page', async () => {
      const person = await begin('private-person');
      await answer(page, [
        ...grass,
        types({ Dag: '18/11', Begin: '14', Einde: '16' }),
        nothing,
        types({ 'Naam en telefoon': 'Rik' }),
        nothing,
      ]);
      const form = page.locator('main form');
      const action = (await form.getAttribute('action')) ?? '';
      const proof = await form.locator('[name=proof]').inputValue();
      const key = await form.locator('[name=key]').inputValue();
      await press('Verstuur de aanvraag');
      await becomes(heading, 'Uw aanvraag is ontvangen');
      for (const again of [key, anId()]) {
        const { status, text } = await sendAgain(page, { action, fields: { proof, key: again } });
        expect(status).toBe(200);
        expect(text).toContain('Uw aanvraag is ontvangen');
      }
      expect(await person.count()).toBe(1);
      await page.goBack();
      await becomes(heading, 'Uw aanvraag is ontvangen');
    });

    it('take something else in own words, which waits for a mediator to name it', async () => {
      const person = await begin('private-person');
      await answer(page, [
        nothing,
        chooses('Iets anders, in mijn woorden'),
        types({ 'In uw eigen woorden': 'De dakgoot leegmaken.' }),
        chooses('Eén keer, op een dag die nog te kiezen is'),
        types({ 'Eerste dag': '23/11', 'Laatste dag': '30/11', Begin: '9', Einde: '11' }),
        nothing,
        types({ 'Naam en telefoon': 'Rik' }),
        nothing,
      ]);
      await says('De dakgoot leegmaken.');
      await press('Verstuur de aanvraag');
      await says('Uw bemiddelaar kijkt of het kan.');
      const { id, task, state, inOwnWords } = await person.newest();
      expect({ task, state, inOwnWords }).toEqual({
        task: taskToBeNamed,
        state: 'under-review',
        inOwnWords: 'De dakgoot leegmaken.',
      });
      await person.allowed(id, 'HERST-05');
      await follow('Bekijk de aanvraag');
      await says('Grafzerken onderhouden');
    });

    it('skip the study days of the own calendar, and count what is left', async () => {
      const school = await begin('school');
      await page.goto(`${school.base}/kalender`);
      await page.getByLabel('Eerste dag').fill('25-11-2026');
      await page.getByLabel('Wat is er dan?').fill('studiedag');
      await press('Zet in de kalender');
      await says('Dit staat in de kalender.');
      await page.goto(`${school.base}/aanvragen/nieuw`);
      await answer(page, [
        nothing,
        chooses('Middagtoezicht'),
        chooses('Elke schooldag'),
        types({ 'Eerste dag': '23-11-2026', 'Laatste dag': '27-11-2026', Begin: '11:30', Einde: '13:00' }),
      ]);
      await says('4 dagen · 8 cheques per persoon · € 51,60');
      await says('1 dag: gesloten in uw kalender, overgeslagen');
    });

    it('can be thrown away, after being asked', async () => {
      const person = await begin('private-person');
      await answer(page, grass);
      await page.goto(`${person.base}/begin`);
      await follow('Gooi weg');
      await press('Ja, gooi weg');
      await says('De aanvraag is weggegooid.');
      await page.goto(`${person.base}/begin`);
      await shows(page.getByText('Nog niet verstuurd'), 0);
    });

    it('are somebody else’s to nobody', async () => {
      const person = await begin('private-person');
      await answer(page, grass);
      const kept = page.url();
      const school = await ACustomer.open(here, 'school');
      const theirs = await windows.at(here.address);
      await school.logIn(theirs);
      expect((await theirs.goto(kept))?.status()).toBe(404);
      expect((await theirs.goto(`${person.base}/begin`))?.status()).toBe(404);
    });

    it('weigh less than 50 kB a page, with the whole list of tasks', async () => {
      await begin('school');
      await answer(page, [nothing]);
      const fresh = await windows.at(here.address);
      await fresh.context().addCookies(await page.context().cookies());
      let received = 0;
      const bodies: Promise<unknown>[] = [];
      fresh.on('response', (response) => {
        bodies.push(response.body().then(({ length }) => (received += length)));
      });
      await fresh.goto(page.url(), { waitUntil: 'networkidle' });
      await Promise.all(bodies);
      expect(received).toBeGreaterThan(0);
      expect(received).toBeLessThanOrEqual(50 * KILOBYTE);
    });
  });
});
