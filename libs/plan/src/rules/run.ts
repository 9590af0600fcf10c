import { type Day, epochOfMoment, type Id, type Moment } from '#kernel';
import { type GoalReached, planEndings, type PlanProgress } from './outcome';
import { type GoalPolicy, type PlanGoal } from './problem';
import { type PlanRefusal, refusal } from './refusals';

export const planRunStates = ['running', ...planEndings] as const;
export type PlanRunState = (typeof planRunStates)[number];

export const planStarters = ['mediator', 'night'] as const;
export type PlanStarter = (typeof planStarters)[number];

/** Something about the input that makes a plan worse than it could be, and to whom or what it applies. */
export interface InputCheck {
  readonly code: InputCheckCode;
  readonly count: number;
  /** Ids of workers or occurrences, as the code says; no more than can be read. */
  readonly about: readonly Id[];
}

/** Those of workers, then those of occurrences. */
export const inputCheckCodes = [
  'worker-availability-old',
  'worker-without-availability',
  'worker-without-home',
  'worker-without-travel-mode',
  'worker-without-hours-wished',
  'place-not-on-map',
  'place-day-not-chosen',
  'place-begun-already',
  'place-may-not-be-asked',
  'place-without-candidate',
  'lock-cannot-be-kept',
  'told-not-allowed-now',
] as const;
export type InputCheckCode = (typeof inputCheckCodes)[number];

/** Whether a check is about workers; else it is about times of requests. */
export const isAboutWorkers = (code: InputCheckCode): boolean => code.startsWith('worker-');

/** What the independent check found wrong; a plan with one is not accepted. */
export interface PlanFinding {
  /** Number of the hard rule (matching.md §2), or the goal that counts to something else. */
  readonly rule: number | PlanGoal;
  readonly sentence: string;
}

/** What is lost elsewhere by one wish: the same problem solved with its goals left out. */
export interface PlanPrice {
  readonly leftOut: 'fairness' | 'continuity';
  /** Goals that would be better without it; empty where it costs nothing. */
  readonly lost: readonly { readonly goal: PlanGoal; readonly with: number; readonly without: number }[];
  /** False where the second solution is not proven, so that the price may be higher. */
  readonly proven: boolean;
}

/** A run as it is listed. */
export interface PlanRun {
  readonly id: Id;
  readonly organiserId: Id;
  readonly startedBy: Id;
  readonly starter: PlanStarter;
  readonly startedAt: Moment;
  readonly endedAt: Moment | null;
  readonly state: PlanRunState;
  /** The organiser's day on which it began, and the last day it plans. */
  readonly onDay: Day;
  readonly publishedUntil: Day;
  readonly untilDay: Day;
  readonly budgetMs: number;
  /** Last sign of life of the server that solves it. */
  readonly aliveAt: Moment;
  readonly cancelAskedAt: Moment | null;
  readonly progress: PlanProgress | null;
  readonly policy: GoalPolicy;
  readonly goals: readonly GoalReached[];
  /** SHA-256 of the snapshot in its normal form; null until it is read. */
  readonly snapshotDigest: string | null;
  readonly rulesVersion: string;
  readonly solver: string | null;
  readonly workers: number;
  readonly places: number;
  /** Seats the plan decided about, and those it fills. */
  readonly seats: number;
  readonly seatsFilled: number;
  readonly lines: number;
  readonly checks: readonly InputCheck[];
  readonly findings: readonly PlanFinding[];
  readonly prices: readonly PlanPrice[];
  readonly failure: string | null;
  readonly thrownAwayAt: Moment | null;
}

/** How long a run may show no sign of life before it counts as lost with its server. */
const SILENT_MS = 60_000;

/** The run as it truly stands: one whose server was stopped has failed, whatever was stored last. */
export function asItStands<Run extends PlanRun>(run: Run, now: Moment): Run {
  if (run.state !== 'running' || epochOfMoment(now) - epochOfMoment(run.aliveAt) <= SILENT_MS) return run;
  return { ...run, state: 'failed', endedAt: run.aliveAt, failure: SERVER_STOPPED };
}

/** What is told of a run whose server was stopped. */
export const SERVER_STOPPED = 'De server is gestopt terwijl deze planning liep.';

const done: Readonly<Record<PlanRunState, boolean>> = {
  running: false,
  proven: true,
  'best-so-far': true,
  cancelled: true,
  impossible: false,
  failed: false,
};

/** Whether a run has a plan that people may decide on. */
export const hasPlan = ({
  state,
  goals,
  thrownAwayAt,
}: Pick<PlanRun, 'state' | 'goals' | 'thrownAwayAt'>): boolean =>
  done[state] && goals.length > 0 && thrownAwayAt === null;

/** Why lines of a run are not decided on; a newer plan takes the place of an older one. */
export function refusalsToDecide(
  run: Pick<PlanRun, 'id' | 'state' | 'goals' | 'findings' | 'thrownAwayAt' | 'startedAt'>,
  newest: Id,
): PlanRefusal[] {
  if (run.state === 'running') return [refusal('plan-runs-still', {})];
  if (!hasPlan(run)) return [refusal('plan-has-ended', { state: run.state })];
  return [
    ...(run.findings.length > 0 ? [refusal('plan-failed-its-check', { findings: run.findings.length })] : []),
    ...(newest === run.id ? [] : [refusal('plan-is-superseded', { startedAt: run.startedAt })]),
  ];
}

/** Only what still runs is stopped. */
export const refusalsToCancel = ({ state }: Pick<PlanRun, 'state'>): PlanRefusal[] =>
  state === 'running' ? [] : [refusal('plan-has-ended', { state })];
