import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject } from '@nestjs/swagger';
import { hasOwnScope, roles } from '#identity';
import { type Id } from '#kernel';
import { openApiOf } from '../../apps/web/src/api/frame/openapi';
import { aRandomId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { type Answer, Client, type ProblemBody } from './client';
import { fitting, type Json, naughtyTexts, naughtyValues, spoilt } from './naughty';
import { type Route, routesOf, together } from './operations';
import { addressOf, listeningWeb } from './web';

/** Enough of each route's spoilt bodies to try every field, few enough to wait for. */
const BODIES_PER_ROUTE = 48;

eachDatabase('naughty input', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let document: OpenAPIObject;
  let organiser: Id;
  let web: Client;
  let found: string[];
  beforeEach(async () => {
    db = await open();
    found = [];
    app = await listeningWeb(db);
    document = openApiOf(app);
    organiser = await anOrganiser(db.database);
    const all = roles.map((role) => ({ role, organiser, ...(hasOwnScope(role) && { party: aRandomId() }) }));
    const house = { role: 'administrator', organiser: null } as const;
    web = new Client(addressOf(app), (await actorWith(db.database, house, ...all)).bearer);
  });
  afterEach(() => app.close());

  /** What was done; not counted are attempts at a secret, which count whether they succeed or not, and what a plan does later. */
  const commands = async () =>
    (
      await db.database.reading.row<{ count: number }>(
        `select cast(count(*) as bigint) as count from command where verb <> 'log-in.try' and verb not like 'planRun.%'`,
      )
    )?.count;

  /** Whatever comes in, what goes out is an answer or a problem in words, never a failure of our own. */
  function unsound(asked: string, { status, headers, body, text }: Answer<ProblemBody>): string[] {
    const told = `${asked.slice(0, 300)}: ${status} ${text.slice(0, 200)}`;
    if (status < 400) return [];
    const isProblem =
      headers['content-type'] === 'application/problem+json; charset=utf-8' &&
      body.status === status &&
      /^urn:problem-type:(belgif|wijkwerken):/.test(body.type);
    return status >= 500 || !isProblem || /\bat .*\.(ts|js):\d/.test(text) ? [told] : [];
  }

  const headersOf = (at: number) => ({ 'idempotency-key': `naughty-${at}`, 'if-match': '"1"' });
  // These hash a secret and count attempts; sessions.spec.ts tries them.
  const isTriedElsewhere = ({ name }: Route) => ['openSession', 'openCardSession', 'logOut'].includes(name);
  const routes = () => routesOf(app).filter((route) => !isTriedElsewhere(route));

  it('in a body is answered with what is wrong, and stores nothing when it is refused', async () => {
    const schemas = document.components?.schemas ?? {};
    for (const route of routes()) {
      const content = route.operation.requestBody;
      const schema =
        content && 'content' in content ? content.content['application/json']?.schema : undefined;
      if (!schema) continue;
      const whole = fitting(schema, schemas);
      const bodies: Json[] = [
        whole,
        ...naughtyValues.slice(0, 3),
        ...spread([...spoilt(whole, naughtyValues)]),
      ];
      const before = (await commands()) ?? 0;
      const answers = await together(bodies, async (body, at) => {
        const asked = {
          body: JSON.stringify(body),
          headers: { ...headersOf(at), 'content-type': 'application/json' },
        };
        const answer = await web.ask(route.method, route.at(organiser), asked);
        return { accepted: answer.status < 400, unsound: unsound(`${route.name} ${asked.body}`, answer) };
      });
      found.push(...answers.flatMap((answer) => answer.unsound));
      const stored = ((await commands()) ?? 0) - before;
      if (stored > answers.filter(({ accepted }) => accepted).length)
        found.push(`${route.name} stored ${stored} commands, more than it accepted`);
    }
    expect(found).toEqual([]);
  }, 600_000);

  it('in a query is answered with what is wrong', async () => {
    const texts = naughtyTexts.filter((tried) => isWellFormed(tried) && tried.length < 5000);
    for (const route of routes()) {
      const names = (route.operation.parameters ?? []).flatMap((given) =>
        'in' in given && given.in === 'query' ? [given.name] : [],
      );
      const queries = [...names, 'unknown', '__proto__', 'constructor'].flatMap((name) =>
        turn(texts, 6).map((text) => `${name}=${encodeURIComponent(text)}`),
      );
      await together(queries, (query) => askAt(route, `${route.at(organiser)}?${query}`));
    }
    expect(found).toEqual([]);
  }, 600_000);

  it('in a path is answered as not found', async () => {
    const texts = naughtyTexts.filter((tried) => isWellFormed(tried) && tried.trim() && tried.length < 400);
    for (const route of routes().filter(({ path }) => path.includes('{')))
      await together(turn(texts, 6), (text) =>
        askAt(
          route,
          route.path.replace(/\{\w+\}/g, () => encodeURIComponent(text)),
        ),
      );
    expect(found).toEqual([]);
  }, 600_000);

  async function askAt(route: Route, path: string): Promise<void> {
    const body = route.method === 'get' || route.method === 'delete' ? undefined : {};
    found.push(
      ...unsound(`${route.name} ${path}`, await web.ask(route.method, path, { body, headers: headersOf(0) })),
    );
  }
});

let turned = 0;

/** The next few of a round that goes on from route to route, so that all are tried in the end. */
const turn = (texts: readonly string[], count: number) =>
  Array.from({ length: count }, () => texts[turned++ % texts.length] ?? '');

/** A half surrogate cannot stand in an address. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

/** Some of many, spread evenly from the first to the last. */
function spread(bodies: readonly Json[]): Json[] {
  const step = Math.max(1, bodies.length / BODIES_PER_ROUTE);
  return Array.from(
    { length: Math.min(bodies.length, BODIES_PER_ROUTE) },
    (_, at) => bodies[Math.floor(at * step)] as Json,
  );
}
