import { day, type Id } from '#kernel';
import {
  type HeldRole,
  type IdentityRefusal,
  type IdentityRefusalCode,
  refusalsOfCardCode,
  refusalsOfLink,
  refusalsOfMailedCode,
  refusalsOfPasskey,
  refusalsOfSecondStepCode,
  refusalsToBeginSecondStep,
  refusalsToChangeActor,
  refusalsToChangePin,
  refusalsToEndRole,
  refusalsToGiveRole,
  refusalsToUseEmail,
  refusalsToUsePassword,
  type RoleToGive,
} from '#identity';
import { aRandomId } from '../support/commands';

const today = day('2026-11-16');
const gent = aRandomId();
const an = { name: 'An Peeters', email: 'an@example.be' };

const administrator: HeldRole = {
  role: 'administrator',
  organiser: gent,
  party: null,
  from: today,
  until: null,
};

/** A role that may be given; say only what differs. */
const give = (what: Partial<RoleToGive> = {}) =>
  refusalsToGiveRole({
    role: 'mediator',
    organiser: gent,
    party: null,
    from: today,
    until: null,
    heldAlready: [],
    actorHasEnded: false,
    byAdministrator: true,
    partyIsKnown: true,
    ...what,
  });

interface Case {
  /** The situation, as a civil servant would say it. */
  readonly says: string;
  readonly refusals: () => readonly IdentityRefusal[];
  readonly almost: () => readonly IdentityRefusal[];
}

const party: Id = aRandomId();

/** For each code the situation in which that rule and no other says no, and one close by in which none does. */
const cases: Record<IdentityRefusalCode, Case> = {
  'password-too-short': {
    says: 'a password of 11 letters',
    refusals: () => refusalsToUsePassword('koudesoepen', an),
    almost: () => refusalsToUsePassword('koude soepen', an),
  },
  'password-easily-guessed': {
    says: 'a password of what everybody tries first',
    refusals: () => refusalsToUsePassword('welkom123456', an),
    almost: () => refusalsToUsePassword('welkom in de koude soep', an),
  },
  'card-code-mistyped': {
    says: 'a code of which two signs are swapped',
    refusals: () => refusalsOfCardCode('2322-2222-2224'),
    almost: () => refusalsOfCardCode('3222-2222-2224'),
  },
  'email-taken': {
    says: 'an address with which somebody else logs in',
    refusals: () => refusalsToUseEmail(true),
    almost: () => refusalsToUseEmail(false),
  },
  'role-needs-party': {
    says: 'a contact of no user in particular',
    refusals: () => give({ role: 'user-contact' }),
    almost: () => give({ role: 'user-contact', party }),
  },
  'role-takes-no-party': {
    says: 'a mediator for one user',
    refusals: () => give({ party }),
    almost: () => give(),
  },
  'role-not-for-installation': {
    says: 'a mediator of all organisers',
    refusals: () => give({ organiser: null }),
    almost: () => give({ role: 'auditor', organiser: null }),
  },
  'role-by-administrator-only': {
    says: 'a mediator who makes somebody coach',
    refusals: () => give({ role: 'coach', byAdministrator: false }),
    almost: () => give({ role: 'worker', party, byAdministrator: false }),
  },
  'role-ends-before-it-begins': {
    says: 'a role whose last day is the day before its first',
    refusals: () => give({ until: day('2026-11-15') }),
    almost: () => give({ until: today }),
  },
  'role-held-already': {
    says: 'the same role, from the last day of the one before',
    refusals: () => give({ role: 'administrator', heldAlready: [{ ...administrator, until: today }] }),
    almost: () =>
      give({ role: 'administrator', heldAlready: [{ ...administrator, until: day('2026-11-15') }] }),
  },
  'last-administrator': {
    says: 'the only administrator who stays goes',
    refusals: () => refusalsToEndRole(administrator, [{ ...administrator, until: day('2027-01-01') }], today),
    almost: () => refusalsToEndRole(administrator, [administrator], today),
  },
  'actor-also-elsewhere': {
    says: 'a change to somebody who works for another organiser too',
    refusals: () =>
      refusalsToChangeActor([administrator, { ...administrator, organiser: aRandomId() }], {
        organisers: [gent],
        today,
      }),
    almost: () =>
      refusalsToChangeActor(
        [
          administrator,
          { ...administrator, organiser: aRandomId(), from: day('2020-01-01'), until: day('2026-11-15') },
        ],
        { organisers: [gent], today },
      ),
  },
  'actor-ended': {
    says: 'a role for somebody whose account was closed',
    refusals: () => give({ actorHasEnded: true }),
    almost: () => give(),
  },
  'party-unknown': {
    says: 'a contact of a user whom the organiser does not know',
    refusals: () => give({ role: 'user-contact', party, partyIsKnown: false }),
    almost: () => give({ role: 'user-contact', party }),
  },
  'second-step-code-wrong': {
    says: 'a code of the telephone that is over',
    refusals: () => refusalsOfSecondStepCode(false),
    almost: () => refusalsOfSecondStepCode(true),
  },
  'second-step-on-already': {
    says: 'a second telephone while the first one works',
    refusals: () => refusalsToBeginSecondStep(true),
    almost: () => refusalsToBeginSecondStep(false),
  },
  'mailed-code-over': {
    says: 'the right digits after their time',
    refusals: () => refusalsOfMailedCode({ isOpen: false, isRight: true }),
    almost: () => refusalsOfMailedCode({ isOpen: true, isRight: true }),
  },
  'mailed-code-wrong': {
    says: 'digits of an earlier letter',
    refusals: () => refusalsOfMailedCode({ isOpen: true, isRight: false }),
    almost: () => refusalsOfMailedCode({ isOpen: true, isRight: true }),
  },
  'link-over': {
    says: 'a link that was used',
    refusals: () => refusalsOfLink(false),
    almost: () => refusalsOfLink(true),
  },
  'passkey-not-accepted': {
    says: 'a device that answered another question',
    refusals: () => refusalsOfPasskey(false),
    almost: () => refusalsOfPasskey(true),
  },
  'no-card-yet': {
    says: 'a PIN for who has no card',
    refusals: () => refusalsToChangePin(false),
    almost: () => refusalsToChangePin(true),
  },
};

describe('identity says no', () => {
  it.each(Object.entries(cases))('%s', (code, { refusals, almost }) => {
    expect(refusals().map((refusal) => refusal.code)).toEqual([code]);
    expect(almost()).toEqual([]);
  });

  it('and who administers the installation may change everybody', () => {
    const everywhere = [administrator, { ...administrator, organiser: null }];
    expect(refusalsToChangeActor(everywhere, { organisers: 'all', today })).toEqual([]);
    expect(refusalsToChangeActor(everywhere, { organisers: [gent], today })).toHaveLength(1);
  });
});
