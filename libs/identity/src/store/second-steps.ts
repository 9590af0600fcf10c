import { Secret, TOTP } from 'otpauth';
import { type Reading, type Writing } from '#database';
import { epochOfMoment, type Id, type Moment } from '#kernel';
import { logInFigures } from '../rules/log-in-figures';
import { typedSecondStep } from '../rules/one-time-codes';
import { type Sealing } from './sealing';

const ISSUER = 'Wijkwerken';
const KEY_BYTES = 20;
const { secondStepDigits: digits, secondStepPeriodSeconds: period } = logInFigures;

/** A key as a telephone reads it. */
export interface SecondStepKey {
  /** In base 32, to type where no picture can be taken. */
  readonly key: string;
  /** `otpauth://totp/…`, as a QR code holds it. */
  readonly uri: string;
}

export interface SecondStepState {
  readonly confirmedAt: Moment | null;
  readonly recoveryCodesLeft: number;
}

interface SecondStepRow {
  readonly sealedKey: string;
  readonly confirmedAt: Moment | null;
}

export const drawnKey = () => new Secret({ size: KEY_BYTES }).base32;

const clockOf = (key: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(key), digits, period, algorithm: 'SHA1' });

export const keyShown = (key: string, label: string): SecondStepKey => ({
  key: key.replace(/.{4}(?!$)/g, '$& '),
  uri: clockOf(key, label).toString(),
});

export const secondStepOf = (reading: Reading, actor: Id) =>
  reading.row<SecondStepRow>('select sealed_key, confirmed_at from second_step where actor_id = ?', [actor]);

/** Whether an actor has a second step that works. */
export const hasSecondStep = async (reading: Reading, actor: Id): Promise<boolean> =>
  ((await secondStepOf(reading, actor))?.confirmedAt ?? null) !== null;

/** Since when an actor has a second step, and how many codes on paper are left. */
export async function secondStepState(reading: Reading, actor: Id): Promise<SecondStepState> {
  const row = await secondStepOf(reading, actor);
  const left = await reading.row<{ count: number }>(
    'select count(*) as count from recovery_code where actor_id = ? and used_at is null',
    [actor],
  );
  return { confirmedAt: row?.confirmedAt ?? null, recoveryCodesLeft: Number(left?.count ?? 0) };
}

/**
 * A step: whether what was typed is the second step of an actor, and counts it as used: no code works twice.
 * Digits also count for a key that is not confirmed yet, for so it is confirmed; codes on paper come after that.
 */
export async function useSecondStep(
  tx: Writing,
  { actor, typed, sealing }: { readonly actor: Id; readonly typed: string; readonly sealing: Sealing },
): Promise<boolean> {
  const read = typedSecondStep(typed);
  const row = await secondStepOf(tx, actor);
  if (!read || !row) return false;
  if (read.kind === 'digits') return useDigits(tx, actor, read.code, sealing.open(actor, row.sealedKey));
  const used = await tx.run(
    'update recovery_code set used_at = ? where code_digest = ? and actor_id = ? and used_at is null',
    [tx.now, sealing.digest(actor, read.code), actor],
  );
  return used > 0;
}

/** The half minute of a code that counted is kept: neither it nor an earlier one counts again (RFC 6238, 5.2). */
async function useDigits(tx: Writing, actor: Id, code: string, key: string): Promise<boolean> {
  const timestamp = epochOfMoment(tx.now);
  const steps = clockOf(key).validate({
    token: code,
    timestamp,
    window: logInFigures.secondStepStepsEitherSide,
  });
  if (steps === null) return false;
  const step = Math.floor(timestamp / 1000 / period) + steps;
  const used = await tx.run(
    'update second_step set last_step = ? where actor_id = ? and (last_step is null or last_step < ?)',
    [step, actor, step],
  );
  return used > 0;
}

/** A step: what an actor had as second step is gone, codes on paper too. */
export async function forgetSecondStep(tx: Writing, actor: Id): Promise<void> {
  await tx.run('delete from recovery_code where actor_id = ?', [actor]);
  await tx.run('delete from second_step where actor_id = ?', [actor]);
}
