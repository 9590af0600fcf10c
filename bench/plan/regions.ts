import {
  baselinePlan,
  baselines,
  checkPlan,
  goalValue,
  isBetter,
  type PlanGoal,
  planInParts,
  type PlanOutcome,
  type PlanProblem,
  senseOf,
  solvePlan,
} from '#plan';
import { printTable, processorSeconds } from '../table';
import { type BestKnown, digestOf } from './best-known';
import { type Hours, planRegion, type RegionSize } from './region';

export interface RegionAsked {
  readonly size: RegionSize;
  readonly hours: Hours;
  readonly seed: number;
  readonly milliseconds: number;
  /** Pairs in one model, so that a bigger problem is solved in parts; null for as many as the server takes. */
  readonly mostPairs: number | null;
}

export interface RegionMeasured extends RegionAsked {
  readonly name: string;
  readonly places: number;
  readonly seats: number;
  readonly pairs: number;
  readonly ending: PlanOutcome['ending'];
  readonly proven: number;
  readonly goals: number;
  readonly seconds: number;
  /** Of the processor: on a machine that others use too, only these are ours. */
  readonly cpuSeconds: number;
  readonly known: string;
  readonly stages: readonly StageMeasured[];
}

interface StageMeasured {
  readonly goal: PlanGoal;
  readonly value: number;
  readonly bound: number | null;
  readonly gapPercent: number | null;
  readonly seconds: number;
  readonly proven: boolean;
  /** Per baseline: its value, and ours as a share of it. */
  readonly beside: readonly { readonly value: number; readonly ratio: number | null }[];
}

/** `30x25x14` is 30 workers, 25 requests, 14 days. @throws Error for anything else */
export function regionSize(text: string): RegionSize {
  const [workers, requests, days, more] = text.split('x').map(Number);
  const isWhole = [workers, requests, days].every(
    (number) => Number.isSafeInteger(number) && Number(number) > 0,
  );
  if (!isWhole || !workers || !requests || !days || more !== undefined)
    throw new Error(`no size: ${text}; a size is workers x requests x days, such as 60x60x7`);
  return { workers, requests, days };
}

/** Solves one drawn region and holds it beside the baselines; every plan is checked by counting. */
export async function measureRegion(asked: RegionAsked, known: BestKnown): Promise<RegionMeasured> {
  const { size, hours, seed, milliseconds, mostPairs } = asked;
  const problem = planRegion(size, { seed, hours });
  const begun = performance.now();
  const cpuSeconds = processorSeconds();
  const solve = planInParts(solvePlan, mostPairs ?? undefined);
  const outcome = await solve(problem, { milliseconds });
  const took = { seconds: (performance.now() - begun) / 1000, cpuSeconds: cpuSeconds() };
  if (outcome.failure) throw new Error(outcome.failure);
  const byHand = baselines.map((baseline) => baselinePlan(problem, baseline));
  for (const chosen of [outcome.chosen, ...byHand]) refuseFaults(problem, chosen);
  const name = `${size.workers}x${size.requests}x${size.days} ${hours} seed ${seed}`;
  const proven = outcome.goals.filter((goal) => goal.proven).length;
  const values = Object.fromEntries(outcome.goals.map(({ goal, value }) => [goal, value]));
  return {
    ...asked,
    name,
    places: problem.places.length,
    seats: problem.places.reduce((sum, { seats }) => sum + seats, 0),
    pairs: problem.pairs.length,
    ending: outcome.ending,
    proven,
    goals: problem.policy.order.length,
    ...took,
    known: known.compare(name, { digest: digestOf(problem), values, proven }, (goal, one, other) =>
      isBetter(goal as PlanGoal, one, other),
    ),
    stages: outcome.goals.map((stage) => stageOf(problem, stage, byHand)),
  };
}

function stageOf(
  problem: PlanProblem,
  { goal, value, bound, proven, milliseconds }: PlanOutcome['goals'][number],
  byHand: readonly (readonly number[])[],
): StageMeasured {
  return {
    goal,
    value,
    bound,
    gapPercent: bound === null ? null : (100 * Math.abs(bound - value)) / Math.max(1, Math.abs(value)),
    seconds: milliseconds / 1000,
    proven,
    beside: byHand.map((chosen) => {
      const theirs = goalValue(problem, goal, chosen);
      return { value: theirs, ratio: theirs === 0 ? null : value / theirs };
    }),
  };
}

function refuseFaults(problem: PlanProblem, chosen: readonly number[]): void {
  const faults = checkPlan(problem, chosen);
  if (faults.length > 0)
    throw new Error(
      `a plan breaks rules: ${faults
        .slice(0, 5)
        .map(({ sentence }) => sentence)
        .join(' ')}`,
    );
}

/** A row per goal, under a row per region. */
export function printRegions(measured: readonly RegionMeasured[]): void {
  const besides = baselines.flatMap((baseline) => [baseline, 'ours ÷ it']);
  printTable([
    ['region, goal', 'better', 'ours', 'bound', 'gap %', 'proven', 's', 'cpu s', ...besides, ''],
    ...measured.flatMap((region) => [
      [
        `${region.name}: ${region.places} places, ${region.seats} seats, ${region.pairs} pairs`,
        ...['', '', '', '', `${region.proven} of ${region.goals}`, region.seconds.toFixed(2)],
        region.cpuSeconds.toFixed(2),
        ...besides.map(() => ''),
        `${region.ending}; best known: ${region.known}`,
      ],
      ...region.stages.map((stage) => [
        `  ${stage.goal}`,
        senseOf(stage.goal),
        String(stage.value),
        String(stage.bound ?? ''),
        stage.gapPercent?.toFixed(2) ?? '',
        stage.proven ? 'yes' : 'no',
        stage.seconds.toFixed(2),
        '',
        ...stage.beside.flatMap(({ value, ratio }) => [String(value), ratio?.toFixed(2) ?? '']),
        '',
      ]),
    ]),
  ]);
}
