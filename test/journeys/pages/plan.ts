import { type Id } from '#kernel';
import { Assignments, Pairings } from '#matching';
import { PlanAcceptance, planGoals, PlanRuns, type PlanRun } from '#plan';
import { type Page } from 'playwright-core';
import { type ANeighbourhood } from '../a-neighbourhood';
import { anOpenWeek, aPlanMade } from '../a-plan';
import { aVisit, officeAt, opened } from '../planning-office';
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

/** Two places at the same hour, and one person who is locked to both. */
async function contradictingLocks({ here, page }: Stage): Promise<void> {
  await opened(here);
  const { worker } = await here.worker('Jo');
  const lock = { kind: 'lock', reason: 'same-face-needed', from: here.region.today, until: null } as const;
  for (const task of ['first', 'second'] as const) {
    const { request } = await aVisit(here, '2026-11-26', { reference: task });
    const { organiser } = here.region;
    await here.web
      .get(Pairings)
      .pair(here.region.command(), { ...lock, organiser, request: request.id, worker });
  }
  await aPlanMade(here);
  await officeAt(page, here, 'plan');
}

/** How a run ends that did not get through every goal: the first ones proven, the next with a bound, the last not begun. */
const goalsPartly: PlanRun['goals'] = planGoals.map((goal, at) => ({
  goal,
  value: 8 + at,
  bound: at < 4 ? 8 + at : at === 4 ? 10 : null,
  proven: at < 4,
  milliseconds: 900,
}));

/**
 * A run as another server would leave it, or as its time ends it: what is stored last is what the page must tell, and
 * no small neighbourhood keeps a solver busy long enough to see it.
 */
const runLeftAs =
  (change: Partial<Record<'state' | 'progress' | 'goals' | 'failure' | 'findings' | 'ended_at', unknown>>) =>
  async ({ here, page }: Stage) => {
    await anOpenWeek(here);
    const run = await aPlanMade(here);
    const columns = Object.keys(change).map((column) => `${column} = ?`);
    const values = Object.values(change).map((value) =>
      typeof value === 'string' || value === null ? value : JSON.stringify(value),
    );
    await here.region.act((tx) =>
      tx.run(`update plan_run set ${columns.join(', ')}, alive_at = ? where id = ?`, [
        ...values,
        tx.now,
        run,
      ]),
    );
    await officeAt(page, here, 'plan');
  };

/** A plan of which everything was decided, one line by choosing somebody else; a second run is compared with it. */
async function decidedOn({ run, week }: Made, here: ANeighbourhood): Promise<Id> {
  const { organiser } = here.region;
  const acceptance = here.web.get(PlanAcceptance);
  const [first, second] = await here.web.get(PlanRuns).lines(here.region.reading, { organiser, run });
  if (!first || !second) throw new Error('a plan without proposals');
  const worker = first.workerId === week.jo ? week.bea : week.jo;
  const over = { organiser, run, line: first.id, worker, reason: 'same-face-needed' } as const;
  await acceptance.override(here.region.command(), over);
  const refused = { organiser, run, line: second.id, reason: 'worker-cannot-then' } as const;
  await acceptance.refuse(here.region.command(), refused);
  return first.id;
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
  'plan-checks': [
    `${O}/:runId`,
    planAt(
      ({ run }) => `plan/${run}`,
      async (page) => {
        await page.getByText('waar niemand mag komen').click();
        await page.locator('details[open] a').first().waitFor();
      },
    ),
  ],
  'plan-conflict': [`${O}/:runId`, planAt(metConflict)],
  'plan-running': [
    `${O}/:runId`,
    runLeftAs({
      ...{ state: 'running', ended_at: null, goals: [] },
      progress: { goal: 'shortfall-25', goalsDone: 4, goalsInAll: planGoals.length, proven: true },
    }),
  ],
  'plan-failed': [
    `${O}/:runId`,
    runLeftAs({ state: 'failed', goals: [], failure: 'memory access out of bounds' }),
  ],
  'plan-impossible': [`${O}/:runId`, contradictingLocks],
  'plan-cancelled': [`${O}/:runId`, runLeftAs({ state: 'cancelled', goals: goalsPartly })],
  'plan-best-so-far': [`${O}/:runId`, runLeftAs({ state: 'best-so-far', goals: goalsPartly })],
  'plan-blocked': [
    `${O}/:runId`,
    runLeftAs({
      findings: [{ rule: 11, sentence: 'Jo An op 2026-11-18: 62 uur in november 2026 is meer dan 60.' }],
    }),
  ],
  'plan-empty': [
    `${O}/:runId`,
    async ({ here, page }) => {
      await opened(here);
      await aPlanMade(here);
      await officeAt(page, here, 'plan');
    },
  ],
  'plan-difference': [
    `${O}/:runId`,
    planAt(async (made, here) => {
      await decidedOn(made, here);
      return `plan/${await aPlanMade(here)}?toon=verschil`;
    }),
  ],
  'plan-followed': [
    `${O}/gevolgd`,
    planAt(async (made, here) => {
      await decidedOn(made, here);
      return 'plan/gevolgd';
    }),
  ],
  'plan-figures': [`${O}/cijfers`, planAt(() => 'plan/cijfers')],
  'plan-figures-none': [`${O}/cijfers`, staffAt('plan/cijfers')],
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
  'plan-line-decided': [
    `${O}/:runId/voorstellen/:lineId`,
    planAt(async (made, here) => `plan/${made.run}/voorstellen/${await decidedOn(made, here)}`),
  ],
  'plan-costs': [
    `${O}/:runId/plaatsen/:occurrenceId/kosten`,
    planAt(async (made, here) => {
      const { id, occurrenceId, workerId } = await firstLine(made, here);
      const other = workerId === made.week.jo ? made.week.bea : made.week.jo;
      return `plan/${made.run}/plaatsen/${occurrenceId}/kosten?wie=${other}&voorstel=${id}`;
    }),
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
