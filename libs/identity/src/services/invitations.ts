import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Id, NotFound } from '#kernel';
import { logInFigures } from '../rules/log-in-figures';
import { type Role } from '../rules/roles';
import { type Actor, actorByEmail, actorById, rolesOfActor } from '../store/actors';
import { drawnSecret, storeSecret } from '../store/one-time-secrets';
import { makeActor } from './actors';
import { type PasswordLetter } from './new-passwords';
import { type GivenBy, giveRole } from './roles';

const DAY_MINUTES = 24 * 60;

export interface Invited {
  readonly organiser: Id;
  readonly role: Role;
  /** The user whom a contact stands for; null for staff. */
  readonly party: Id | null;
  readonly name: string;
  readonly email: string;
}

interface Sent {
  readonly taken: Taken<Actor>;
  /** What has to be mailed; nothing for a replay or a dry run. */
  readonly letter: PasswordLetter | undefined;
}

/** People are asked in by mail, and choose their password themselves: it goes through nobody else's hands. */
@Injectable()
export class Invitations {
  constructor(private readonly road: Road) {}

  /**
   * Lets somebody in with a role, and makes the link that goes by mail. Who has an account with this address gets
   * the role in it; who has the role already gets a new link.
   * @throws Refused for a role that may not be given, such as `party-unknown` and `actor-ended`
   */
  async invite(command: Command, asked: Invited, by: GivenBy): Promise<Sent> {
    const secret = drawnSecret();
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        const actor = await invitedActor(tx, asked);
        if (!(await hasRole(tx, actor, asked)))
          await giveRole(tx, { ...asked, ...by, actor, id: tx.ids.next() });
        const minutes = logInFigures.invitationDays * DAY_MINUTES;
        await storeSecret(tx, { secret, purpose: 'invitation', actor, minutes });
      },
      answer: async (tx) => {
        const actor = await actorByEmail(tx, asked.email);
        if (!actor) throw new NotFound('actor', 'of this address');
        return actor;
      },
    });
    return sent(taken, secret);
  }

  /**
   * A link to a new password for who asked an administrator for it; the command's subject is the actor.
   * @throws NotFound for an account that has no address, or is closed
   */
  async renew(command: Command): Promise<Sent> {
    const secret = drawnSecret();
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        const { id: actor, email, endedAt } = await actorOrNotFound(tx, command.subject);
        if (email === null || endedAt !== null) throw new NotFound('actor', actor);
        const minutes = logInFigures.newPasswordMinutes;
        await storeSecret(tx, { secret, purpose: 'new-password', actor, minutes });
      },
      answer: actorOrNotFound,
    });
    return sent(taken, secret);
  }
}

function sent(taken: Taken<Actor>, secret: string): Sent {
  const { email } = taken.answer;
  const isNew = !taken.replayed && !taken.dryRun;
  return { taken, letter: isNew && email !== null ? { to: email, secret } : undefined };
}

async function invitedActor(tx: Writing, asked: Invited): Promise<Id> {
  const known = await actorByEmail(tx, asked.email);
  if (known) return known.id;
  const actor = tx.ids.random();
  await makeActor(tx, asked, actor);
  return actor;
}

async function hasRole(tx: Writing, actor: Id, asked: Invited): Promise<boolean> {
  return (await rolesOfActor(tx, actor)).some(
    ({ role, organiser, party, until }) =>
      role === asked.role &&
      organiser === asked.organiser &&
      party === asked.party &&
      (until === null || until >= tx.today),
  );
}

async function actorOrNotFound(tx: Reading, id: Id): Promise<Actor> {
  const actor = await actorById(tx, id);
  if (!actor) throw new NotFound('actor', id);
  return actor;
}
