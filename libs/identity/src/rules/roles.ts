import { covers, type Day, type Id } from '#kernel';

/** What an actor can be, each for a period and an organiser. */
export const roles = [
  'administrator',
  'mediator',
  'desk-clerk',
  'coach',
  'finance-officer',
  'user-contact',
  'worker',
  'referrer',
  'region-manager',
  'auditor',
  'complaint-handler',
] as const;
export type Role = (typeof roles)[number];

/** Roles that see only what belongs to their own party: a user, a worker, an OCMW that refers people. */
export const ownScopeRoles = ['user-contact', 'worker', 'referrer'] as const;
export type OwnScopeRole = (typeof ownScopeRoles)[number];

/** Roles that may be held for the whole installation instead of for one organiser. */
export const installationRoles: readonly Role[] = ['administrator', 'auditor', 'region-manager'];

export const hasOwnScope = (role: Role): role is OwnScopeRole =>
  (ownScopeRoles as readonly Role[]).includes(role);

/** A role as held: where, for which party, from when until when (last day included; null: no end yet). */
export interface HeldRole {
  readonly role: Role;
  /** Null for the whole installation. */
  readonly organiser: Id | null;
  /** The user, worker or OCMW that a role of own scope stands for. */
  readonly party: Id | null;
  readonly from: Day;
  readonly until: Day | null;
}

export const isHeld = (held: HeldRole, on: Day) => covers(held, on);

/** True when the role counts for an organiser: held there, or for the whole installation. */
export const countsFor = (held: HeldRole, organiser: Id) =>
  held.organiser === organiser || held.organiser === null;
