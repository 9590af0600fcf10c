import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Cents, type Cheques, day, type Id } from '#kernel';
import { AppModule } from '../../apps/cli/src/app.module';
import { commands } from '../../apps/cli/src/commands';
import { runTyped } from '../../apps/cli/src/frame/run';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { AnOffice } from '../registry/an-office';
import { aRandomId } from '../support/commands';
import { eachDatabase, TEST_SECRET } from '../support/databases';

interface Problem {
  readonly refusals?: readonly { readonly code: string }[];
}

eachDatabase('cheques that go to another organiser', (open) => {
  let here: AnOffice;
  let there: AnOffice;
  let app: NestFastifyApplication;
  beforeEach(async () => {
    here = await AnOffice.open(open);
    there = await here.another();
    app = await listeningWeb(here.at);
  });
  afterEach(() => app.close());

  const as = async (organiser: Id | null): Promise<Client> => {
    const { bearer } = await actorWith(here.at.database, { role: 'administrator', organiser });
    return new Client(addressOf(app), bearer);
  };

  async function aUserWithCheques(): Promise<{ user: Id; userThere: Id }> {
    const user = await here.user();
    await here.at.database.road.take(here.command(), {
      perform: async (tx) => {
        await here.ledger.issueLot(tx, {
          user,
          order: aRandomId(),
          cheques: 12 as Cheques,
          priceCents: 695 as Cents,
          issuedOn: tx.today,
          form: 'electronic',
        });
      },
      answer: async () => undefined,
    });
    return { user, userThere: await there.user() };
  }

  const bodyOf = (user: Id, userThere: Id) => ({
    from: { organiser: here.organiser, user },
    to: { organiser: there.organiser, user: userThere },
    reason: 'de gemeente gaat naar een ander samenwerkingsverband',
  });

  const chequesOf = async (office: AnOffice, user: Id) =>
    (
      await office.ledger.chequesOf(office.reading, {
        book: office.organiser,
        user,
        on: day('2026-11-16'),
      })
    ).map(({ free }) => free);

  it('are sent by an administrator of the installation, once, and a replay tells the same', async () => {
    const { user, userThere } = await aUserWithCheques();
    const client = await as(null);
    const key = { 'Idempotency-Key': aRandomId() };
    const ask = () =>
      client.ask<object>('post', '/api/v1/chequeMoves', { body: bodyOf(user, userThere), headers: key });
    const first = await ask();
    expect([first.status, first.body]).toMatchObject([201, { cheques: 12, lots: [{ lot: 1, cheques: 12 }] }]);
    expect((await ask()).body).toEqual(first.body);
    expect([await chequesOf(here, user), await chequesOf(there, userThere)]).toEqual([[], [12]]);
  });

  it('are not sent by one of both organisers, to another user, or by who has none', async () => {
    const { user, userThere } = await aUserWithCheques();
    const body = bodyOf(user, userThere);
    const headers = () => ({ 'Idempotency-Key': aRandomId() });
    const own = await (
      await as(here.organiser)
    ).ask('post', '/api/v1/chequeMoves', { body, headers: headers() });
    expect(own.status).toBe(403);
    const client = await as(null);
    const refusedWith = async (to: Id, from = user) => {
      const { status, body: said } = await client.ask<Problem>('post', '/api/v1/chequeMoves', {
        body: bodyOf(from, to),
        headers: headers(),
      });
      return [status, ...(said.refusals ?? []).map(({ code }) => code)];
    };
    expect(await refusedWith(await there.user({ kind: 'farm' }))).toEqual([422, 'move-to-other-user']);
    expect(await refusedWith(userThere, await here.user())).toEqual([422, 'cheques-none-to-move']);
    expect(await refusedWith(aRandomId())).toEqual([404]);
  });

  it('and two persons who are one, are done at the prompt too', async () => {
    const { user, userThere } = await aUserWithCheques();
    const [jo, joToo] = [await here.worker(), await there.worker()];
    const { url, clock, ids } = here.at;
    const said: string[] = [];
    const type = (...words: string[]) =>
      runTyped(words, {
        commands,
        open: () =>
          NestFactory.createApplicationContext(
            AppModule.forRoot({ database: { url, secret: TEST_SECRET, clock, ids } }),
            { logger: false },
          ),
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
      });
    const both = ['--organiser', here.organiser, '--to-organiser', there.organiser];
    const users = ['--user', user, '--to-user', userThere];
    expect(await type('cheques', 'move', ...both, ...users, '--why', 'verhuisd')).toBe(0);
    expect(said.at(-1)).toBe('12 cheques overgezet, uit 1 aankopen.');
    const persons = ['--surviving', jo, '--joined', joToo, '--why', 'zelfde kaart'];
    expect(await type('persons', 'join', ...persons)).toBe(0);
    expect(said.slice(-2).sort().join()).toContain(joToo);
    expect(await type('persons', 'join', ...persons)).toBe(1);
    expect(said.join('\n')).toContain('horen al bij dezelfde mens');
  });
});
