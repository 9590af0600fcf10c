import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Writing } from '#database';
import { ChangedMeanwhile, type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { refusalsToChangeActor, refusalsToEndRole, refusalsToUseEmail } from '../rules/giving-roles';
import { normalPassword, refusalsToUsePassword } from '../rules/password';
import { isHeld } from '../rules/roles';
import {
  type Actor,
  actorByEmail,
  actorById,
  type ActorRole,
  normalEmail,
  rolesOfActor,
  rolesOfOrganiser,
  searched,
} from '../store/actors';
import { Passwords } from './passwords';

const PASSWORD_LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const PASSWORD_LENGTH = 20;

export interface NewActor {
  readonly name: string;
  readonly email?: string | null;
}

/** Where the administrator who asks is one. */
export interface AskedBy {
  readonly organisers: 'all' | readonly Id[];
}

/** People who can log in: changed and ended by administrators; `Roles` makes them. */
@Injectable()
export class Actors {
  constructor(
    private readonly road: Road,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Changes name or address; what is left out stays.
   * @throws NotFound, ChangedMeanwhile, Refused `actor-also-elsewhere`, `email-taken`
   */
  change(command: Command, input: Partial<NewActor> & { readonly version: number }, by: AskedBy) {
    return this.road.take(command, {
      perform: async (tx) => {
        const actor = await changeable(tx, command.subject, by);
        const { name = actor.name } = input;
        const email = input.email === undefined ? actor.email : addressOf(input.email);
        if (email !== null && email !== actor.email) await refuseTakenEmail(tx, email);
        const changed = await tx.run(
          'update actor set name = ?, email = ?, sought = ?, version = version + 1 where id = ? and version = ?',
          [name, email, soughtBy(name, email), actor.id, input.version],
        );
        if (changed === 0) throw new ChangedMeanwhile('actor', actor.id);
      },
      answer: actorOrNotFound,
    });
  }

  /**
   * Nobody logs in as this actor any more; what the actor did stays.
   * @throws NotFound, Refused `actor-also-elsewhere`, `last-administrator`
   */
  end(command: Command, by: AskedBy) {
    return this.road.take(command, {
      perform: async (tx) => {
        const { id } = await changeable(tx, command.subject, by);
        await refuseLastAdministrator(tx, id);
        await endAccount(tx, id);
      },
      answer: actorOrNotFound,
    });
  }

  /**
   * Gives an actor a new password, drawn, shown once; all its sessions end. A replay or a dry run shows none.
   * @throws NotFound, Refused `actor-also-elsewhere`
   */
  async resetPassword(command: Command, by: AskedBy) {
    const password = drawnPassword();
    const taken = await this.setPassword(command, { password }, by);
    return taken.replayed || taken.dryRun ? { taken } : { taken, password };
  }

  /**
   * Gives an actor a chosen password, for the first administrator of an installation; all its sessions end.
   * @throws NotFound, Refused `actor-also-elsewhere`, `password-too-short`, `password-easily-guessed`
   */
  async setPassword(command: Command, input: { readonly password: string }, by: AskedBy) {
    const hash = await this.passwords.hashOf(normalPassword(input.password));
    return this.road.take(command, {
      perform: async (tx) => {
        const actor = await changeable(tx, command.subject, by);
        refuseUnlessAllowed(refusalsToUsePassword(input.password, actor));
        await storePassword(tx, actor.id, hash);
        await endSessionsOf(tx, actor.id);
      },
      answer: actorOrNotFound,
    });
  }
}

const drawnPassword = () =>
  Array.from({ length: PASSWORD_LENGTH }, () =>
    PASSWORD_LETTERS.charAt(randomInt(PASSWORD_LETTERS.length)),
  ).join('');

/** A step: stores a new actor under the command's subject, or under an id of its own. */
export async function makeActor(tx: Writing, input: NewActor, id = tx.command.subject): Promise<void> {
  const email = addressOf(input.email);
  if (email !== null) await refuseTakenEmail(tx, email);
  await tx.run(
    `insert into actor (id, kind, name, email, sought, made_at, version) values (?, 'human', ?, ?, ?, ?, 1)`,
    [id, input.name, email, soughtBy(input.name, email), tx.now],
  );
}

/** A step: nobody logs in as this actor any more, nor works on with what was opened before. */
export async function endAccount(tx: Writing, id: Id): Promise<void> {
  await tx.run('update actor set ended_at = ?, version = version + 1 where id = ? and ended_at is null', [
    tx.now,
    id,
  ]);
  await endSessionsOf(tx, id);
  await endTokensOf(tx, id);
}

/** A step: no program works in the name of an actor any more, but for one. */
export async function endTokensOf(tx: Writing, actor: Id, except: Id | null = null): Promise<void> {
  await tx.run('update api_token set ended_at = ? where actor_id = ? and ended_at is null and id <> ?', [
    tx.now,
    actor,
    except ?? '',
  ]);
}

/** A step: ends every session of an actor but one. */
export async function endSessionsOf(tx: Writing, actor: Id, except: Id | null = null): Promise<void> {
  await tx.run('update session set ended_at = ? where actor_id = ? and ended_at is null and id <> ?', [
    tx.now,
    actor,
    except ?? '',
  ]);
}

/** A step: stores the only password of an actor. */
export async function storePassword(tx: Writing, actor: Id, hash: string): Promise<void> {
  const changed = await tx.run('update actor_password set hash = ?, changed_at = ? where actor_id = ?', [
    hash,
    tx.now,
    actor,
  ]);
  if (changed === 0)
    await tx.run('insert into actor_password (actor_id, hash, changed_at) values (?, ?, ?)', [
      actor,
      hash,
      tx.now,
    ]);
}

/** An actor with the roles that may be shown: those at one organiser, or all. */
export async function actorWithRoles(
  reading: Reading,
  id: Id,
  organiser?: Id,
): Promise<(Actor & { readonly roles: readonly ActorRole[] }) | undefined> {
  const actor = await actorById(reading, id);
  const roles = (await rolesOfActor(reading, id)).filter(
    (role) => organiser === undefined || role.organiser === organiser,
  );
  return actor && (organiser === undefined || roles.length > 0) ? { ...actor, roles } : undefined;
}

export async function changeable(tx: Writing, id: Id, { organisers }: AskedBy): Promise<Actor> {
  const actor = await actorById(tx, id);
  const held = await rolesOfActor(tx, id);
  const isHere =
    organisers === 'all' ||
    held.some(({ organiser }) => organiser !== null && organisers.includes(organiser));
  if (!actor || actor.kind === 'system' || !isHere) throw new NotFound('actor', id);
  refuseUnlessAllowed(refusalsToChangeActor(held, { organisers, today: tx.today }));
  return actor;
}

async function refuseLastAdministrator(tx: Writing, actor: Id): Promise<void> {
  for (const role of await rolesOfActor(tx, actor)) {
    if (role.organiser === null || !isHeld(role, tx.today)) continue;
    const others = await rolesOfOrganiser(tx, role.organiser, role.role);
    refuseUnlessAllowed(
      refusalsToEndRole(
        role,
        others.filter((other) => other.actor !== actor),
        tx.today,
      ),
    );
  }
}

async function actorOrNotFound(tx: Reading, id: Id): Promise<Actor> {
  const actor = await actorById(tx, id);
  if (!actor) throw new NotFound('actor', id);
  return actor;
}

const addressOf = (email: string | null | undefined) => (email ? normalEmail(email) : null);

const soughtBy = (name: string, email: string | null) => searched(`${name} ${email ?? ''}`);

async function refuseTakenEmail(tx: Reading, email: string): Promise<void> {
  refuseUnlessAllowed(refusalsToUseEmail((await actorByEmail(tx, email)) !== undefined));
}
