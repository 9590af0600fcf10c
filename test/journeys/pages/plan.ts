import { type Id } from '#kernel';
import { Assignments } from '#matching';
import { PlanAcceptance, PlanRuns } from '#plan';
import { type Page } from 'playwright-core';
import { type ANeighbourhood } from '../a-neighbourhood';
import { anOpenWeek, aPlanMade } from '../a-plan';
import { officeAt, opened } from '../planning-office';
import { staffAt } from './office';
import { type States } from './states';

interface Stage {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

const O = '/organisaties/:organiserId/plan';

interface Made {
  readonly run: Id;
  readonly week: Awaited<ReturnType<typeof anOpenWeek>>;
}

/** The office at a page of a plan that was just made. */
const planAt =
  (
    path: (made: Made, here: ANeighbourhood) => string | Promise<string>,
    step?: (page: Page) => Promise<unknown>,
  ) =>
  async ({ here, page }: Stage) => {
    const week = await anOpenWeek(here);
    const made = { week, run: await aPlanMade(here) };
    await officeAt(page, here, await path(made, here));
    await step?.(page);
  };

const firstLine = async ({ run }: Made, here: ANeighbourhood) => {
  const { organiser, reading } = here.region;
  const [line] = await here.web.get(PlanRuns).lines(reading, { organiser, run });
  if (!line) throw new Error('a plan without proposals');
  return line;
};

/** Somebody else got the place meanwhile, and the proposal was accepted too late. */
async function metConflict(made: Made, here: ANeighbourhood): Promise<string> {
  const { organiser } = here.region;
  const line = await firstLine(made, here);
  const other = line.workerId === made.week.jo ? made.week.bea : made.week.jo;
  await here.web
    .get(Assignments)
    .assign(here.region.command(), { organiser, worker: other, occurrences: [line.occurrenceId] });
  await here.web.get(PlanAcceptance).acceptAll(here.region.command(), { organiser, run: made.run });
  return `plan/${made.run}?toon=niet-meer`;
}

/** The plan of an organiser, in every state. */
export const planStates: States = {
  'plan-none': [
    O,
    async ({ here, page }) => {
      await opened(here);
      await officeAt(page, here, 'plan');
    },
  ],
  plan: [O, planAt(() => 'plan')],
  'plan-run': [`${O}/:runId`, planAt(({ run }) => `plan/${run}?dag=2026-11-20`)],
  'plan-conflict': [`${O}/:runId`, planAt(metConflict)],
  'plan-line': [
    `${O}/:runId/voorstellen/:lineId`,
    planAt(async (made, here) => `plan/${made.run}/voorstellen/${(await firstLine(made, here)).id}`),
  ],
  'plan-line-reasons': [
    `${O}/:runId/voorstellen/:lineId`,
    planAt(
      async (made, here) => `plan/${made.run}/voorstellen/${(await firstLine(made, here)).id}`,
      async (page) => {
        await page.keyboard.press('w');
        await page.getByRole('button', { name: 'kan dan niet komen' }).waitFor();
      },
    ),
  ],
  'plan-open-place': [
    `${O}/:runId/plaatsen/:occurrenceId`,
    planAt(({ run, week }) => `plan/${run}/plaatsen/${week.barred}`),
  ],
  'plan-runs': [`${O}/vroeger`, planAt(() => 'plan/vroeger')],
  'plan-goals': [`${O}/doelen`, staffAt('plan/doelen')],
  'plan-goals-wrong': [
    `${O}/doelen`,
    async (stage) => {
      await staffAt('plan/doelen')(stage);
      await stage.page.getByText('Beslis een andere volgorde').click();
      await stage.page.getByRole('button', { name: 'Bewaar' }).click();
      await stage.page.locator('.faults').waitFor();
    },
  ],
  'plan-how': [`${O}/uitleg`, staffAt('plan/uitleg')],
};
