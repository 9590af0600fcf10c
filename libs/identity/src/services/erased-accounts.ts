import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { addDays, type Id } from '#kernel';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';
import { type ActorRole, rolesOfActor } from '../store/actors';
import { endAccount } from './actors';

/** What stands where the name of somebody stood whose file was erased. */
const NAME_OF_ERASED = 'Gewist dossier';

/** With these somebody proved who they are; without a name they prove nothing. */
const proofs = ['actor_password', 'second_step', 'recovery_code', 'passkey', 'one_time_secret'] as const;

/**
 * The accounts for the file of somebody who is erased: their role there is over, and one that opens nothing else is
 * closed and keeps neither name nor address. What was done with it stays.
 */
@Injectable()
export class ErasedAccounts implements ErasureFollower {
  constructor(erasure: Erasure) {
    erasure.register(this);
  }

  async partyErased(tx: Writing, { party }: ErasedParty): Promise<void> {
    const organiser = tx.command.books[0] as Id;
    const accounts = await tx.rows<{ actor: Id }>(
      'select distinct actor_id as actor from actor_role where organiser_id = ? and party_id = ?',
      [organiser, party],
    );
    for (const { actor } of accounts) {
      const roles = await rolesOfActor(tx, actor);
      const isOfFile = (role: ActorRole) => role.organiser === organiser && role.party === party;
      const goesOn = ({ until }: ActorRole) => until === null || until >= tx.today;
      for (const role of roles.filter(isOfFile).filter(goesOn)) await endNow(tx, role);
      if (!roles.some((role) => !isOfFile(role) && goesOn(role))) await forget(tx, actor);
    }
  }
}

/** A step: a role that began before ends with yesterday, one of today or later never counted. */
async function endNow(tx: Writing, { id, from }: ActorRole): Promise<void> {
  const hasBegun = from < tx.today;
  await tx.run('update actor_role set until_day = ?, ended_at = ?, version = version + 1 where id = ?', [
    hasBegun ? addDays(tx.today, -1) : from,
    hasBegun ? null : tx.now,
    id,
  ]);
}

async function forget(tx: Writing, actor: Id): Promise<void> {
  await endAccount(tx, actor);
  await tx.run(`update actor set name = ?, email = null, sought = '' where id = ?`, [NAME_OF_ERASED, actor]);
  for (const proof of proofs) await tx.run(`delete from ${proof} where actor_id = ?`, [actor]);
  await tx.run('update session set device = null where actor_id = ?', [actor]);
  await tx.run(`update api_token set name = '' where actor_id = ?`, [actor]);
}
