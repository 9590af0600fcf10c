import { type Highs } from 'highs';
import { solvedApart } from './apart';
import { leastWhole } from './bound';
import {
  type CappedAssignment,
  type Choice,
  costOf,
  faultsOf,
  placeOfPairs,
  placesIn,
} from './capped-assignment';
import { exchanged } from './exchange';
import { isOfFewWorkers, solvedFew } from './few-workers';
import { LoadRelaxation } from './load-relaxation';
import { searched } from './local-search';
import { relax } from './relaxation';
import { solvedAmong } from './solved-among';

/**
 * Of the time that is left each time: for the search, for the sharper bound, for putting loads together, for the solver;
 * what then remains is for exchanges.
 */
const SHARES = { search: 0.1, bound: 0.5, loads: 0.8, solver: 0.6 };
/** With more places to each worker than this there are too many loads, and single seats bound the cost nearly as well. */
const MOST_PLACES_PER_LOAD = 5;

/** For solving places apart: some twenty milliseconds. */
const APART_STEPS = 500_000;
/** Exchanges, until so many in a row were in vain. */
const EXCHANGES = { together: 45, width: 1_000, patience: 1_000 };

export interface CappedOutcome {
  readonly choice: Choice;
  readonly cost: number;
  /** No choice costs less, whatever pairs it uses. */
  readonly bound: number;
  readonly proven: boolean;
  /** Pairs the first relaxation saw, and those not proven out when the last step began: 0 where it was not needed. */
  readonly pairsSeen: number;
  readonly pairsLeft: number;
}

export interface CappedBudget {
  readonly milliseconds: number;
  /** Steps of the local search; each takes some tens of microseconds. */
  readonly steps: number;
  readonly seed: number;
}

/**
 * The cheapest choice of who takes which place under caps on hours, for thousands of both. Where hours are plentiful,
 * places that hardly meet are solved apart, and that is all. Else first prices from the relaxation over few pairs, widened
 * until no pair left out can improve it. Few workers with many places each are then handed them one by one; for many
 * workers comes a choice by local search, the sharper bound of whole loads, the best choice those loads allow, and at last
 * the solver among the pairs that could still be part of a better one. Every other pair is proven out, so the proof is
 * whole.
 *
 * @throws Error when a choice breaks a cap or is cheaper than its bound: then this code is wrong, and no plan is better
 * than that one
 */
export function solveCapped(highs: Highs, problem: CappedAssignment, budget: CappedBudget): CappedOutcome {
  const end = performance.now() + budget.milliseconds;
  const apart = solvedApart(problem, APART_STEPS);
  if (apart) return told(problem, apart, { bound: costOf(problem, apart), pairsSeen: 0, pairsLeft: 0 });
  const share = (of: number) => Math.max(1, of * (end - performance.now()));
  const placeOf = placeOfPairs(problem);
  const { prices, pairs, choice: from } = relax(highs, problem, placeOf);
  if (isOfFewWorkers(problem)) {
    const asked = { placeOf, from: prices.cheapest, choice: from, seed: budget.seed, until: end };
    const { choice, ...rest } = solvedFew(problem, asked);
    return told(problem, choice, { ...rest, pairsSeen: pairs });
  }
  let choice = searched(problem, { from, prices }, { ...budget, milliseconds: share(SHARES.search) });
  const better = (other: Choice | null) => {
    if (other && costOf(problem, other) < costOf(problem, choice)) choice = other;
  };
  const relaxation = new LoadRelaxation(highs, problem, placeOf);
  try {
    relaxation.addChoice(choice);
    const enough = costOf(problem, choice) - 1 + 1e-3;
    const until = performance.now() + (isOfSmallLoads(problem) ? share(SHARES.bound) : 0);
    relaxation.better(prices.cheapest, { enough, until });
    let bound = leastWhole(Math.max(prices.bound, relaxation.bound));
    if (bound < costOf(problem, choice) && isOfSmallLoads(problem))
      better(relaxation.whole(share(SHARES.loads)));
    if (bound === costOf(problem, choice))
      return told(problem, choice, { bound, pairsSeen: pairs, pairsLeft: 0 });
    const shortfalls = relaxation.shortfalls();
    const cost = costOf(problem, choice);
    const left = Int32Array.from(placeOf.keys()).filter(
      (pair) => leastWhole(relaxation.bound + (shortfalls[pair] ?? Infinity)) <= cost,
    );
    const last = solvedAmong(highs, problem, {
      pairs: left,
      placeOf,
      choice,
      milliseconds: share(SHARES.solver),
    });
    better(last.choice);
    bound = Math.max(bound, leastWhole(last.bound));
    if (bound < costOf(problem, choice))
      better(
        exchanged(problem, {
          from: choice,
          isKept: (pair) => leastWhole(relaxation.bound + (shortfalls[pair] ?? Infinity)) <= cost,
          ofSeat: relaxation.ofSeat,
          seed: budget.seed,
          ...EXCHANGES,
          until: end,
        }),
      );
    return told(problem, choice, { bound, pairsSeen: pairs, pairsLeft: left.length });
  } finally {
    relaxation.dispose();
  }
}

const isOfSmallLoads = (problem: CappedAssignment) =>
  placesIn(problem) <= MOST_PLACES_PER_LOAD * problem.caps.filter((cap) => cap > 0).length;

function told(
  problem: CappedAssignment,
  choice: Choice,
  rest: { bound: number; pairsSeen: number; pairsLeft: number },
): CappedOutcome {
  const faults = faultsOf(problem, choice);
  if (faults.length > 0)
    throw new Error(`a choice that breaks its own rules: ${faults.slice(0, 3).join('; ')}`);
  const cost = costOf(problem, choice);
  if (rest.bound > cost) throw new Error(`a choice of ${cost} below its own bound of ${rest.bound}`);
  return { ...rest, choice, cost, proven: rest.bound === cost };
}
