import { type Reading } from '#database';
import { type Id, type Moment } from '#kernel';
import { type HeldRole, type Role } from '../rules/roles';
import { kindOfSecret } from '../rules/secrets';
import { periodOfRole, type RolePeriod } from './actors';
import { digestOfSecret } from './secrets';

/** Who a secret belongs to, and every role that actor ever had. */
export interface Bearer {
  readonly actor: Id;
  readonly credential: Id;
  readonly kind: 'session' | 'token';
  readonly seenAt: Moment | null;
  readonly endsAt: Moment | null;
  /** What has to be done before anything else; null for most. */
  readonly awaits: string | null;
  readonly held: readonly HeldRole[];
}

interface BearerRow extends RolePeriod {
  actor: Id;
  credential: Id;
  seenAt: Moment | null;
  endsAt: Moment | null;
  awaits: string | null;
  role: Role | null;
  organiser: Id | null;
  party: Id | null;
}

const ROLES = `r.role, r.organiser_id as organiser, r.party_id as party, r.from_day, r.until_day,
  r.ended_at
  from %s c join actor a on a.id = c.actor_id left join actor_role r on r.actor_id = c.actor_id
  where c.secret_digest = ? and c.ended_at is null and a.ended_at is null`;

const BY_SESSION = `select c.id as credential, c.actor_id as actor, c.seen_at, c.ends_at, c.awaits, ${ROLES.replace('%s', 'session')}`;
const BY_TOKEN = `select c.id as credential, c.actor_id as actor, null as seen_at, c.ends_at, null as awaits, ${ROLES.replace('%s', 'api_token')}`;

/** One prepared read: it stands before every request. */
export async function bearerOf(reading: Reading, secret: string): Promise<Bearer | undefined> {
  const kind = kindOfSecret(secret);
  if (kind === undefined) return undefined;
  const rows = await reading.rows<BearerRow>(kind === 'session' ? BY_SESSION : BY_TOKEN, [
    digestOfSecret(secret),
  ]);
  const [first] = rows;
  if (!first) return undefined;
  const { actor, credential, seenAt, endsAt, awaits } = first;
  return { actor, credential, kind, seenAt, endsAt, awaits, held: rows.flatMap(heldRole) };
}

function heldRole({ role, organiser, party, ...period }: BearerRow): HeldRole[] {
  return role === null ? [] : [{ role, organiser, party, ...periodOfRole(period) }];
}
