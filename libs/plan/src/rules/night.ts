import { type Moment, type Refusal } from '#kernel';
import { hasPlan, type PlanRun } from './run';

/** Why the plan of a night was not begun. */
export interface NightRefused {
  readonly at: Moment;
  readonly refusals: readonly Refusal[];
}

/** Why there is no plan in the morning: the night was refused one, or it was begun and `run` says how it ended. */
export type NightMissed =
  ({ readonly run: null } & NightRefused) | { readonly run: PlanRun; readonly at: Moment };

/**
 * Whether a day has no plan though its night was to make one. A plan that somebody had made since will do, and so will
 * one that is being made.
 * @param runs those that began on the day, as they stand
 */
export function nightMissed(
  runs: readonly PlanRun[],
  refused: NightRefused | undefined,
): NightMissed | undefined {
  if (runs.some((run) => run.state === 'running' || hasPlan(run))) return undefined;
  const run = runs.find(({ starter }) => starter === 'night');
  if (run) return { run, at: run.startedAt };
  return refused && { run: null, ...refused };
}
