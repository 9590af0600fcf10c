import { type Bottleneck, explainPlan } from '#plan';
import { type PlanProblem } from '#plan/rules';
import { allPlans } from './drawn-plans';
import { sum } from './counted-anew';
import { law } from './laws';

describe('why a place stays open', () => {
  it('is scarcity only where no plan at all can fill it', () => {
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

  it('has every kind of reason among the problems drawn', () => {
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
