import { type GrantsFor } from '../grant';

export const identityVerbs = [
  'session.read',
  'session.end',
  'token.read',
  'token.make',
  'token.end',
  'password.change',
  'self.read',
  'actor.read',
  'actor.make',
  'actor.change',
  'role.give',
  'role.end',
  'card.issue',
  'party.represent',
  'look.read',
  'audit.read',
] as const;
export type IdentityVerb = (typeof identityVerbs)[number];

const everyone = { everyone: true } as const;

export const identityGrants: GrantsFor<IdentityVerb> = {
  'session.read': everyone,
  'session.end': everyone,
  'token.read': everyone,
  'token.make': everyone,
  'token.end': everyone,
  'password.change': everyone,
  'self.read': everyone,
  'actor.read': { organiser: ['administrator'] },
  'actor.make': { organiser: ['administrator'] },
  'actor.change': { organiser: ['administrator'] },
  'role.give': { organiser: ['administrator', 'mediator'] },
  'role.end': { organiser: ['administrator', 'mediator'] },
  'card.issue': { organiser: ['administrator', 'mediator', 'desk-clerk'] },
  'party.represent': { organiser: ['mediator', 'desk-clerk'] },
  'look.read': { organiser: ['administrator', 'auditor'], own: ['worker', 'user-contact'] },
  'audit.read': { organiser: ['administrator', 'auditor'] },
};
