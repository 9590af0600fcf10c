import { faultsTogether, type PlanPair, type PlanProblem } from '#plan';
import { groupedBy } from '#registry';
import { type Draw } from './work-asked';

/** Of a hundred published places, how many were given to somebody before; and of those, how many a mediator locked. */
const TOLD_OF_HUNDRED = 50;
const LOCKED_OF_HUNDRED = 8;

/** What the last plan told people for the published week, some of it locked; it breaks no rule by itself. */
export function toldAndLocked(problem: PlanProblem, draw: Draw): PlanPair[] {
  const told: number[] = [];
  const ofPlace = groupedBy([...problem.pairs.keys()], (at) => problem.pairs[at]?.place ?? 0);
  problem.places.forEach((place, number) => {
    const pairs = ofPlace(number);
    if (!place.published || place.minimumTeam > 1 || pairs.length === 0 || draw(100) >= TOLD_OF_HUNDRED)
      return;
    const at = pairs[draw(pairs.length)] ?? 0;
    if (faultsTogether(problem, [...told, at]).length === 0) told.push(at);
  });
  const isTold = new Set(told);
  return problem.pairs.map((pair, at) => ({
    ...pair,
    told: isTold.has(at),
    locked: isTold.has(at) && draw(100) < LOCKED_OF_HUNDRED,
  }));
}
