import loadHighs, { type Highs } from 'highs';
import { solvedApart } from '../../libs/plan/src/large/apart';
import { leastWhole, pairsWithin, priced } from '../../libs/plan/src/large/bound';
import {
  type Choice,
  costOf,
  faultsOf,
  fits,
  OPEN,
  placeOfPairs,
  placesIn,
} from '../../libs/plan/src/large/capped-assignment';
import { drawing } from '../../libs/plan/src/large/drawing';
import { LoadRelaxation } from '../../libs/plan/src/large/load-relaxation';
import { Loads } from '../../libs/plan/src/large/loads';
import { handedOut } from '../../libs/plan/src/large/one-by-one';
import { betteredPrices } from '../../libs/plan/src/large/seat-prices';
import { searched } from '../../libs/plan/src/large/local-search';
import { relax } from '../../libs/plan/src/large/relaxation';
import { exchanged } from '../../libs/plan/src/large/exchange';
import { solveCapped } from '../../libs/plan/src/large/solve-capped';
import { solvedAmong } from '../../libs/plan/src/large/solved-among';
import { leastByTrying, smallRegion } from './large-drawn';

const scarce = { workers: 4, places: 7, caps: 8 };
const seeds = Array.from({ length: 5 }, (_, at) => at + 1);
const budget = { milliseconds: 5_000, steps: 200, seed: 1 };

