import { type Reading, type Value } from '#database';
import { addDays, type Day, type Id, type Moment } from '#kernel';
import { type HeldRole, type Role } from '../rules/roles';

/** Who can log in. */
export interface Actor {
  readonly id: Id;
  readonly kind: 'human' | 'system';
  readonly name: string;
  readonly email: string | null;
  readonly madeAt: Moment;
  readonly endedAt: Moment | null;
  readonly version: number;
}

export interface ActorRole extends HeldRole {
  readonly id: Id;
  readonly actor: Id;
  readonly version: number;
}

/** Text as it is searched: without accents and capitals. */
export const searched = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** An address as it is compared. */
export const normalEmail = (typed: string) => typed.normalize('NFC').trim().toLowerCase();

const ACTOR = 'select a.id, a.kind, a.name, a.email, a.made_at, a.ended_at, a.version from actor a';
const ROLE = `select r.id, r.actor_id as actor, r.role, r.organiser_id as organiser, r.party_id as party,
  r.from_day, r.until_day, r.ended_at, r.version from actor_role r`;

export const actorById = (reading: Reading, id: Id) => reading.row<Actor>(`${ACTOR} where a.id = ?`, [id]);

export const actorByEmail = (reading: Reading, email: string) =>
  reading.row<Actor>(`${ACTOR} where a.email = ?`, [normalEmail(email)]);

export interface RolePeriod {
  readonly fromDay: Day;
  readonly untilDay: Day | null;
  readonly endedAt: Moment | null;
}

/** From when until when a role counts; one that was ended at once ends the day before it begins, and covers no day. */
export const periodOfRole = ({ fromDay, untilDay, endedAt }: RolePeriod) => ({
  from: fromDay,
  until: endedAt === null ? untilDay : addDays(fromDay, -1),
});

type RoleRow = Omit<ActorRole, 'from' | 'until'> & RolePeriod;

async function roles(reading: Reading, where: string, params: readonly Value[]): Promise<ActorRole[]> {
  const rows = await reading.rows<RoleRow>(`${ROLE} where ${where} order by r.from_day, r.id`, params);
  return rows.map(({ fromDay, untilDay, endedAt, ...role }) => ({
    ...role,
    ...periodOfRole({ fromDay, untilDay, endedAt }),
  }));
}

export const roleById = async (reading: Reading, id: Id) => (await roles(reading, 'r.id = ?', [id]))[0];

export const rolesOfActor = (reading: Reading, actor: Id) => roles(reading, 'r.actor_id = ?', [actor]);

export const rolesOfOrganiser = (reading: Reading, organiser: Id, role: Role) =>
  roles(reading, 'r.organiser_id = ? and r.role = ?', [organiser, role]);

/**
 * Actors with a role at the organiser, in order of what they are searched by; `after` is that text and the id of
 * the last one seen.
 */
export async function actorsOfOrganiser(
  reading: Reading,
  asked: {
    readonly organiser: Id;
    readonly search?: string | undefined;
    readonly after?: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<{ readonly actor: Actor; readonly sought: string; readonly id: Id }[]> {
  const { organiser, search, after, limit } = asked;
  const where = ['exists (select 1 from actor_role r where r.actor_id = a.id and r.organiser_id = ?)'];
  const params: Value[] = [organiser];
  for (const word of searched(search ?? '')
    .split(/\s+/)
    .filter(Boolean)) {
    where.push(`a.sought like ? escape '!'`);
    params.push(`%${word.replace(/[!%_]/g, '!$&')}%`);
  }
  if (after) {
    where.push('(a.sought, a.id) > (?, ?)');
    params.push(...after);
  }
  const rows = await reading.rows<Actor & { readonly sought: string }>(
    `${ACTOR.replace(' from', ', a.sought from')} where ${where.join(' and ')} order by a.sought, a.id limit ?`,
    [...params, limit],
  );
  return rows.map(({ sought, ...actor }) => ({ actor, sought, id: actor.id }));
}
