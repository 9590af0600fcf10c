import { type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { Identity, IdentityModule, Roles } from '#identity';
import { day, type Id } from '#kernel';
import { Erasure, InszModule, InszVault, registerWorker, Workers } from '#registry';
import { actorWith, anOrganiser, type RoleOfTest } from '../api/actors';
import { aCommand, anId } from '../support/commands';
import { eachDatabase, TEST_SECRET, type TestDatabase } from '../support/databases';
import { allTables } from '../support/tables';

const [TODAY, YESTERDAY, LAST_YEAR] = [day('2026-11-16'), day('2026-11-15'), day('2025-11-16')];

eachDatabase('a role that is over', (open) => {
  let at: TestDatabase;
  let context: INestApplicationContext;
  let organiser: Id;

  beforeEach(async () => {
    at = await open();
    const { url, clock, ids } = at;
    context = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url, tables: allTables, secret: TEST_SECRET, clock, ids }),
        InszModule.forRoot(undefined),
        IdentityModule,
      ],
    }).compile();
    organiser = await anOrganiser(at.database);
  });
  afterEach(() => context.close());

  const rows = (sql: string) => at.database.reading.rows(sql);
  const mayRead = async (bearer: string) => {
    const secret = bearer.replace('Bearer ', '');
    return (await context.get(Identity).admit({ secret, verb: 'message.read', organiser })).granted;
  };
  const aMediator = async (from: string) => {
    const found = await actorWith(at.database, { role: 'mediator', organiser, from });
    const [role] = await at.database.reading.rows<{ id: Id }>(
      'select id from actor_role where actor_id = ?',
      [found.actor],
    );
    return { ...found, role: role?.id ?? anId() };
  };
  const end = (role: Id, until = YESTERDAY, version = 1) =>
    context
      .get(Roles)
      .end(
        aCommand({ books: [organiser], subject: role }),
        { organiser, until, version },
        { byAdministrator: true },
      );

  it('opens nothing more from the moment on at which a mistake of today is taken back, and can be given anew', async () => {
    const { bearer, actor, role } = await aMediator(TODAY);
    expect(await mayRead(bearer)).toBe(true);
    expect((await end(role)).answer).toMatchObject({ from: TODAY, until: YESTERDAY });
    expect(await mayRead(bearer)).toBe(false);
    const again = { actor, role: 'mediator', organiser } as const;
    await context.get(Roles).give(aCommand({ books: [organiser] }), again, { byAdministrator: true });
    expect(await mayRead(bearer)).toBe(true);
  });

  it('keeps the days on which it was held: of an older one no day before it began is its last', async () => {
    const { role } = await aMediator(YESTERDAY);
    await expect(end(role, LAST_YEAR)).rejects.toMatchObject({
      refusals: [{ code: 'role-ends-before-it-begins' }],
    });
  });

  describe('with the file of somebody who is erased', () => {
    const worker = anId();
    const erased = async (...more: readonly RoleOfTest[]) => {
      const file = { role: 'worker', organiser, party: worker } as const;
      const account = await actorWith(at.database, file, ...more);
      const command = () => aCommand({ books: [organiser], subject: worker });
      const details = { givenName: 'Naima', familyName: 'B', bornOn: null, iban: null };
      const reach = { phone: null, email: null, street: null };
      await at.database.road.take(command(), {
        perform: async (tx) => {
          const told = { worker, registeredOn: LAST_YEAR, details: { ...details, ...reach } };
          await registerWorker(tx, context.get(InszVault, { strict: false }), told);
          await tx.run(`update actor set name = 'Naima', email = 'naima@example.be' where id = ?`, [
            account.actor,
          ]);
        },
        answer: async () => undefined,
      });
      const left = { version: 1, leftOn: YESTERDAY };
      await context.get(Workers, { strict: false }).leave(command(), left);
      await context.get(Erasure, { strict: false }).eraseWorker(command());
      return account;
    };

    it('leaves an account without a name, an address or a way in', async () => {
      const { bearer } = await erased();
      await expect(mayRead(bearer)).rejects.toThrow();
      expect(await rows(`select name, email from actor where kind = 'human'`)).toEqual([
        { name: 'Gewist dossier', email: null },
      ]);
    });

    it('leaves the account of who has another role there', async () => {
      const { bearer } = await erased({ role: 'mediator', organiser });
      expect(await mayRead(bearer)).toBe(true);
      expect(await rows(`select name from actor where kind = 'human'`)).toEqual([{ name: 'Naima' }]);
      expect(await rows(`select until_day from actor_role where role = 'worker'`)).toEqual([
        { untilDay: YESTERDAY },
      ]);
    });
  });
});
