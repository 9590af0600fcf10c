import { type Day, type Id } from '#kernel';
import { type PlanOutcome, type Snapshot, Snapshots } from '#plan';
import { findingsOf } from '../../libs/plan/src/checking/checking';
import { type CheckFacts, type Row } from '../../libs/plan/src/checking/facts';
import { embedded } from '../support/databases';
import { APlan, DRAFT_DAY, PUBLISHED_DAY } from './a-plan';
import { alarms, all, at, type Sound } from './wrong-plans';

let standing: Sound | undefined;

embedded('the alarm of each rule', (open) => {
  let sound: Sound;
  beforeEach(async () => {
    sound = standing ??= await soundPlan();
  });

  async function soundPlan(): Promise<Sound> {
    const plan = await APlan.open(open);
    const { region } = plan;
    const jo = await region.aWorker('Jo');
    const an = await region.aWorker('An');
    const noon = await plan.job(DRAFT_DAY, '11:30', '13:30');
    const afternoon = await plan.job(DRAFT_DAY, '14:00', '16:00');
    const [toldAt, fastAt] = [
      await plan.job('2026-11-27'),
      await plan.job(PUBLISHED_DAY, '09:00', '10:00', { seats: 2 }),
    ];
    const soon = await plan.job(PUBLISHED_DAY);
    await region.assign(an, toldAt);
    await region.assign(an, fastAt);
    const { organiser, today } = region;
    const { problem, facts, told } = await region.get(Snapshots).take({ organiser, today });
    const seated = [noon, afternoon, soon].map(({ occurrences }) => [jo, occurrences[0]?.id] as const);
    const chosen = [...seated, [an, toldAt.occurrences[0]?.id] as const].map(([worker, occurrence]) =>
      problem.pairs.findIndex(
        (pair) =>
          problem.workers[pair.worker]?.worker === worker &&
          problem.places[pair.place]?.occurrence === occurrence,
      ),
    );
    const hours = { noon: noon.occurrences[0]?.id as Id, afternoon: afternoon.occurrences[0]?.id as Id };
    return { facts, problem, chosen, told, publishedUntil: '2026-11-23' as Day, jo, an, at: hours };
  }

  const rulesBroken = async ({ facts, chosen, ...plan }: Sound, change: Partial<CheckFacts> = {}) => {
    const outcome: PlanOutcome = {
      ...{ ending: 'proven', chosen, goals: [], contradiction: [], solver: 'by hand', failure: null },
    };
    const findings = await findingsOf({ ...facts, ...change }, { ...plan, outcome });
    return [...new Set(findings.map(({ rule }) => rule))];
  };

  it('stays silent where nothing is wrong, and rings for each rule that there is', async () => {
    expect(await rulesBroken(sound)).toEqual([]);
    const rules = new Set([...alarms.map(([rule]) => rule), 17]);
    expect([...rules].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });

  it.each(alarms)('of rule %i rings at %s', async (rule, _, change) => {
    expect(await rulesBroken(sound, change(sound))).toEqual([rule]);
  });

  it('of rule 13 rings at somebody who has two seats at one time', async () => {
    const [noon] = sound.chosen;
    const twice = { ...sound, chosen: [...sound.chosen, noon ?? 0] };
    const change = at('noon', { seats: 2 })(sound);
    expect(await rulesBroken(twice, change)).toEqual([9, 13]);
  });

  it('of rule 17 rings at a plan that takes away what is published, what was done, or what is of others', async () => {
    const published = sound.facts.seats.filter(({ day }) => day === PUBLISHED_DAY);
    const movable = [...sound.told, ...published.map(({ id }) => ({ id: id as Id }))] as Snapshot['told'];
    expect(await rulesBroken({ ...sound, told: movable })).toEqual([17]);

    const [noon, afternoon, soon] = sound.chosen;
    const withoutTold = { ...sound, chosen: [noon, afternoon, soon].map((pair) => pair ?? 0) };
    expect(await rulesBroken(withoutTold)).toEqual([]);
    const seats = (change: Row) => ({ seats: all(sound.facts.seats, change) });
    expect(await rulesBroken(withoutTold, seats({ state: 'worked' }))).toEqual([17]);
    expect(await rulesBroken(withoutTold, seats({ organiserId: 'another' }))).toEqual([17]);
  });

  it('of rule 1 rings at a pair that is not there', async () => {
    expect(await rulesBroken({ ...sound, chosen: [999] })).toEqual([1]);
  });
});
