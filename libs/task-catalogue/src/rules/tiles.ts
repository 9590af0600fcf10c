import { type Day } from '#kernel';
import { type Regime } from '#regulation';
import { type LocalDecision } from './choices';
import { type LocalChoices, type TaskRequest, type Verdict, verdictOn } from './request';
import { listOn, type TaskVersion } from './task';

/** A task as the wizard offers it: open, to be looked at by a mediator, or greyed with its reasons. */
export interface Tile {
  readonly task: TaskVersion;
  readonly state: 'allowed' | 'review' | 'refused';
  readonly verdict: Verdict;
}

export interface TilesFacts {
  /** What is asked of every task alike. */
  readonly request: Omit<TaskRequest, 'task'>;
  readonly regime: Regime;
  /** Every version of every task of the regime. */
  readonly versions: readonly TaskVersion[];
  readonly local: LocalChoices;
}

/**
 * Every task on the list that day, each with its verdict. A task that a municipality invented shows where some
 * decision about it touches the place; elsewhere nobody need know of it.
 */
export function tilesOf({ request, regime, versions, local }: TilesFacts): Tile[] {
  return listOn(versions, request.on)
    .filter((task) => !isInventedElsewhere(task, local.decisions, request.on))
    .map((task) => {
      const verdict = verdictOn({
        request: { ...request, task: task.code },
        regime,
        versions: [task],
        local,
      });
      return { task, state: stateOf(verdict), verdict };
    });
}

function stateOf({ refusals, review }: Verdict): Tile['state'] {
  if (refusals.length > 0) return 'refused';
  return review ? 'review' : 'allowed';
}

const isInventedElsewhere = (task: TaskVersion, decisions: readonly LocalDecision[], on: Day) =>
  task.origin === 'municipality' &&
  !decisions.some((decision) => decision.task === task.code && decision.validFrom <= on);
