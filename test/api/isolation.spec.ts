import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Looks } from '#identity';
import { day, type Id } from '#kernel';
import { registerUser } from '#registry';
import { aCommand, aRandomId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { Client } from './client';
import { addressOf, listeningWeb } from './web';

interface Made {
  readonly id: Id;
  readonly version: number;
  readonly roles: readonly { readonly id: Id; readonly version: number }[];
}
interface Items<Item> {
  readonly items: readonly Item[];
}

eachDatabase('what stays within an organiser', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let web: Client;
  let gent: Id;
  let aalst: Id;
  beforeEach(async () => {
    db = await open();
    app = await listeningWeb(db);
    web = new Client(addressOf(app));
    gent = await anOrganiser(db.database);
    aalst = await anOrganiser(db.database);
  });
  afterEach(() => app.close());

  const an = async (role: 'administrator' | 'auditor' | 'mediator' | 'desk-clerk', organiser: Id | null) =>
    web.as((await actorWith(db.database, { role, organiser })).bearer);
  const at = (organiser: Id, path: string) => `/api/v1/organisers/${organiser}/${path}`;

  it('people of one organiser do not exist for another', async () => {
    const [inGent, inAalst] = [await an('administrator', gent), await an('administrator', aalst)];
    const { body: jo } = await inGent.post<Made>(at(gent, 'actors'), { name: 'Jo', role: 'coach' });
    expect((await inAalst.get(at(aalst, `actors/${jo.id}`))).status).toBe(404);
    expect((await inAalst.get(at(gent, `actors/${jo.id}`))).status).toBe(404);
    const edit = await inAalst.patch(at(aalst, `actors/${jo.id}`), { name: 'X' }, { 'if-match': '"1"' });
    expect(edit.status).toBe(404);
    const ending = { until: '2026-11-16' };
    const role = `roles/${jo.roles[0]?.id}/endings`;
    expect((await inAalst.post(at(aalst, role), ending, { 'if-match': '"1"' })).status).toBe(404);
    expect((await inGent.post(at(gent, role), ending, { 'if-match': '"1"' })).status).toBe(201);
  });

  it('an administrator does not get in elsewhere by changing somebody who works there too', async () => {
    const [inGent, inAalst] = [await an('administrator', gent), await an('administrator', aalst)];
    const email = 'an@example.be';
    const { body: both } = await inGent.post<Made>(at(gent, 'actors'), {
      name: 'An',
      email,
      role: 'mediator',
    });
    expect((await inAalst.post(at(aalst, 'roles'), { email, role: 'mediator' })).status).toBe(201);
    for (const path of ['passwordResets', 'endings']) {
      const answer = await inAalst.post(at(aalst, `actors/${both.id}/${path}`), {});
      expect(answer.body.type).toBe('urn:problem-type:wijkwerken:actor-also-elsewhere');
    }
    const edit = await inGent.patch(
      at(gent, `actors/${both.id}`),
      { email: 'me@example.be' },
      { 'if-match': '"1"' },
    );
    expect(edit.status).toBe(422);
    const house = await an('administrator', null);
    expect((await house.post(at(gent, `actors/${both.id}/passwordResets`), {})).status).toBe(201);
  });

  it('an organiser keeps an administrator', async () => {
    const house = await an('administrator', null);
    const { body: first } = await house.post<Made>(at(gent, 'actors'), { name: 'Jo', role: 'administrator' });
    const role = `roles/${first.roles[0]?.id}/endings`;
    const end = () => house.post(at(gent, role), { until: '2026-11-16' }, { 'if-match': '"1"' });
    expect((await end()).body.type).toBe('urn:problem-type:wijkwerken:last-administrator');
    expect((await house.post(at(gent, `actors/${first.id}/endings`), {})).body.type).toBe(
      'urn:problem-type:wijkwerken:last-administrator',
    );
    await house.post(at(gent, 'actors'), { name: 'An', role: 'administrator' });
    expect((await end()).status).toBe(201);
  });

  it('people read who looked at their own file, and at no other', async () => {
    const [jo, an2] = [aRandomId(), aRandomId()];
    const mediator = await actorWith(db.database, { role: 'mediator', organiser: gent });
    const worker = await actorWith(db.database, { role: 'worker', organiser: gent, party: jo });
    const look = (party: Id, organiser = gent) =>
      app.get(Looks).record({ actor: mediator.actor, organiser, party, what: 'worker' });
    await Promise.all([look(jo), look(an2), look(jo), look(jo, aalst)]);
    const mine = await web.as(worker.bearer).get<Items<{ party: Id; actorName: string }>>(at(gent, 'looks'));
    expect(mine.body.items.map(({ party }) => party)).toEqual([jo, jo]);
    expect(mine.body.items[0]?.actorName).toBe('An Test');
    const others = await web.as(worker.bearer).get<Items<object>>(at(gent, `looks?party=${an2}`));
    expect(others.body.items).toEqual([]);
    const all = await (await an('auditor', gent)).get<Items<object>>(at(gent, 'looks?limit=2'));
    expect(all.body.items).toHaveLength(2);
    const rest = await (
      await an('auditor', gent)
    ).get<Items<object>>((all.body as { next?: string }).next ?? '');
    expect(rest.body.items).toHaveLength(1);
  });

  it('many looks at once are stored, each once', async () => {
    const { actor } = await actorWith(db.database);
    const parties = Array.from({ length: 200 }, () => aRandomId());
    await Promise.all(
      parties.map((party) => app.get(Looks).record({ actor, organiser: gent, party, what: 'worker' })),
    );
    const stored = await db.database.reading.rows<{ partyId: Id }>('select party_id from look');
    expect(stored.map(({ partyId }) => partyId).sort()).toEqual([...parties].sort());
  });

  /** A user that the organiser has on its books. */
  async function aUser(organiser: Id): Promise<Id> {
    const user = aRandomId();
    await db.database.road.take(aCommand({ subject: user, books: [organiser] }), {
      perform: (tx) =>
        registerUser(tx, {
          user,
          kind: 'private-person',
          details: { name: 'Bo', phone: null, email: null, street: null, postalCode: '9000', place: 'Gent' },
          registeredOn: day('2026-01-05'),
          file: { kboNumber: null, vdabNumber: null },
        }),
      answer: async () => undefined,
    });
    return user;
  }

  it('acting for somebody at the desk is recorded with channel and reason', async () => {
    const party = await aUser(gent);
    const mediator = await actorWith(
      db.database,
      { role: 'mediator', organiser: gent },
      { role: 'administrator', organiser: gent },
    );
    const asked = { name: 'Jo', role: 'user-contact', party };
    const onBehalf = {
      'on-behalf-of': party,
      'on-behalf-channel': 'phone',
      'on-behalf-reason': encodeURIComponent('Belde zelf: “geen internet” 📞'),
    };
    const { status } = await web.as(mediator.bearer).post(at(gent, 'actors'), asked, onBehalf);
    expect(status).toBe(201);
    const { body } = await (
      await an('auditor', gent)
    ).get<Items<object>>(at(gent, 'commands?verb=actor.make'));
    expect(body.items).toMatchObject([
      {
        actor: mediator.actor,
        verb: 'actor.make',
        onBehalfOf: party,
        channel: 'phone',
        onBehalfReason: 'Belde zelf: “geen internet” 📞',
      },
    ]);
  });

  it('only who may represent people acts for them, and says how and why', async () => {
    const party = aRandomId();
    const whole = {
      'on-behalf-of': party,
      'on-behalf-channel': 'desk',
      'on-behalf-reason': 'aan%20het%20loket',
    };
    const asked = { name: 'Jo', role: 'coach' };
    const administrator = await an('administrator', gent);
    expect((await administrator.post(at(gent, 'actors'), asked, whole)).status).toBe(403);

    const mediator = web.as(
      (
        await actorWith(
          db.database,
          { role: 'mediator', organiser: gent },
          { role: 'administrator', organiser: gent },
        )
      ).bearer,
    );
    const wrong: Record<string, string>[] = [
      { 'on-behalf-of': party },
      { ...whole, 'on-behalf-of': 'Jo' },
      { ...whole, 'on-behalf-channel': 'pigeon' },
      { ...whole, 'on-behalf-reason': '' },
      { ...whole, 'on-behalf-reason': '%ff' },
      { ...whole, 'on-behalf-reason': '%00' },
      { ...whole, 'on-behalf-reason': 'x'.repeat(501) },
    ];
    for (const headers of wrong) {
      const answer = await mediator.post(at(gent, 'actors'), asked, headers);
      expect([headers, answer.status]).toEqual([headers, 400]);
      expect(answer.body.issues?.every(({ name }) => name?.startsWith('On-Behalf-'))).toBe(true);
    }
  });

  it('a mediator gives roles to people of the scheme, and none of the house', async () => {
    const mediator = await an('mediator', gent);
    await (
      await an('administrator', gent)
    ).post(at(gent, 'actors'), { name: 'Jo', email: 'jo@example.be', role: 'coach' });
    const give = (role: string, party?: Id) =>
      mediator.post(at(gent, 'roles'), { email: 'jo@example.be', role, party });
    expect((await give('user-contact', await aUser(gent))).status).toBe(201);
    for (const role of ['administrator', 'mediator', 'auditor'])
      expect((await give(role)).body.type).toBe('urn:problem-type:wijkwerken:role-by-administrator-only');
  });

  it('the audit is read page by page, with filters, and within the organiser', async () => {
    const administrator = await an('administrator', gent);
    for (const name of ['An', 'Bo', 'Cé'])
      await administrator.post(at(gent, 'actors'), { name, role: 'coach' });
    const auditor = await an('auditor', gent);
    type Entry = { id: Id; verb: string; actor: Id; subject: Id; recordedAt: string };
    const seen: Entry[] = [];
    let path: string | undefined = at(gent, 'commands?limit=2&verb=actor.make');
    while (path !== undefined) {
      const { body }: { body: Items<Entry> & { next?: string } } = await auditor.get(path);
      seen.push(...body.items);
      path = body.next;
    }
    expect(seen).toHaveLength(3);
    expect(seen.map(({ id }) => id)).toEqual(
      seen
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    const [newest] = seen;
    const of = async (query: string) =>
      (await auditor.get<Items<Entry>>(at(gent, `commands?${query}`))).body.items.length;
    expect(await of(`subject=${newest?.subject}`)).toBe(1);
    expect(await of(`actor=${newest?.actor}`)).toBe(3);
    expect(await of(`actor=${aRandomId()}`)).toBe(0);
    expect(await of('until=2026-01-01T00:00:00.000Z')).toBe(0);
    expect(await of('from=2026-01-01T00:00:00.000Z&verb=actor.make')).toBe(3);
    expect((await auditor.get(at(aalst, 'commands'))).status).toBe(404);
  });
});
