import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { grantOf, hasOwnScope, type Role, roles, type Verb } from '#identity';
import { type Id } from '#kernel';
import { aRandomId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { Client } from './client';
import { type Route, routesOf, together } from './operations';
import { addressOf, listeningWeb } from './web';

/** What the table of permissions says of a role held for one organiser. */
function mayCome(role: Role, verb: Verb): boolean {
  const grant = grantOf(verb);
  if (grant.everyone) return true;
  return hasOwnScope(role) ? !!grant.own?.includes(role) : !!grant.organiser?.includes(role);
}

const ofOrganiser = ({ path }: Route) => path.includes('{organiserId}');

eachDatabase('every route for every role', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let own: Id;
  let other: Id;
  beforeEach(async () => {
    db = await open();
    app = await listeningWeb(db);
    own = await anOrganiser(db.database);
    other = await anOrganiser(db.database);
  });
  afterEach(() => app.close());

  const ask = async (route: Route, organiser: Id, bearer?: string): Promise<number> => {
    const body = route.method === 'get' || route.method === 'delete' ? undefined : {};
    const { status } = await new Client(addressOf(app), bearer).ask(route.method, route.at(organiser), {
      body,
    });
    return status;
  };

  it('nobody comes in without logging in, but where the door is open', async () => {
    const routes = routesOf(app);
    const closed = routes.filter(({ verb }) => verb !== undefined);
    const statuses = await together(closed, async (route) => [route.name, await ask(route, own)]);
    expect(statuses).toEqual(closed.map(({ name }) => [name, 401]));
    const openRoutes = routes.filter(({ verb }) => verb === undefined).map(({ name }) => name);
    expect(openRoutes.sort()).toEqual(['getHealth', 'openCardSession', 'openSession', 'takeTextReply']);
  });

  it('a role comes in exactly where the table of permissions says so', async () => {
    const wrong: string[] = [];
    for (const role of roles) {
      const bearer = await bearerOf(role);
      await together(routesOf(app), async (route) => {
        if (route.verb === undefined) return;
        const status = await ask(route, own, bearer);
        const isIn = status !== 403 && status !== 401 && status < 500;
        if (isIn !== mayCome(role, route.verb)) wrong.push(`${role} ${route.name}: ${status}`);
      });
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('an organiser where one has no role does not exist', async () => {
    const wrong: string[] = [];
    for (const role of roles) {
      const bearer = await bearerOf(role);
      await together(routesOf(app).filter(ofOrganiser), async (route) => {
        const status = await ask(route, other, bearer);
        if (status !== 404) wrong.push(`${role} ${route.name}: ${status}`);
      });
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('a role that has not begun or is over opens nothing', async () => {
    const { bearer } = await actorWith(
      db.database,
      { role: 'administrator', organiser: own, until: '2026-11-15' },
      { role: 'mediator', organiser: own, from: '2026-11-17' },
    );
    const routes = routesOf(app).filter(ofOrganiser);
    const statuses = await together(routes, async (route) => [route.name, await ask(route, own, bearer)]);
    expect(statuses).toEqual(routes.map(({ name }) => [name, 404]));
  }, 60_000);

  async function bearerOf(role: Role): Promise<string> {
    const party = hasOwnScope(role) ? { party: aRandomId() } : {};
    return (await actorWith(db.database, { role, organiser: own, ...party })).bearer;
  }
});
