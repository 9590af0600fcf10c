import { checkPlan, type PlanProblem, solvePlan } from '#plan';
import { day } from '#kernel';
import { aPair, aPlace, aProblem, aWorker, MONDAY } from './a-problem';
import { aNeighbourhood } from './a-neighbourhood';

/** Goal: a plan with an error never passes. Method: a sound plan, and each rule broken once. */
const rulesBroken = (problem: PlanProblem, chosen: readonly number[]) =>
  checkPlan(problem, chosen).map(({ rule, pairs }) => `${rule} ${pairs.join(' ')}`);

/** Ann and Bert may both take both jobs. */
const sound: PlanProblem = aProblem({
  workers: [aWorker('Ann'), aWorker('Bert')],
  places: [aPlace('canteen'), aPlace('garden', { seats: 2 })],
  pairs: [aPair(0, 0), aPair(0, 1), aPair(1, 0), aPair(1, 1)],
});
const changed = (of: Partial<PlanProblem>): PlanProblem => ({ ...sound, ...of });
const withPlaces = (...places: readonly ReturnType<typeof aPlace>[]) => changed({ places });
const march = { from: day('2026-03-01'), until: day('2026-03-31') };

describe('a plan is refused', () => {
  it('not when it keeps every rule', () => {
    expect(rulesBroken(sound, [0, 1, 3])).toEqual([]);
    expect(rulesBroken(sound, [])).toEqual([]);
  });

  it.each<[string, PlanProblem, readonly number[], string]>([
    ['a pair is chosen that the problem does not have', sound, [9], 'known-pair 9'],
    ['a pair is chosen twice', changed({ places: [aPlace('a', { seats: 2 })] }), [0, 0], 'once 0'],
    ['a lock is left out', changed({ pairs: [aPair(0, 0, { locked: true })] }), [], 'locks-kept 0'],
    ['there are more people than seats', sound, [0, 2], 'seats 0 2'],
    [
      'a team is half',
      withPlaces(aPlace('canteen'), aPlace('garden', { seats: 2, minimumTeam: 2 })),
      [1],
      'team 1',
    ],
    [
      'nobody has done it before',
      withPlaces(aPlace('canteen', { needsExperience: true })),
      [0],
      'experience 0',
    ],
    [
      'a worker is in two places at once',
      changed({ clashes: [{ worker: 0, one: 0, other: 1 }] }),
      [0, 1],
      'clash 0 1',
    ],
    [
      'a day is too long',
      changed({ dayLimits: [{ worker: 0, day: MONDAY, minutes: 179, places: [0, 1] }] }),
      [0, 1],
      'day-limit 0 1',
    ],
    [
      'a month is overfull',
      changed({ workers: [aWorker('Ann', { rooms: [{ period: march, label: '2026-03', hours: 3 }] })] }),
      [0, 1],
      'hours-left 0 1',
    ],
    [
      'a user has too few cheques',
      changed({ purses: [{ user: aPlace('canteen').user, cheques: 5, places: [0, 1] }] }),
      [0, 1, 3],
      'cheques 0 1 3',
    ],
  ])('when %s', (_, problem, chosen, broken) => {
    expect(rulesBroken(problem, chosen)).toContain(broken);
  });

  it('with a sentence that says what and how much', () => {
    const rooms = [{ period: march, label: '2026-03', hours: 3 }];
    const [fault] = checkPlan(changed({ workers: [aWorker('Ann', { rooms })] }), [0, 1]);
    expect(fault?.sentence).toBe('Worker 0 has 3 hours left in 2026-03, and is planned for 4.');
  });

  it('when somebody adds any pair to the best plan: there was no room left', async () => {
    const problem = aNeighbourhood(10, 12);
    const { chosen, goals } = await solvePlan(problem, { milliseconds: 60_000 });
    const [filled] = goals.filter(({ goal }) => goal === 'fill');
    expect(filled?.proven).toBe(true);
    const others = [...problem.pairs.keys()].filter((at) => !chosen.includes(at));
    const passing = others.filter((at) => checkPlan(problem, [...chosen, at]).length === 0);
    expect(passing).toEqual([]);
  });
});
