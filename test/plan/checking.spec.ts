import { type Id } from '#kernel';
import { Pairings } from '#matching';
import { addRecordOf } from '#registry';
import { type PlanOutcome, type PlanProblem, type Snapshot, Snapshots, SOLVER, type SolvePlan } from '#plan';
import { findingsOf } from '../../libs/plan/src/checking/checking';
import { factsToCheck } from '../../libs/plan/src/checking/facts';
import { windowsOf } from '../../libs/plan/src/services/snapshots';
import { wijkWerken } from '#regulation';
import { embedded } from '../support/databases';
import { APlan, DRAFT_DAY, PUBLISHED_DAY } from './a-plan';

embedded('the check of a plan', (open) => {
  let plan: APlan;
  let jo: Id;
  let an: Id;
  beforeEach(async () => {
    plan = await APlan.open(open);
    jo = await plan.region.aWorker('Jo');
    an = await plan.region.aWorker('An');
  });

  const taken = (): Promise<Snapshot> =>
    plan.region.get(Snapshots).take({ organiser: plan.region.organiser, today: plan.region.today });

  /** A snapshot, and the optimiser's own plan for it. */
  async function solved(): Promise<{ snapshot: Snapshot; outcome: PlanOutcome }> {
    const { region } = plan;
    const snapshot = await taken();
    const solve = region.app.get<SolvePlan>(SOLVER, { strict: false });
    return { snapshot, outcome: await solve(snapshot.problem, { milliseconds: 20_000 }) };
  }

  /** What the check says now, of a problem and what was chosen in it. */
  async function rulesBroken(
    problem: PlanProblem,
    chosen: readonly number[],
    { goals = [], told = [] }: { goals?: PlanOutcome['goals']; told?: Snapshot['told'] } = {},
  ) {
    const { organiser, today, reading } = plan.region;
    const { publishedUntil, until } = windowsOf(wijkWerken, today);
    const facts = await factsToCheck(reading, { organiser, today, until });
    const outcome: PlanOutcome = {
      ...{ ending: 'proven', chosen, goals, contradiction: [], solver: 'by hand', failure: null },
    };
    const findings = await findingsOf(facts, { problem, outcome, told, publishedUntil });
    return [...new Set(findings.map(({ rule }) => rule))];
  }

  /** A problem in which a worker may take a place, whatever the rules say of it. */
  const claiming = (
    { problem }: Snapshot,
    ...claims: readonly { worker: Id; occurrence: Id | undefined }[]
  ) => {
    const pairs = claims.map(({ worker, occurrence }) => ({
      ...{ worker: problem.workers.findIndex((one) => one.worker === worker), travelMinutes: 0, told: false },
      ...{ place: problem.places.findIndex((one) => one.occurrence === occurrence), locked: false },
      ...{ experienced: true, visitsBefore: 1, wishesMet: 0 },
    }));
    return { ...problem, pairs };
  };

  it('finds nothing in a plan that the optimiser made, and every goal that says more than it is', async () => {
    await plan.job();
    await plan.job(PUBLISHED_DAY, '14:00', '16:00', { class: 'A' });
    await plan.region.assign(an, await plan.job('2026-11-27'));
    const { snapshot, outcome } = await solved();
    expect(outcome.chosen).toHaveLength(3);
    const { told } = snapshot;
    const { chosen, goals } = outcome;
    expect(await rulesBroken(snapshot.problem, chosen, { goals, told })).toEqual([]);

    const boasting = goals.map((goal) => ({ ...goal, value: goal.value + 5 }));
    expect(await rulesBroken(snapshot.problem, chosen, { goals: boasting, told })).toEqual(
      snapshot.problem.policy.order,
    );
  });

  const records: readonly [rule: number, noun: string, record: object][] = [
    [1, 'suspension', { from: '2026-11-20', until: null, reason: 'asked-by-vdab' }],
    [4, 'absence', { from: DRAFT_DAY, start: '13:00', until: DRAFT_DAY, end: '14:00', reason: null }],
    [4, 'week', { from: '2026-11-20', times: [{ weekday: 4, start: '11:31', end: '14:00' }] }],
    [5, 'domicile', { ...HASSELT_FROM_THEN() }],
    [
      6,
      'noGo',
      { from: '2026-11-16', until: null, about: 'task', target: 'TUIN-05', reason: 'cannot-do-task' },
    ],
  ];
  it.each(records)('by rule %i stops who may not come because of a %s', async (rule, noun, record) => {
    const job = await plan.job();
    const snapshot = await taken();
    const at = snapshot.problem.pairs.findIndex(
      ({ worker }) => snapshot.problem.workers[worker]?.worker === jo,
    );
    expect(await rulesBroken(snapshot.problem, [at])).toEqual([]);
    await plan.region.act((tx) =>
      addRecordOf(tx, { noun: noun as never, owner: jo, id: tx.ids.next(), record: record as never }),
    );
    expect(await rulesBroken(snapshot.problem, [at])).toEqual([rule]);
    expect(job.occurrences).toHaveLength(1);
  });

  it('reads the weeks that matter, and not everything that people ever did', async () => {
    const { region } = plan;
    for (const day of [PUBLISHED_DAY, '2026-12-21', '2026-12-30'])
      await region.assign(jo, await plan.job(day));
    const { facts } = await taken();
    expect(facts.seats.map(({ day }) => day).toSorted()).toEqual([PUBLISHED_DAY, '2026-12-21']);
    const periods = new Set(facts.hours.map(({ period }) => period));
    expect([...periods].toSorted((a, b) => a - b)).toEqual([2026, 202611, 202612]);
  });

  it('by rule 11 stops hours that the book does not have', async () => {
    await plan.region.usedElsewhere(jo, 59);
    const { occurrences } = await plan.job();
    const snapshot = await taken();
    const problem = claiming(snapshot, { worker: jo, occurrence: occurrences[0]?.id });
    expect(await rulesBroken(problem, [0])).toEqual([11]);
  });

  it('by rule 15 stops published jobs for which there are no cheques, and lets later ones be', async () => {
    const { user, site } = await plan.region.aUser('private-person', { cheques: 1 });
    const now = await plan.job(PUBLISHED_DAY, '11:30', '13:30', { user, site });
    const later = await plan.job(DRAFT_DAY, '11:30', '13:30', { user, site });
    const snapshot = await taken();
    const at = (job: typeof now) => claiming(snapshot, { worker: jo, occurrence: job.occurrences[0]?.id });
    expect(await rulesBroken(at(now), [0])).toEqual([15]);
    expect(await rulesBroken(at(later), [0])).toEqual([]);
  });

  it('by rule 16 stops who takes a place that is promised', async () => {
    const job = await plan.job();
    const snapshot = await taken();
    const problem = claiming(snapshot, { worker: jo, occurrence: job.occurrences[0]?.id });
    const { region } = plan;
    const of = { organiser: region.organiser, request: job.id, from: region.today, until: null };
    await region
      .get(Pairings)
      .pair(region.command(), { ...of, kind: 'lock', worker: an, reason: 'same-face-needed' });
    expect(await rulesBroken(problem, [0])).toEqual([16]);
  });
});

/** Far from Leuven by bicycle. */
function HASSELT_FROM_THEN() {
  const at = { latitudeE5: 5093100, longitudeE5: 533800 };
  return {
    from: '2026-11-20',
    region: 'flanders',
    postalCode: '3500',
    place: 'Hasselt',
    municipality: null,
    ...at,
  };
}
