import { createHash, randomBytes } from 'node:crypto';
import { type Reading, type Writing } from '#database';
import { epochOfMoment, type Id, type Moment, momentOfEpoch } from '#kernel';
import { digestOfSecret } from './secrets';

/** What a secret opens, once. */
export type Purpose =
  'second-step' | 'passkey-log-in' | 'passkey-set-up' | 'mailed-code' | 'new-password' | 'invitation';

const MINUTE = 60_000;
const KEPT_MS = 24 * 60 * MINUTE;

/** 256 random bits, shown once and stored only as their digest. */
export const drawnSecret = () => randomBytes(32).toString('base64url');

export interface NewOneTimeSecret {
  readonly secret: string;
  readonly purpose: Purpose;
  /** None for an account that does not exist: then it looks the same and opens nothing. */
  readonly actor: Id | null;
  readonly minutes: number;
  /** A second secret, that goes by mail and opens the same. */
  readonly link?: string;
  /** Digits that go by mail; they open only together with the secret. */
  readonly code?: string;
}

/** A secret that still opens something. */
export interface OpenSecret {
  readonly actor: Id | null;
  readonly purpose: Purpose;
  readonly digest: Buffer;
}

/** A step: stores the digests of a new secret, and forgets those that ended long ago. */
export async function storeSecret(tx: Writing, given: NewOneTimeSecret): Promise<void> {
  const { secret, purpose, actor, minutes, link, code } = given;
  const now = epochOfMoment(tx.now);
  await tx.run('delete from one_time_secret where ends_at < ?', [momentOfEpoch(now - KEPT_MS)]);
  await tx.run(
    `insert into one_time_secret (secret_digest, purpose, actor_id, link_digest, code_digest, tries, made_at, ends_at)
     values (?, ?, ?, ?, ?, 0, ?, ?)`,
    [
      digestOfSecret(secret),
      purpose,
      actor,
      link === undefined ? null : digestOfSecret(link),
      code === undefined ? null : digestOfCode(secret, code),
      tx.now,
      momentOfEpoch(now + minutes * MINUTE),
    ],
  );
}

interface SecretRow {
  readonly actorId: Id | null;
  readonly purpose: Purpose;
  readonly secretDigest: Buffer;
}

const OPEN = `select actor_id, purpose, secret_digest from one_time_secret where used_at is null and ends_at > ?`;

const opened = (row: SecretRow | undefined): OpenSecret | undefined =>
  row && { actor: row.actorId, purpose: row.purpose, digest: row.secretDigest };

/** The secret while it opens one of these; undefined once it was used or its time is over. */
export async function openSecret(
  reading: Reading,
  secret: string,
  { now, purposes }: { readonly now: Moment; readonly purposes: readonly Purpose[] },
): Promise<OpenSecret | undefined> {
  const found = opened(
    await reading.row<SecretRow>(`${OPEN} and secret_digest = ?`, [now, digestOfSecret(secret)]),
  );
  return found && purposes.includes(found.purpose) ? found : undefined;
}

/** The same, by the second secret that went by mail. */
export async function openLink(reading: Reading, link: string, now: Moment): Promise<OpenSecret | undefined> {
  return opened(await reading.row<SecretRow>(`${OPEN} and link_digest = ?`, [now, digestOfSecret(link)]));
}

/** A step: uses a secret up; false when somebody was first. */
export async function useUp(tx: Writing, { digest }: OpenSecret): Promise<boolean> {
  const used = await tx.run(
    'update one_time_secret set used_at = ? where secret_digest = ? and used_at is null',
    [tx.now, digest],
  );
  return used > 0;
}

/** A step: uses up all secrets of an actor for these purposes. */
export async function useUpAll(tx: Writing, actor: Id, purposes: readonly Purpose[]): Promise<void> {
  await tx.run(
    `update one_time_secret set used_at = ? where actor_id = ? and used_at is null
      and purpose in (${purposes.map(() => '?').join(', ')})`,
    [tx.now, actor, ...purposes],
  );
}

/** A step: counts a try at the digits; false when there were too many, or they are over. */
export async function countTry(tx: Writing, { digest }: OpenSecret, maximum: number): Promise<boolean> {
  const counted = await tx.run(
    'update one_time_secret set tries = tries + 1 where secret_digest = ? and used_at is null and tries < ?',
    [digest, maximum],
  );
  return counted > 0;
}

/** Whether digits are those that went by mail with this secret. */
export async function isCodeOf(reading: Reading, secret: string, code: string): Promise<boolean> {
  const row = await reading.row<{ one: number }>(
    'select 1 as one from one_time_secret where secret_digest = ? and code_digest = ?',
    [digestOfSecret(secret), digestOfCode(secret, code)],
  );
  return row !== undefined;
}

/** Six digits alone are soon guessed from a digest; with a secret that is nowhere stored they are not. */
const digestOfCode = (secret: string, code: string) =>
  createHash('sha256').update(`${secret} ${code}`).digest();
