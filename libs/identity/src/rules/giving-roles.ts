import { covers, type Day, type Id, overlaps } from '#kernel';
import { type IdentityRefusal, refuse } from './refusals';
import { hasOwnScope, type HeldRole, installationRoles, type Role } from './roles';

const ARTICLE = 'OWASP ASVS 5.0, 8.2.1';

/** Roles that a mediator may give: people of the scheme, who see their own things only. */
const givenByMediators: readonly Role[] = ['worker', 'user-contact'];

export interface RoleToGive extends HeldRole {
  readonly heldAlready: readonly HeldRole[];
  readonly actorHasEnded: boolean;
  readonly byAdministrator: boolean;
  /** Whether the organiser knows the party the role is for; true for a role without one. */
  readonly partyIsKnown: boolean;
}

/** Why a role may not be given; empty means it may. */
export function refusalsToGiveRole(asked: RoleToGive): IdentityRefusal[] {
  const { role, organiser, party, from, until } = asked;
  const refusals: IdentityRefusal[] = [];
  if (asked.actorHasEnded) refusals.push(refuse('actor-ended', ARTICLE));
  if (hasOwnScope(role) && party === null) refusals.push(refuse('role-needs-party', ARTICLE, { role }));
  else if (!hasOwnScope(role) && party !== null)
    refusals.push(refuse('role-takes-no-party', ARTICLE, { role }));
  else if (!asked.partyIsKnown) refusals.push(refuse('party-unknown', ARTICLE, { role }));
  if (organiser === null && !installationRoles.includes(role))
    refusals.push(refuse('role-not-for-installation', ARTICLE, { role }));
  if (!asked.byAdministrator && !givenByMediators.includes(role))
    refusals.push(refuse('role-by-administrator-only', ARTICLE, { role }));
  if (until !== null && until < from)
    refusals.push(refuse('role-ends-before-it-begins', ARTICLE, { from, until }));
  else if (asked.heldAlready.some((held) => isSame(held, asked) && overlaps(held, asked)))
    refusals.push(refuse('role-held-already', ARTICLE, { role }));
  return refusals;
}

const isSame = (held: HeldRole, asked: HeldRole) =>
  held.role === asked.role && held.organiser === asked.organiser && held.party === asked.party;

/** Why an actor may not have an e-mail address: somebody logs in with it already. */
export const refusalsToUseEmail = (isTaken: boolean): IdentityRefusal[] =>
  isTaken ? [refuse('email-taken', 'OWASP ASVS 5.0, 6.1.1')] : [];

/** Why a role may not end: somebody must be left who can give roles. */
export function refusalsToEndRole(
  ending: HeldRole,
  othersOfOrganiser: readonly HeldRole[],
  until: Day,
): IdentityRefusal[] {
  if (ending.role !== 'administrator') return [];
  const oneStays = othersOfOrganiser.some(
    (held) => held.role === 'administrator' && held.until === null && covers(held, until),
  );
  return oneStays ? [] : [refuse('last-administrator', ARTICLE)];
}

/**
 * Why an administrator may not change an actor's name, address or password: whoever does so for somebody who also
 * works elsewhere would get in there too.
 */
export function refusalsToChangeActor(
  held: readonly HeldRole[],
  by: { readonly organisers: 'all' | readonly Id[]; readonly today: Day },
): IdentityRefusal[] {
  const { organisers, today } = by;
  if (organisers === 'all') return [];
  const elsewhere = held.some(
    (role) =>
      (role.until === null || role.until >= today) &&
      (role.organiser === null || !organisers.includes(role.organiser)),
  );
  return elsewhere ? [refuse('actor-also-elsewhere', ARTICLE)] : [];
}
