import { type GrantsFor } from '../grant';

export const identityVerbs = [
  'session.read',
  'session.end',
  'token.read',
  'token.make',
  'token.end',
  'password.change',
  'secondStep.setUp',
  'secondStep.end',
  'secondStep.reset',
  'passkey.add',
  'passkey.end',
  'self.read',
  'actor.read',
  'actor.make',
  'actor.change',
  'actor.invite',
  'role.give',
  'role.end',
  'card.read',
  'card.issue',
  'card.changePin',
  'party.represent',
  'look.read',
  'audit.read',
] as const;
export type IdentityVerb = (typeof identityVerbs)[number];

const everyone = { everyone: true } as const;
const administrator = { organiser: ['administrator'] } as const;
const office = { organiser: ['administrator', 'mediator', 'desk-clerk'] } as const;

/** Whoever logs in with an e-mail address; a worker has a card, and needs no more. */
const withPassword = {
  organiser: [
    'administrator',
    'mediator',
    'desk-clerk',
    'coach',
    'finance-officer',
    'region-manager',
    'auditor',
    'complaint-handler',
  ],
  own: ['user-contact', 'referrer'],
} as const;

export const identityGrants: GrantsFor<IdentityVerb> = {
  'session.read': everyone,
  'session.end': everyone,
  'token.read': everyone,
  'token.make': everyone,
  'token.end': everyone,
  'password.change': everyone,
  'secondStep.setUp': withPassword,
  'secondStep.end': withPassword,
  'secondStep.reset': administrator,
  'passkey.add': withPassword,
  'passkey.end': withPassword,
  'self.read': everyone,
  'actor.read': administrator,
  'actor.make': administrator,
  'actor.change': administrator,
  'actor.invite': office,
  'role.give': { organiser: ['administrator', 'mediator'] },
  'role.end': { organiser: ['administrator', 'mediator'] },
  'card.read': office,
  'card.issue': office,
  'card.changePin': office,
  'party.represent': { organiser: ['mediator', 'desk-clerk'] },
  'look.read': { organiser: ['administrator', 'auditor'], own: ['worker', 'user-contact'] },
  'audit.read': { organiser: ['administrator', 'auditor'] },
};
