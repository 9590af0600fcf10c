import { type Day, type Id, NotFound } from '#kernel';
import { type Grant } from './grant';
import { grantOf, type Verb } from './permissions';
import { countsFor, hasOwnScope, type HeldRole, isHeld, type OwnScopeRole } from './roles';

/** The parties whose things a role of own scope may see and change; nobody else's. */
export type OwnParties = Readonly<Record<OwnScopeRole, readonly Id[]>>;

/** What a logged-in actor may do in one request: given by the guard, kept to by every query below it. */
export interface Access {
  readonly actor: Id;
  /** The session or the token the actor came in with. */
  readonly credential: Id;
  readonly verb: Verb;
  /** The organiser named in the path; absent on routes of the whole installation. */
  readonly organiser?: Id;
  /** Organisers for which the verb is held today; `all` when held for the installation. */
  readonly organisers: 'all' | readonly Id[];
  /** Everything of the organiser, or only what belongs to the actor's own parties. */
  readonly scope: 'organiser' | OwnParties;
  /** The roles by which the verb is held. */
  readonly roles: readonly HeldRole['role'][];
  /** True when the actor may act for a party that has no screen at hand. */
  readonly mayRepresent: boolean;
}

interface Question {
  readonly actor: Id;
  readonly credential: Id;
  readonly verb: Verb;
  readonly organiser?: Id;
  readonly held: readonly HeldRole[];
  readonly today: Day;
}

export type Decision =
  | { readonly granted: true; readonly access: Access }
  /** `unknown` where even the existence of the organiser is private to the actor; `forbidden` where it is not. */
  | { readonly granted: false; readonly why: 'unknown' | 'forbidden' };

/** Whether an actor may do a verb, here and today, and within which bounds. */
export function decideAccess(question: Question): Decision {
  const { organiser, verb, today } = question;
  const current = question.held.filter((role) => isHeld(role, today));
  const here = organiser === undefined ? current : current.filter((role) => countsFor(role, organiser));
  if (organiser !== undefined && here.length === 0) return { granted: false, why: 'unknown' };
  const grant = grantOf(verb);
  const giving = here.filter((role) => gives(grant, role));
  if (giving.length === 0 && !grant.everyone) return { granted: false, why: 'forbidden' };
  return { granted: true, access: accessBy(question, here, giving) };
}

function gives(grant: Grant, { role, organiser, party }: HeldRole): boolean {
  if (grant.everyone) return true;
  if (hasOwnScope(role)) return party !== null && (grant.own?.includes(role) ?? false);
  if (organiser === null && grant.installation?.includes(role)) return true;
  return grant.organiser?.includes(role) ?? false;
}

function accessBy(question: Question, here: readonly HeldRole[], giving: readonly HeldRole[]): Access {
  const { actor, credential, verb, organiser } = question;
  const isWide = giving.some((held) => !hasOwnScope(held.role));
  return {
    actor,
    credential,
    verb,
    ...(organiser !== undefined && { organiser }),
    organisers: organisersOf(giving),
    scope: isWide ? 'organiser' : partiesOf(giving),
    roles: [...new Set(giving.map(({ role }) => role))],
    mayRepresent: here.some((held) => gives(grantOf('party.represent'), held)),
  };
}

function organisersOf(held: readonly HeldRole[]): Access['organisers'] {
  const organisers = new Set<Id>();
  for (const { organiser } of held) {
    if (organiser === null) return 'all';
    organisers.add(organiser);
  }
  return [...organisers];
}

function partiesOf(held: readonly HeldRole[]): OwnParties {
  const of = (role: OwnScopeRole) =>
    held.flatMap((one) => (one.role === role && one.party !== null ? [one.party] : []));
  return { 'user-contact': of('user-contact'), worker: of('worker'), referrer: of('referrer') };
}

/**
 * Stops an actor of own scope at a thing of somebody else: to such an actor it does not exist.
 * Give the parties the thing belongs to; one of them must be the actor's own.
 * @throws NotFound
 */
export function onlyOwn(
  access: Access,
  parties: { readonly user?: Id | null; readonly worker?: Id | null; readonly referrer?: Id | null },
): void {
  const { scope } = access;
  if (scope === 'organiser') return;
  const owns = (role: OwnScopeRole, party: Id | null | undefined) =>
    party !== null && party !== undefined && scope[role].includes(party);
  const mine =
    owns('user-contact', parties.user) ||
    owns('worker', parties.worker) ||
    owns('referrer', parties.referrer);
  if (!mine) throw new NotFound('thing', parties.user ?? parties.worker ?? parties.referrer ?? '');
}