describe('a plan with one question, for thousands', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it.each(seeds)('is the cheapest there is, with proof (region %i)', (seed) => {
    const problem = smallRegion(seed, scarce);
    const { cost, bound, proven, choice } = solveCapped(highs, problem, budget);
    expect({
      cost,
      bound,
      proven,
      counted: costOf(problem, choice),
      faults: faultsOf(problem, choice),
    }).toEqual({
      cost: leastByTrying(problem),
      bound: cost,
      proven: true,
      counted: cost,
      faults: [],
    });
  });

  it.each([
    ['few workers', 1, { workers: 14, places: 20, caps: 9 }],
    ['few workers', 2, { workers: 14, places: 20, caps: 9 }],
    ['many workers with small loads', 2, { workers: 80, places: 80, caps: 5 }],
    ['many workers with small loads', 3, { workers: 80, places: 80, caps: 5 }],
  ])(
    'agrees with the model of all pairs where trying everything is out of reach (%s, %i)',
    (_, seed, size) => {
      const problem = smallRegion(seed, size);
      // Else the steps after it would not be tried.
      expect(solvedApart(problem, 500_000)).toBeNull();
      const pairs = Int32Array.from(problem.worker.keys());
      const full = solvedAmong(highs, problem, {
        pairs,
        placeOf: placeOfPairs(problem),
        choice: null,
        milliseconds: 20_000,
      });
      const pruned = solveCapped(highs, problem, budget);
      expect(full.choice && costOf(problem, full.choice)).toBe(pruned.cost);
      expect(pruned.proven).toBe(true);
    },
  );

  it('gives the same plan each time', () => {
    const problem = smallRegion(5, { workers: 20, places: 30, caps: 7 });
    expect(solveCapped(highs, problem, budget).choice).toEqual(solveCapped(highs, problem, budget).choice);
  });

  it.each(seeds)(
    'never proves more than is true, whatever an hour is said to be worth (region %i)',
    (seed) => {
      const problem = smallRegion(seed, scarce);
      const draw = drawing(seed);
      const prices = priced(
        problem,
        Float64Array.from(problem.caps, () => draw(40)),
      );
      const least = leastByTrying(problem);
      expect(leastWhole(prices.bound)).toBeLessThanOrEqual(least);
      // Leaving out what is proven out leaves the best plan in.
      const left = { pairs: pairsWithin(problem, prices, least), placeOf: placeOfPairs(problem) };
      const { choice } = solvedAmong(highs, problem, { ...left, choice: null, milliseconds: 5_000 });
      expect(choice && costOf(problem, choice)).toBe(least);
    },
  );

  it.each(seeds)('sharpens the bound by whole loads, and leaves the best plan in (region %i)', (seed) => {
    const problem = smallRegion(seed, scarce);
    const placeOf = placeOfPairs(problem);
    const { prices } = relax(highs, problem, placeOf);
    const least = leastByTrying(problem);
    const relaxation = new LoadRelaxation(highs, problem, placeOf);
    relaxation.better(prices.cheapest, { enough: Infinity, until: performance.now() + 2_000 });
    const shortfalls = relaxation.shortfalls();
    const pairs = Int32Array.from(placeOf.keys()).filter(
      (pair) => leastWhole(relaxation.bound + (shortfalls[pair] ?? Infinity)) <= least,
    );
    expect(leastWhole(relaxation.bound)).toBeLessThanOrEqual(least);
    expect(relaxation.bound).toBeGreaterThan(prices.bound - 1e-3);
    relaxation.dispose();
    const { choice } = solvedAmong(highs, problem, { pairs, placeOf, choice: null, milliseconds: 5_000 });
    expect(choice && costOf(problem, choice)).toBe(least);
  });

  it.each(seeds)(
    'searches without ever passing a cap or the bound, and never ends worse (region %i)',
    (seed) => {
      const problem = smallRegion(seed, { workers: 25, places: 60, caps: 9 });
      const { prices, choice: from } = relax(highs, problem, placeOfPairs(problem));
      const found = searched(problem, { from, prices }, { seed, steps: 300 });
      expect(faultsOf(problem, found)).toEqual([]);
      expect(costOf(problem, found)).toBeLessThanOrEqual(costOf(problem, from));
      expect(costOf(problem, found)).toBeGreaterThanOrEqual(leastWhole(prices.bound));
    },
  );

  it.each(seeds)('lets neighbours exchange without passing a cap or the bound (region %i)', (seed) => {
    const problem = smallRegion(seed, { workers: 25, places: 60, caps: 9 });
    const { prices, choice: from } = relax(highs, problem, placeOfPairs(problem));
    const found = exchanged(problem, {
      from,
      isKept: (pair) => fits(problem, pair),
      ofSeat: prices.cheapest,
      seed,
      ...{ together: 20, width: 50, patience: 10, until: performance.now() + 60 },
    });
    expect(faultsOf(problem, found)).toEqual([]);
    expect(costOf(problem, found)).toBeLessThanOrEqual(costOf(problem, from));
    expect(costOf(problem, found)).toBeGreaterThanOrEqual(leastWhole(prices.bound));
  });

  /** Whatever is asked, what was let go is told: `bound` is true of every choice cheaper than `below`. */
  it.each(seeds)('hands places out one by one, and proves no more than is true (region %i)', (seed) => {
    const problem = smallRegion(seed, { workers: 4, places: 8, caps: 12 });
    const draw = drawing(seed);
    const least = leastByTrying(problem);
    for (const width of [1, 4, 20_000]) {
      const ofSeat = Float64Array.from(problem.open, (open) => draw(open + 1));
      const { choice, bound } = handedOut(problem, ofSeat, { below: 10_000, width });
      expect(choice && faultsOf(problem, choice)).toEqual([]);
      expect(choice && costOf(problem, choice)).toBeGreaterThanOrEqual(least);
      expect(leastWhole(bound)).toBeLessThanOrEqual(least);
      if (width === 20_000) expect(choice && costOf(problem, choice)).toBe(least);
      expect(handedOut(problem, ofSeat, { below: least, width }).choice).toBeNull();
    }
  });

  it.each(seeds)('raises prices of seats to a bound that is true (region %i)', (seed) => {
    const problem = smallRegion(seed, scarce);
    const placeOf = placeOfPairs(problem);
    const { prices } = relax(highs, problem, placeOf);
    const asked = { from: prices.cheapest, cost: 10_000, until: performance.now() + 1_000 };
    const { bound } = betteredPrices(problem, new Loads(problem, placeOf), asked);
    expect(bound).toBeGreaterThan(prices.bound - 1e-3);
    expect(leastWhole(bound)).toBeLessThanOrEqual(leastByTrying(problem));
  });

  it('leaves every place open when nobody has an hour left', () => {
    const problem = { ...smallRegion(1, scarce), caps: new Int32Array(4) };
    const { choice, proven } = solveCapped(highs, problem, budget);
    expect([...choice].every((pair) => pair === OPEN)).toBe(true);
    expect(proven).toBe(true);
  });

  it('says which cap a choice breaks, and which place got a pair of another', () => {
    const problem = { ...smallRegion(2, scarce), caps: new Int32Array(4) };
    const choice: Choice = new Int32Array(placesIn(problem)).fill(OPEN);
    choice[0] = 0;
    choice[1] = 0;
    expect(faultsOf(problem, choice)).toEqual([
      'place 1 got pair 0, which is of another place',
      expect.stringMatching(/^worker \d got \d hours of 0$/),
    ]);
  });
});
