import { type Writing } from '#database';
import { type Id } from '#kernel';
import { organisers, setting } from '#registry';
import { hasOwnScope, isHeld } from '../rules/roles';
import { rolesOfActor } from '../store/actors';

/**
 * A step: whether an organiser for which the actor works asks a second step of its staff today. Who works for the
 * whole installation can come in everywhere, so one organiser that asks it is enough.
 */
export async function mustHaveSecondStep(tx: Writing, actor: Id): Promise<boolean> {
  const staff = (await rolesOfActor(tx, actor)).filter(
    (held) => isHeld(held, tx.today) && !hasOwnScope(held.role),
  );
  if (staff.length === 0) return false;
  const named = staff.flatMap(({ organiser }) => (organiser === null ? [] : [organiser]));
  const all = staff.length > named.length ? (await organisers(tx)).map(({ id }) => id) : named;
  for (const organiser of new Set(all))
    if ((await setting(tx, { organiser, name: 'second-step-for-staff', on: tx.today })) === true) return true;
  return false;
}
