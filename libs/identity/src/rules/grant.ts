import { type OwnScopeRole, type Role } from './roles';

type WideRole = Exclude<Role, OwnScopeRole>;

/** Who may do a verb. */
export interface Grant {
  /** Roles that see and change everything of the organiser they are held for. */
  readonly organiser?: readonly WideRole[];
  /** Roles that see and change only what belongs to their own party. */
  readonly own?: readonly OwnScopeRole[];
  /** Roles that count only when held for the whole installation. */
  readonly installation?: readonly WideRole[];
  /** Every logged-in actor, for what is one's own (sessions, tokens, password). */
  readonly everyone?: true;
}

/** A library's part of the table: each of its verbs, and who may do it. */
export type GrantsFor<LibraryVerb extends string> = Readonly<Record<LibraryVerb, Grant>>;
