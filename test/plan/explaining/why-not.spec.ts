import { explainPlan, type Hindrance, othersAt, readPlan } from '#plan';
import { checkPlan, type PlanProblem, type PlanRule } from '#plan/rules';
import { hoursAt, sum, workerAt } from './counted-anew';
import { law } from './laws';
import { aPlanPlace, aPlanProblem, aPlanWorker, planId } from './small-problems';

describe('why a plan chose otherwise', () => {
  it('is said of each open seat and each pair that was not chosen, and of nothing else', () => {
    law((problem, chosen) => {
      const { bottlenecks, whyNot } = explainPlan(problem, chosen);
      const filled = (place: number) => chosen.filter((at) => problem.pairs[at]?.place === place).length;
      const open = problem.places.flatMap(({ seats }, at) => (filled(at) < seats ? [at] : []));
      expect([...bottlenecks.keys()].toSorted()).toEqual(open);
      const others = problem.pairs.flatMap((_, at) => (chosen.includes(at) ? [] : [at]));
      expect([...whyNot.keys()]).toEqual(others);
    });
  });

  it('names exactly the rules that the pair would break beside the plan', () => {
    law((problem, chosen) => {
      for (const [at, why] of explainPlan(problem, chosen).whyNot) {
        const broken = checkPlan(problem, [...chosen, at])
          .map(({ rule }) => rule)
          .filter((rule) => rule !== 'team' && rule !== 'experience');
        expect(new Set(why.hindrances.map(({ kind }) => ruleOf[kind]))).toEqual(new Set(broken));
      }
    });
  });

  it('counts hours, minutes and cheques that anybody can count again', () => {
    law((problem, chosen) => {
      for (const [at, why] of explainPlan(problem, chosen).whyNot)
        for (const hindrance of why.hindrances) recounted(problem, chosen, { at, hindrance });
    });
  });

  it('is told of everybody who does not come, whoever is barred by a rule first of all by that rule', () => {
    const reasons = [{ code: 'absent', figures: {}, article: '', weight: 'refuses' as const }];
    const problem = aPlanProblem({
      workers: [0, 1, 2].map((at) => aPlanWorker(at)),
      places: [aPlanPlace(0, [0, 9, 11]), aPlanPlace(1, [0, 9, 11])],
    });
    const [first, second, third] = problem.workers.map(({ worker }) => worker);
    if (!first || !second || !third) throw new Error('three people');
    // The first at the first place, the second at the other.
    const plan = readPlan(problem, [0, 3]);
    const cards = [
      { worker: first, reasons: [] },
      { worker: second, reasons: [] },
      { worker: third, reasons },
      { worker: planId(999), reasons: [] },
    ];
    expect(othersAt(plan, 0, cards).map(({ card, why }) => [card.worker, why.kind])).toEqual([
      [second, 'elsewhere'],
      [third, 'may-not'],
      [planId(999), 'may-since'],
    ]);
  });
});

const ruleOf: Record<Hindrance['kind'], PlanRule> = {
  'other-job-then': 'clash',
  'day-is-full': 'day-limit',
  'hours-used': 'hours-left',
  'seats-taken': 'seats',
  'cheques-used': 'cheques',
};

/** The figures of a hindrance, counted from the plan by other ways. */
function recounted(
  problem: PlanProblem,
  chosen: readonly number[],
  { at, hindrance }: { readonly at: number; readonly hindrance: Hindrance },
): void {
  const own = chosen.filter((other) => workerAt(problem, other) === workerAt(problem, at));
  switch (hindrance.kind) {
    case 'hours-used':
      // All drawn places lie in one month.
      expect(hindrance.hoursUsed).toBe(sum(own.map((other) => hoursAt(problem, other))));
      expect(hindrance.hoursUsed + hindrance.hoursAsked).toBeGreaterThan(hindrance.hoursLeft);
      break;
    case 'day-is-full':
      expect(hindrance.minutesUsed + hindrance.minutesAsked).toBeGreaterThan(hindrance.minutesLeft);
      break;
    case 'cheques-used':
      expect(hindrance.chequesUsed).toBe(sum(chosen.map((other) => hoursAt(problem, other))));
      expect(hindrance.chequesUsed + hindrance.chequesAsked).toBeGreaterThan(hindrance.cheques);
      break;
    case 'seats-taken':
      expect(hindrance.workers).toHaveLength(hindrance.seats);
      break;
    case 'other-job-then':
      expect(own.map((other) => problem.pairs[other]?.place)).toEqual(
        expect.arrayContaining([...hindrance.places]),
      );
  }
}
