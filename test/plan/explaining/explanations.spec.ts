import {
  type Bottleneck,
  explainPlan,
  type Hindrance,
  othersAt,
  type PlanFigure,
  planFigures,
  readPlan,
} from '#plan';
import { checkPlan, goalValue, isBetter, type PlanGoal, type PlanProblem, type PlanRule } from '#plan/rules';
import fc from 'fast-check';
import { allPlans, bestPlan, problems } from './drawn-plans';
import { aPlanPlace, aPlanProblem, aPlanWorker, planId } from './small-problems';

/** Problems drawn for each law: more than enough to meet every kind of explanation. */
const RUNS = { numRuns: 120, seed: 11 };

const law = (says: (problem: PlanProblem, chosen: readonly number[]) => void) =>
  fc.assert(
    fc.property(problems, (problem) => says(problem, bestPlan(problem))),
    RUNS,
  );

describe('the explanations of a plan', () => {
  it('are there for each open seat and each pair that was not chosen, and for nothing else', () => {
    law((problem, chosen) => {
      const { bottlenecks, whyNot } = explainPlan(problem, chosen);
      const filled = (place: number) => chosen.filter((at) => problem.pairs[at]?.place === place).length;
      const open = problem.places.flatMap(({ seats }, at) => (filled(at) < seats ? [at] : []));
      expect([...bottlenecks.keys()].toSorted()).toEqual(open);
      const others = problem.pairs.flatMap((_, at) => (chosen.includes(at) ? [] : [at]));
      expect([...whyNot.keys()]).toEqual(others);
    });
  });

  it('name exactly the rules that the pair would break beside the plan', () => {
    law((problem, chosen) => {
      for (const [at, why] of explainPlan(problem, chosen).whyNot) {
        const broken = checkPlan(problem, [...chosen, at])
          .map(({ rule }) => rule)
          .filter((rule) => rule !== 'team' && rule !== 'experience');
        expect(new Set(why.hindrances.map(({ kind }) => ruleOf[kind]))).toEqual(new Set(broken));
      }
    });
  });

  it('count hours, minutes and cheques that anybody can count again', () => {
    law((problem, chosen) => {
      for (const [at, why] of explainPlan(problem, chosen).whyNot)
        for (const hindrance of why.hindrances) recounted(problem, chosen, { at, hindrance });
    });
  });

  it('offer instead only plans that break nothing, have the pair, and say truly what they cost', () => {
    law((problem, chosen) => {
      for (const [at, why] of explainPlan(problem, chosen).whyNot) {
        const instead = why.instead();
        if (!instead) continue;
        expect(checkPlan(problem, instead.chosen)).toEqual([]);
        expect(instead.chosen).toContain(at);
        for (const figure of planFigures)
          expect([figure, instead.difference[figure]]).toEqual([
            figure,
            counted[figure](problem, instead.chosen) - counted[figure](problem, chosen),
          ]);
        expect(isAbove(problem, instead.chosen, chosen)).toBe(false);
      }
    });
  });

  it('tell what choosing another costs for each goal in which it differs', () => {
    const met = new Set<string>();
    law((problem, chosen) => {
      for (const why of explainPlan(problem, chosen).whyNot.values()) {
        const instead = why.instead();
        if (!instead) continue;
        for (const [goal, figures] of Object.entries(figuresOfGoal) as [PlanGoal, PlanFigure[]][]) {
          if (goalValue(problem, goal, instead.chosen) === goalValue(problem, goal, chosen)) continue;
          met.add(goal);
          expect([goal, figures.some((figure) => instead.difference[figure] !== 0)]).toEqual([goal, true]);
        }
      }
    });
    expect([...met].toSorted()).toEqual(Object.keys(figuresOfGoal).toSorted());
  });

  it('call scarce only what no plan at all can fill', () => {
    law((problem, chosen) => {
      const plans = allPlans(problem);
      for (const bottleneck of explainPlan(problem, chosen).bottlenecks.values()) {
        certified(problem, bottleneck);
        if (bottleneck.kind === 'other-goals-first') continue;
        const isFull = (plan: readonly number[]) =>
          bottleneck.places.every(
            (place) =>
              plan.filter((at) => problem.pairs[at]?.place === place).length === problem.places[place]?.seats,
          );
        expect(plans.some(isFull)).toBe(false);
      }
    });
  });

  it('tell of everybody who does not come, whoever is barred by a rule first of all by that rule', () => {
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

  it('meet every kind of bottleneck among the problems drawn', () => {
    const met = new Set<string>();
    law((problem, chosen) => {
      for (const { kind } of explainPlan(problem, chosen).bottlenecks.values()) met.add(kind);
    });
    expect([...met].toSorted()).toEqual([
      'nobody-experienced',
      'nobody-may',
      'other-goals-first',
      'too-few-cheques',
      'too-few-hours',
      'too-few-people',
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

/** What tells of a goal: all of them but the draw. */
const figuresOfGoal: Readonly<Record<Exclude<PlanGoal, 'tie-break'>, readonly PlanFigure[]>> = {
  'fill-class-a': ['hoursThatMust'],
  fill: ['hoursThatMust', 'hours', 'hoursThatMayWait'],
  'keep-told': ['toldOtherwise'],
  'shortfall-25': ['shortOfQuarter'],
  'shortfall-50': ['shortOfHalf'],
  'shortfall-75': ['shortOfThreeQuarters'],
  'shortfall-100': ['shortOfAll'],
  'same-faces': ['newFaces'],
  'longest-waiting': ['weeksWaited'],
  wishes: ['wishesMet'],
  travel: ['travelMinutes'],
};

const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
const hoursAt = (problem: PlanProblem, at: number) =>
  problem.places[problem.pairs[at]?.place ?? -1]?.hours ?? 0;
const workerAt = (problem: PlanProblem, at: number) => problem.pairs[at]?.worker ?? -1;

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

const hoursOf = (problem: PlanProblem, chosen: readonly number[], worker: number) =>
  sum(chosen.filter((at) => workerAt(problem, at) === worker).map((at) => hoursAt(problem, at)));

type Counted = (problem: PlanProblem, chosen: readonly number[]) => number;

const hoursOfClass = (problem: PlanProblem, chosen: readonly number[], wanted: string) =>
  sum(
    chosen.flatMap((at) => {
      const place = problem.places[problem.pairs[at]?.place ?? -1];
      return place?.class === wanted ? [place.hours] : [];
    }),
  );

/** Quarters of an hour below a share of the wish, person by person. */
const shortOf =
  (quarters: number): Counted =>
  (problem, chosen) =>
    sum(
      problem.workers.map(({ hoursHad, hoursWished }, at) =>
        Math.max(0, quarters * hoursWished - 4 * (hoursHad + hoursOf(problem, chosen, at))),
      ),
    );

/** Every figure once more, by code that shares nothing with the explanations. */
const counted: Record<(typeof planFigures)[number], Counted> = {
  hoursThatMust: (problem, chosen) => hoursOfClass(problem, chosen, 'A'),
  hours: (problem, chosen) => sum(chosen.map((at) => hoursAt(problem, at))),
  hoursThatMayWait: (problem, chosen) => hoursOfClass(problem, chosen, 'C'),
  toldOtherwise: (problem, chosen) =>
    sum(problem.pairs.map(({ told }, at) => (told && !chosen.includes(at) ? 1 : 0))),
  peopleWithoutHours: (problem, chosen) =>
    sum(problem.workers.map((worker, at) => (worker.hoursHad + hoursOf(problem, chosen, at) === 0 ? 1 : 0))),
  shortOfQuarter: shortOf(1),
  shortOfHalf: shortOf(2),
  shortOfThreeQuarters: shortOf(3),
  shortOfAll: shortOf(4),
  newFaces: (problem, chosen) =>
    new Set(
      chosen
        .filter((at) => problem.pairs[at]?.visitsBefore === 0)
        .map((at) => `${workerAt(problem, at)}/${problem.places[problem.pairs[at]?.place ?? -1]?.request}`),
    ).size,
  weeksWaited: (problem, chosen) =>
    sum(
      problem.workers.map(
        ({ waitingDays }, at) => ((waitingDays - (waitingDays % 7)) / 7) * hoursOf(problem, chosen, at),
      ),
    ),
  wishesMet: (problem, chosen) => sum(chosen.map((at) => problem.pairs[at]?.wishesMet ?? 0)),
  travelMinutes: (problem, chosen) => sum(chosen.map((at) => problem.pairs[at]?.travelMinutes ?? 0)),
};

function isAbove(problem: PlanProblem, one: readonly number[], other: readonly number[]): boolean {
  const first = problem.policy.order.find(
    (goal) => goalValue(problem, goal, one) !== goalValue(problem, goal, other),
  );
  return (
    first !== undefined && isBetter(first, goalValue(problem, first, one), goalValue(problem, first, other))
  );
}

/** What a certificate says, counted again from the problem alone. */
function certified(problem: PlanProblem, bottleneck: Bottleneck): void {
  const at = (place: number) => problem.places[place];
  const may = (worker: number) =>
    problem.pairs.some((pair) => pair.worker === worker && bottleneck.places.includes(pair.place));
  const people = problem.workers.flatMap((_, worker) => (may(worker) ? [worker] : []));
  switch (bottleneck.kind) {
    case 'nobody-may':
      expect(people).toEqual([]);
      break;
    case 'too-few-people': {
      expect(bottleneck.workers).toEqual(people);
      expect(bottleneck.seats).toBe(sum(bottleneck.places.map((place) => at(place)?.seats ?? 0)));
      expect(bottleneck.seats).toBeGreaterThan(people.length);
      // One moment lies in all of them.
      const last =
        bottleneck.places
          .map((place) => at(place)?.startsAt ?? '')
          .toSorted()
          .at(-1) ?? '';
      expect(bottleneck.places.every((place) => last < (at(place)?.endsAt ?? ''))).toBe(true);
      break;
    }
    case 'too-few-hours': {
      const { workers, hoursAsked, hoursLeft, hoursOfOthers } = bottleneck;
      expect(hoursLeft).toBe(sum(workers.map((worker) => problem.workers[worker]?.rooms[0]?.hours ?? 0)));
      expect(hoursAsked).toBe(
        sum(bottleneck.places.map((one) => (at(one)?.hours ?? 0) * (at(one)?.seats ?? 0))),
      );
      const others = problem.pairs.filter(
        ({ worker, place }) => bottleneck.places.includes(place) && !workers.includes(worker),
      );
      expect(hoursOfOthers).toBe(sum(others.map(({ place }) => at(place)?.hours ?? 0)));
      expect(hoursAsked).toBeGreaterThan(hoursLeft + hoursOfOthers);
      break;
    }
    case 'too-few-cheques':
      expect(bottleneck.hoursAsked).toBeGreaterThan(bottleneck.cheques);
      break;
    case 'nobody-experienced':
      expect(
        problem.pairs.some(({ place, experienced }) => experienced && bottleneck.places.includes(place)),
      ).toBe(false);
      break;
    case 'other-goals-first':
  }
}
