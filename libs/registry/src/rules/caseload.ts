import { type Day, type Id } from '#kernel';
import { type From, standingOn } from './validity';

/** From a day on, this mediator follows a worker. */
export interface FollowedBy extends From {
  readonly mediator: Id;
}

/** From a day on, a mediator belongs to a team; an empty name is no team. */
export interface InTeam extends From {
  readonly mediator: Id;
  readonly team: string;
}

/** Whose workers are asked for. */
export const caseloads = ['mine', 'team', 'all'] as const;
export type Caseload = (typeof caseloads)[number];

/** The mediator who follows a worker on a day: the last hand-over, else whoever registered the worker for the caseload. */
export const mediatorOn = (handOvers: readonly FollowedBy[], first: Id | null, on: Day): Id | null =>
  standingOn(handOvers, on)?.mediator ?? first;

/** The mediators of the same team on a day, the asked one included; alone where there is no team. */
export function teamOf(mediator: Id, memberships: readonly InTeam[], on: Day): ReadonlySet<Id> {
  const teams = teamsOn(memberships, on);
  const own = teams.get(mediator) ?? '';
  const others = own === '' ? [] : [...teams].filter(([, team]) => team === own).map(([one]) => one);
  return new Set([mediator, ...others]);
}

/** The team of each mediator on a day. */
export function teamsOn(memberships: readonly InTeam[], on: Day): Map<Id, string> {
  const mediators = new Set(memberships.map(({ mediator }) => mediator));
  const teams = new Map<Id, string>();
  for (const one of mediators) {
    const standing = standingOn(
      memberships.filter(({ mediator }) => mediator === one),
      on,
    );
    if (standing) teams.set(one, standing.team);
  }
  return teams;
}
