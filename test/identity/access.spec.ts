import { day, type Id, NotFound } from '#kernel';
import {
  type Access,
  decideAccess,
  grantOf,
  hasOwnScope,
  type HeldRole,
  onlyOwn,
  permissions,
  type Role,
  roles,
  type Verb,
} from '#identity';
import { aRandomId } from '../support/commands';

const today = day('2026-11-16');
const gent = aRandomId();
const aalst = aRandomId();

const held = (role: Role, what: Partial<HeldRole> = {}): HeldRole => ({
  role,
  organiser: gent,
  party: hasOwnScope(role) ? aRandomId() : null,
  from: day('2026-01-01'),
  until: null,
  ...what,
});

const decide = (verb: Verb, roles: readonly HeldRole[], organiser?: Id) =>
  decideAccess({
    actor: aRandomId(),
    credential: aRandomId(),
    verb,
    held: roles,
    today,
    ...(organiser && { organiser }),
  });

const accessOf = (verb: Verb, roles: readonly HeldRole[], organiser?: Id): Access => {
  const decision = decide(verb, roles, organiser);
  if (!decision.granted) throw new Error(decision.why);
  return decision.access;
};

describe('who may do what', () => {
  it('every verb belongs to somebody', () => {
    const nobodys = (Object.keys(permissions) as Verb[]).filter((verb) => {
      const { everyone, organiser = [], own = [], installation = [] } = grantOf(verb);
      return !everyone && organiser.length + own.length + installation.length === 0;
    });
    expect(nobodys).toEqual([]);
  });

  it('a region manager sees no persons', () => {
    for (const verb of ['actor.read', 'look.read', 'audit.read', 'party.represent'] as const)
      expect([verb, decide(verb, [held('region-manager')], gent)]).toEqual([
        verb,
        { granted: false, why: 'forbidden' },
      ]);
  });

  it('an organiser where one has no role does not exist', () => {
    expect(decide('actor.read', [held('administrator')], aalst)).toEqual({ granted: false, why: 'unknown' });
  });

  it('an administrator of the installation is one everywhere', () => {
    const access = accessOf('actor.read', [held('administrator', { organiser: null })], aalst);
    expect(access.organisers).toBe('all');
  });

  it('a role counts from its first day up to and including its last', () => {
    const cases = [
      { from: '2026-11-17', until: null, counts: false },
      { from: '2026-11-16', until: null, counts: true },
      { from: '2026-01-01', until: '2026-11-16', counts: true },
      { from: '2026-01-01', until: '2026-11-15', counts: false },
    ];
    for (const { from, until, counts } of cases) {
      const role = held('administrator', { from: day(from), until: until === null ? null : day(until) });
      expect([from, until, decide('actor.read', [role], gent).granted]).toEqual([from, until, counts]);
    }
  });

  it('a contact of two schools has both, and nothing else of the organiser', () => {
    const [one, two, other] = [aRandomId(), aRandomId(), aRandomId()];
    const access = accessOf(
      'look.read',
      [held('user-contact', { party: one }), held('user-contact', { party: two })],
      gent,
    );
    expect(access.scope).toEqual({ 'user-contact': [one, two], worker: [], referrer: [] });
    expect(() => onlyOwn(access, { user: two })).not.toThrow();
    expect(() => onlyOwn(access, { user: other })).toThrow(NotFound);
    expect(() => onlyOwn(access, { worker: one })).toThrow(NotFound);
    expect(() => onlyOwn(access, {})).toThrow(NotFound);
  });

  it('a worker who is also mediator sees what a mediator sees', () => {
    const access = accessOf('session.read', [held('worker'), held('mediator')]);
    expect(access.scope).toBe('organiser');
  });

  it('a role of own scope without a party opens nothing', () => {
    expect(decide('look.read', [held('worker', { party: null })], gent).granted).toBe(false);
  });

  it('only who may represent people acts on their behalf', () => {
    const may = (role: Role) => accessOf('session.read', [held(role)]).mayRepresent;
    expect(roles.filter(may)).toEqual(['mediator', 'desk-clerk']);
  });

  it('the right to represent is had at the organiser itself, not elsewhere', () => {
    const access = accessOf('look.read', [held('mediator', { organiser: aalst }), held('auditor')], gent);
    expect(access.mayRepresent).toBe(false);
  });

  it('actors of no role have what is their own, and nothing of an organiser', () => {
    expect(decide('session.read', []).granted).toBe(true);
    expect(decide('actor.read', [])).toEqual({ granted: false, why: 'forbidden' });
    expect(decide('session.read', [], gent)).toEqual({ granted: false, why: 'unknown' });
  });
});
