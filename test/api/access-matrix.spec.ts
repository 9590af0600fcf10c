import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { grantOf, hasOwnScope, type Role, roles, type Verb } from '#identity';
import { type Id } from '#kernel';
import { aRandomId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { Client } from './client';
import { type Route, routesOf } from './operations';
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
    for (const route of routes.filter(({ verb }) => verb !== undefined))
      expect([route.name, await ask(route, own)]).toEqual([route.name, 401]);
    const openRoutes = routes.filter(({ verb }) => verb === undefined).map(({ name }) => name);
    expect(openRoutes.sort()).toEqual(['getHealth', 'openCardSession', 'openSession']);
  });

  it('a role comes in exactly where the table of permissions says so', async () => {
    for (const role of roles) {
      const party = hasOwnScope(role) ? { party: aRandomId() } : {};
      const { bearer } = await actorWith(db.database, { role, organiser: own, ...party });
      for (const route of routesOf(app)) {
        if (route.verb === undefined) continue;
        const status = await ask(route, own, bearer);
        const [cell, expected] = [`${role} ${route.name}`, mayCome(role, route.verb)];
        expect(
          `${cell}: ${status === 403 ? 'kept out' : status < 500 && status !== 401 ? 'let in' : status}`,
        ).toBe(`${cell}: ${expected ? 'let in' : 'kept out'}`);
      }
    }
  }, 120_000);

  it('an organiser where one has no role does not exist', async () => {
    for (const role of roles) {
      const party = hasOwnScope(role) ? { party: aRandomId() } : {};
      const { bearer } = await actorWith(db.database, { role, organiser: own, ...party });
      for (const route of routesOf(app).filter(ofOrganiser))
        expect([role, route.name, await ask(route, other, bearer)]).toEqual([role, route.name, 404]);
    }
  }, 120_000);

  it('a role that has not begun or is over opens nothing', async () => {
    const { bearer } = await actorWith(
      db.database,
      { role: 'administrator', organiser: own, until: '2026-11-15' },
      { role: 'mediator', organiser: own, from: '2026-11-17' },
    );
    for (const route of routesOf(app).filter(ofOrganiser))
      expect([route.name, await ask(route, own, bearer)]).toEqual([route.name, 404]);
  });
});
