import { randomBytes } from 'node:crypto';
import { type Database, INSTALLATION } from '#database';
import { digestOfSecret, type Role, SYSTEM, TOKEN_PREFIX } from '#identity';
import { type Id } from '#kernel';
import { anId, aRandomId } from '../support/commands';

export interface RoleOfTest {
  readonly role: Role;
  /** Null for the whole installation. */
  readonly organiser: Id | null;
  /** The user, worker or OCMW of a role of own scope. */
  readonly party?: Id;
  readonly from?: string;
  readonly until?: string;
}

export interface ActorOfTest {
  readonly actor: Id;
  /** Ready for the header: `Bearer …`. */
  readonly bearer: string;
}

/** An actor with an API token and these roles, as the administration would have made it. */
export async function actorWith(database: Database, ...roles: readonly RoleOfTest[]): Promise<ActorOfTest> {
  const actor = anId();
  const secret = TOKEN_PREFIX + randomBytes(32).toString('base64url');
  await database.road.take(
    { id: anId(), verb: 'test.actor', books: [INSTALLATION], actor: SYSTEM, subject: actor, body: null },
    {
      perform: async (tx) => {
        await tx.run(
          'insert into actor (id, kind, name, sought, made_at, version) values (?, ?, ?, ?, ?, 1)',
          [actor, 'human', 'An Test', 'an test', tx.now],
        );
        await tx.run(
          'insert into api_token (id, actor_id, name, secret_digest, made_at) values (?, ?, ?, ?, ?)',
          [anId(), actor, 'test', digestOfSecret(secret), tx.now],
        );
        for (const { role, organiser, party, from = '2020-01-01', until } of roles)
          await tx.run(
            `insert into actor_role (id, actor_id, role, organiser_id, party_id, from_day, until_day, version)
             values (?, ?, ?, ?, ?, ?, ?, 1)`,
            [anId(), actor, role, organiser, party ?? null, from, until ?? null],
          );
      },
      answer: async () => undefined,
    },
  );
  return { actor, bearer: `Bearer ${secret}` };
}

/** An organiser with a book and no municipalities yet: enough for who may come in. */
export async function anOrganiser({ road }: Database): Promise<Id> {
  const organiser = aRandomId();
  await road.take(
    { id: anId(), verb: 'test.book', books: [INSTALLATION], actor: SYSTEM, subject: organiser, body: null },
    {
      perform: async (tx) => {
        await tx.run('insert into book (number, id, opened_at) select max(number) + 1, ?, ? from book', [
          organiser,
          tx.now,
        ]);
        await tx.run(
          `insert into organiser (id, version, recorded_at, name, kind, regime, "from")
           values (?, 1, ?, 'Test', 'vdab', 'wijk-werken', '2018-01-01')`,
          [organiser, tx.now],
        );
      },
      answer: async () => undefined,
    },
  );
  return organiser;
}
