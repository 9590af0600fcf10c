import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Writing } from '#database';
import { ChangedMeanwhile, type Day, type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { knowsParty } from '#registry';
import { refusalsToEndRole, refusalsToGiveRole } from '../rules/giving-roles';
import { hasOwnScope, type Role } from '../rules/roles';
import {
  actorByEmail,
  actorById,
  type ActorRole,
  roleById,
  rolesOfActor,
  rolesOfOrganiser,
} from '../store/actors';
import { makeActor, type NewActor } from './actors';

export interface NewRole {
  readonly role: Role;
  /** Null for the whole installation. */
  readonly organiser: Id | null;
  readonly party?: Id | null;
  /** Today when left out. */
  readonly from?: Day;
  readonly until?: Day | null;
}

/** Whether who gives the role is an administrator there; mediators may give the roles of the scheme's people. */
export interface GivenBy {
  readonly byAdministrator: boolean;
}

/** What actors are, for a time and a place. */
@Injectable()
export class Roles {
  constructor(private readonly road: Road) {}

  /**
   * Makes an actor with a first role; the command's subject is the actor.
   * @throws Refused
   */
  makeActor(command: Command, input: NewActor & NewRole, by: GivenBy) {
    return this.road.take(command, {
      perform: async (tx) => {
        await makeActor(tx, input);
        await giveRole(tx, { ...input, ...by, actor: command.subject, id: tx.ids.next() });
      },
      answer: async (tx, subject) => {
        const actor = await actorById(tx, subject);
        if (!actor) throw new NotFound('actor', subject);
        return { ...actor, roles: await rolesOfActor(tx, subject) };
      },
    });
  }

  /**
   * Gives a role to somebody who has an account; the command's subject is the role.
   * @throws NotFound when nobody has the id or the address; Refused
   */
  give(
    command: Command,
    input: NewRole & ({ readonly actor: Id } | { readonly email: string }),
    by: GivenBy,
  ) {
    return this.road.take(command, {
      perform: async (tx) => {
        const actor = 'actor' in input ? input.actor : (await actorByEmail(tx, input.email))?.id;
        if (actor === undefined) throw new NotFound('actor', 'of this address');
        await giveRole(tx, { ...input, ...by, actor, id: command.subject });
      },
      answer: roleOrNotFound,
    });
  }

  /**
   * Sets the last day of a role; the command's subject is the role. A day in the past ends it at once; of a role that
   * begins today or later any day before that makes that it never counts, as when it was given by mistake.
   * @throws NotFound, ChangedMeanwhile, Refused `last-administrator`, `role-ends-before-it-begins`
   */
  end(
    command: Command,
    input: { readonly organiser: Id; readonly until: Day; readonly version: number },
    by: GivenBy,
  ) {
    return this.road.take(command, {
      perform: async (tx) => {
        const role = await roleById(tx, command.subject);
        if (!role || role.organiser !== input.organiser) throw new NotFound('role', command.subject);
        const others = (await rolesOfOrganiser(tx, input.organiser, role.role)).filter(
          ({ id, actor }) => id !== role.id && actor !== role.actor,
        );
        const isForNothing = input.until < role.from && role.from >= tx.today;
        const until = isForNothing ? role.from : input.until;
        refuseUnlessAllowed([
          ...refusalsToGiveRole({
            ...role,
            until,
            heldAlready: [],
            actorHasEnded: false,
            byAdministrator: by.byAdministrator,
            partyIsKnown: true,
          }),
          ...refusalsToEndRole(role, others, input.until),
        ]);
        const changed = await tx.run(
          'update actor_role set until_day = ?, ended_at = ?, version = version + 1 where id = ? and version = ?',
          [until, isForNothing ? tx.now : null, role.id, input.version],
        );
        if (changed === 0) throw new ChangedMeanwhile('role', role.id);
      },
      answer: roleOrNotFound,
    });
  }
}

/** Whether the organiser knows the worker, the user or the OCMW a role is for. */
function isKnownParty(
  tx: Reading,
  { role, organiser, party }: Pick<ActorRole, 'role' | 'organiser' | 'party'>,
): Promise<boolean> {
  if (!hasOwnScope(role) || party === null || organiser === null) return Promise.resolve(true);
  const kind = ({ worker: 'worker', 'user-contact': 'user', referrer: 'referrer' } as const)[role];
  return knowsParty(tx, { organiser, kind, party });
}

type RoleToStore = NewRole & GivenBy & { readonly actor: Id; readonly id: Id };

/** A step: stores a role under its id. */
export async function giveRole(tx: Writing, asked: RoleToStore): Promise<void> {
  const actor = await actorById(tx, asked.actor);
  if (!actor || actor.kind === 'system') throw new NotFound('actor', asked.actor);
  const { role, organiser, party = null, from = tx.today, until = null } = asked;
  refuseUnlessAllowed(
    refusalsToGiveRole({
      role,
      organiser,
      party,
      from,
      until,
      heldAlready: await rolesOfActor(tx, actor.id),
      actorHasEnded: actor.endedAt !== null,
      byAdministrator: asked.byAdministrator,
      partyIsKnown: await isKnownParty(tx, { role, organiser, party }),
    }),
  );
  await tx.run(
    `insert into actor_role (id, actor_id, role, organiser_id, party_id, from_day, until_day, version)
     values (?, ?, ?, ?, ?, ?, ?, 1)`,
    [asked.id, actor.id, role, organiser, party, from, until],
  );
}

async function roleOrNotFound(tx: Reading, id: Id): Promise<ActorRole> {
  const role = await roleById(tx, id);
  if (!role) throw new NotFound('role', id);
  return role;
}
