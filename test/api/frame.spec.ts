import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { isId } from '#kernel';
import { aCommand, anId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { type Answer, Client, type ProblemBody } from './client';
import { addressOf, listeningWeb } from './web';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly token?: string;
}

eachDatabase('the frame of the API', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let web: Client;
  beforeEach(async () => {
    db = await open();
    app = await listeningWeb(db);
    web = new Client(addressOf(app));
  });
  afterEach(() => app.close());

  const anyone = async () => web.as((await actorWith(db.database)).bearer);
  const anAdministrator = async () => {
    const organiser = await anOrganiser(db.database);
    const { bearer } = await actorWith(db.database, { role: 'administrator', organiser });
    return { web: web.as(bearer), actors: `/api/v1/organisers/${organiser}/actors` };
  };
  const commands = async () =>
    (
      await db.database.reading.row<{ count: number }>(
        'select cast(count(*) as bigint) as count from command',
      )
    )?.count;

  /** Breaks the house on purpose. */
  const alter = (statement: string) =>
    db.database.road.take(aCommand(), {
      perform: async (tx) => {
        await tx.run(statement);
      },
      answer: async () => undefined,
    });

  const issuesOf = ({ issues = [] }: ProblemBody) => issues.map(({ in: where, name }) => `${where} ${name}`);

  describe('what a failure looks like', () => {
    const expectProblem = ({ status, headers, body }: Answer<ProblemBody>, type: string) => {
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(body).toMatchObject({ type: `urn:problem-type:${type}`, status });
      expect(body.title.length).toBeGreaterThan(3);
      expect(body.detail.length).toBeGreaterThan(10);
      expect(body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    };

    it('what does not exist', async () => {
      for (const path of ['/api/v1/nothing', '/nothing', '/api/v1/self/../nothing', '/api/v1/__proto__'])
        expectProblem(await web.get(path), 'belgif:resourceNotFound');
      const { web: admin, actors } = await anAdministrator();
      expectProblem(await admin.get(`${actors}/${anId()}`), 'belgif:resourceNotFound');
      expectProblem(await admin.get(`${actors}/no-id`), 'belgif:resourceNotFound');
      expectProblem(await admin.get('/api/v1/organisers/no-id/actors'), 'belgif:resourceNotFound');
    });

    it('an address that cannot be read', async () => {
      expectProblem(await web.get('/%ff'), 'belgif:badRequest');
    });

    it('a body that is no JSON, no object, poisoned, or of another kind', async () => {
      const me = await anyone();
      const send = (body: string, type = 'application/json') =>
        me.ask('post', '/api/v1/tokens', { body, headers: { 'content-type': type } });
      for (const body of [
        '{',
        '{"name": "x"',
        '[]',
        '[{"name":"x"}]',
        'null',
        '"x"',
        '7',
        '',
        '{"__proto__": {"name": "x"}}',
      ])
        expectProblem(await send(body), 'belgif:badRequest');
      expectProblem(await send('<a/>', 'application/xml'), 'belgif:unsupportedMediaType');
      expectProblem(await send(`{"name": "${'x'.repeat(2_000_000)}"}`), 'belgif:payloadTooLarge');
    });

    it('an edit that does not say what it saw, or saw something older', async () => {
      const { web: admin, actors } = await anAdministrator();
      const made = await admin.post<{ id: string; version: number }>(actors, { name: 'Jo', role: 'coach' });
      expect(made.headers.etag).toBe('"1"');
      const path = `${actors}/${made.body.id}`;
      const edit = (headers: Record<string, string>) => admin.patch(path, { name: 'Jo Li' }, headers);
      expectProblem(await edit({}), 'wijkwerken:preconditionRequired');
      expectProblem(await edit({ 'if-match': 'yesterday' }), 'belgif:badRequest');
      const changed = await edit({ 'if-match': '"1"' });
      expect([changed.status, changed.headers.etag]).toEqual([200, '"2"']);
      expectProblem(await edit({ 'if-match': '"1"' }), 'wijkwerken:changedMeanwhile');
      expect((await admin.get<{ name: string }>(path)).body.name).toBe('Jo Li');
    });

    it('a rule that says no names itself, its figures, its source and what helps', async () => {
      const { web: admin, actors } = await anAdministrator();
      const answer = await admin.post(actors, { name: 'Jo', role: 'worker' });
      expectProblem(answer, 'wijkwerken:role-needs-party');
      expect(answer.status).toBe(422);
      expect(answer.body.refusals).toEqual([
        {
          code: 'role-needs-party',
          says: 'De rol worker geldt voor één gebruiker, wijk-werker of OCMW, en die is niet genoemd.',
          helps: 'Noem voor wie de rol geldt in `party`.',
          figures: { role: 'worker' },
          article: 'OWASP ASVS 5.0, 8.2.1',
          weight: 'refuses',
        },
      ]);
    });

    it('an error of our own tells nothing but its number', async () => {
      const me = await anyone();
      await alter('alter table actor rename to actor_gone');
      const answer = await me.get('/api/v1/self');
      expectProblem(answer, 'belgif:internalServerError');
      expect(answer.text).not.toMatch(/select|sqlite|postgres|at .*\.ts/i);
    });
  });

  describe('what may be sent', () => {
    it('names every field that is wrong, unknown or missing', async () => {
      const me = await anyone();
      const answer = await me.post('/api/v1/tokens', {
        name: 7,
        endsAt: '2026-02-31',
        colour: 'red',
      });
      expect(issuesOf(answer.body).sort()).toEqual(['body colour', 'body endsAt', 'body name']);
      expect(issuesOf((await me.post('/api/v1/tokens', {})).body)).toEqual(['body name']);
    });

    it('refuses anything but text where text belongs, and stores nothing', async () => {
      const me = await anyone();
      const before = await commands();
      const wrong = [7, ['x'], { some: 'x' }, null, '   ', 'a\u0000b', '\ud83d', 'x'.repeat(101)];
      for (const name of wrong) {
        const answer = await me.post('/api/v1/tokens', { name });
        expect([name, answer.status, issuesOf(answer.body)]).toEqual([name, 400, ['body name']]);
      }
      expect(await commands()).toBe(before);
    });

    it('keeps every name as it was typed', async () => {
      const me = await anyone();
      const names = [
        'Jo',
        "d'Hondt",
        'Łukasz Şahin',
        'Ольга',
        '👩‍🌾',
        '<script>alert(1)</script>',
        "'; drop table actor; --",
        '=1+1',
        '__proto__',
      ];
      for (const name of names)
        expect((await me.post<Token>('/api/v1/tokens', { name })).body.name).toBe(name);
    });

    it('falls into no trap of its own language', async () => {
      const me = await anyone();
      const deep = (levels: number) => `{"name": ${'['.repeat(levels)}${']'.repeat(levels)}}`;
      const traps = [
        '{"name": "x", "constructor": 1}',
        '{"name": "x", "toString": 1}',
        '{"name": "x", "hasOwnProperty": 1}',
        '{"name": {"constructor": {"prototype": {}}}}',
        '{"name": 1e400}',
        deep(50),
        deep(200_000),
      ];
      for (const body of traps) {
        const headers = { 'content-type': 'application/json' };
        const answer = await me.ask('post', '/api/v1/tokens', { body, headers });
        expect([body.slice(0, 50), answer.status]).toEqual([body.slice(0, 50), 400]);
      }
    });

    it('reads numbers in a query, and refuses what is none', async () => {
      const { web: admin, actors } = await anAdministrator();
      expect((await admin.get(`${actors}?limit=5`)).status).toBe(200);
      for (const query of [
        'limit=0',
        'limit=101',
        'limit=five',
        'limit=5.5',
        'limit=1&limit=2',
        'limit[]=1',
        'limit=',
        'after=x',
        'after=WyJhIl0',
        'after=bnVsbA',
        'colour=red',
      ])
        expect([query, (await admin.get(`${actors}?${query}`)).status]).toEqual([query, 400]);
    });
  });

  it('pages on from where it was, to the last, in order', async () => {
    const { web: admin, actors } = await anAdministrator();
    const names = ['An', 'an', 'Bo', 'Çelik', 'Zoë'];
    for (const name of names) await admin.post(actors, { name, role: 'coach' });
    const seen: string[] = [];
    let path: string | undefined = `${actors}?limit=2`;
    while (path !== undefined) {
      const { body }: { body: { self: string; items: { name: string }[]; next?: string } } =
        await admin.get(path);
      expect(body.self).toBe(path);
      seen.push(...body.items.map(({ name }) => name));
      path = body.next;
    }
    expect(seen.filter((name) => name !== 'An Test')).toHaveLength(names.length);
    expect(new Set(seen)).toEqual(new Set([...names, 'An Test']));
    const found = await admin.get<{ items: { name: string }[] }>(`${actors}?search=CELIK`);
    expect(found.body.items.map(({ name }) => name)).toEqual(['Çelik']);
    const all = await admin.get<{ items: { name: string }[] }>(`${actors}?search=%25`);
    expect(all.body.items).toEqual([]);
  });

  it('leaves out what has no value, and keeps personal answers out of caches', async () => {
    const me = await anyone();
    const { body, headers, text } = await me.get<{ email?: string }>('/api/v1/self');
    expect('email' in body).toBe(false);
    expect(text).not.toContain('null');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('carries the trace id of the caller, or one of its own', async () => {
    const trace = anId();
    expect((await web.get('/health', { 'BelGov-Trace-Id': trace })).headers['belgov-trace-id']).toBe(trace);
    const own = (await web.get('/health', { 'BelGov-Trace-Id': 'a\tb' })).headers['belgov-trace-id'];
    expect(isId(own)).toBe(true);
  });

  it('says that it is up, and that it is down without its database', async () => {
    expect(await web.get<object>('/health')).toMatchObject({ status: 200, body: { status: 'UP' } });
    await alter('alter table book rename to book_gone');
    expect(await web.get<object>('/health')).toMatchObject({ status: 503, body: { status: 'DOWN' } });
  });

  it('has a page in Dutch that says what it is', async () => {
    const { headers, text } = await web.get('/');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain('/doc/openapi.json');
    expect((await web.get('/doc/openapi.json')).status).toBe(200);
  });
});
