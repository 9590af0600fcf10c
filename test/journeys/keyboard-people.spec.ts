import { type Page } from 'playwright-core';
import { embedded } from '../support/databases';
import { ANeighbourhood } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { keyboardFaultsOn, reflowFaultsOn } from './keyboard';
import { peopleFormStates, peopleStates } from './pages/people';
import { peopleFileStates } from './pages/people-files';
import { type States } from './pages/states';

/** One page of each kind: a list, a file, a form that was refused, a choice of many, a preview, a queue. */
const walked = [
  'people-workers',
  'people-intakes',
  'people-worker',
  'people-worker-hours',
  'people-worker-details-refused',
  'people-user-cheques',
  'people-new-mensen-week',
  'people-caseload-refused',
  'people-ending',
  'people-pay-outs-preview',
  'people-visit-refused',
  'people-paper-withdraw',
] as const;

const all: States = { ...peopleStates, ...peopleFileStates, ...peopleFormStates };

inBrowser('the pages about people by keys alone', () => {
  const windows = new Windows();

  embedded('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address, { viewport: { width: 1280, height: 720 } });
    });
    afterEach(() => here.close());

    it.each(walked)('%s is walked in its order, sees each stop, and fits at 400 %%', async (state) => {
      const reach = all[state]?.[1];
      if (!reach) throw new Error(`no page ${state}`);
      await reach({ here, page });
      await page.waitForLoadState();
      expect(await keyboardFaultsOn(page)).toEqual([]);
      expect(await reflowFaultsOn(page)).toEqual([]);
    });
  });
});
