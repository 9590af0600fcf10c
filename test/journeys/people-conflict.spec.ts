import { type Page } from 'playwright-core';
import { type Id } from '#kernel';
import { embedded } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { logInAt, somebodyOf } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia@leuven.example';
const TOM = 'tom@leuven.example';

inBrowser('two mediators', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let mia: Page;
    let tom: Page;
    let worker: Id;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      here.region.on('2026-11-16');
      await here.mediator(MIA);
      await somebodyOf(here, { role: 'mediator', name: 'Tom Tack', email: TOM });
      worker = await here.region.aWorker('Jo');
      mia = await windows.at(here.address, { javaScriptEnabled: false });
      tom = await windows.at(here.address, { javaScriptEnabled: false });
    });
    afterEach(() => here.close());

    const press = (page: Page, name: string | RegExp) =>
      page.getByRole('main').getByRole('button', { name }).first().click();
    const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

    it('edit one file: the second sees what the first wrote, and loses no letter', async () => {
      for (const [page, email] of [
        [mia, MIA],
        [tom, TOM],
      ] as const)
        await logInAt(page, here, email, `mensen/${worker}/gegevens`);
      await mia.getByLabel('Telefoon', { exact: true }).fill('0470 11 11 11');
      await press(mia, 'Gegevens bewaren');
      await says(mia, 'Bewaard.');
      await tom.getByLabel('Telefoon', { exact: true }).fill('0470 22 22 22');
      await tom.getByLabel('Straat en nummer').fill('Dorpsstraat 5');
      await press(tom, 'Gegevens bewaren');
      await says(tom, 'Iemand anders wijzigde dit intussen');
      await says(tom, '0470 11 11 11');
      expect(await tom.getByLabel('Telefoon', { exact: true }).inputValue()).toBe('0470 22 22 22');
      expect(await tom.getByLabel('Straat en nummer').inputValue()).toBe('Dorpsstraat 5');
      await press(tom, 'Gegevens bewaren');
      await says(tom, 'Bewaard.');
      expect(await tom.getByLabel('Telefoon', { exact: true }).inputValue()).toBe('0470 22 22 22');
    });

    it('hand workers over, and each finds the own ones in the list', async () => {
      await logInAt(tom, here, TOM, 'caseload/geen');
      await tom.getByLabel(/^Jo An/).check();
      await tom.getByLabel('Aan wie').selectOption({ label: 'Tom Tack' });
      await tom.getByLabel('Vanaf').fill('vandaag');
      await tom.getByLabel('Waarom').fill('nieuwe wijk');
      await press(tom, 'Draag over');
      await says(tom, 'De wijk-werkers zijn overgedragen.');
      await tom.goto(`/organisaties/${here.region.organiser}/mensen?caseload=mine`);
      await says(tom, 'Jo An');
      await logInAt(mia, here, MIA, 'mensen?caseload=mine');
      await says(mia, 'Niets gevonden');
    });
  });
});
