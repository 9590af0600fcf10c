import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, drawnIds } from '#database';
import { Sessions } from '#identity';
import { addDays, day } from '#kernel';
import { Dice } from '../../../apps/cli/src/demo/story/dice';
import { clockOf } from '../../../apps/web/src/clock';
import { tables } from '../../../apps/web/src/tables';
import { aPlace, type Dialect } from '../../place';
import { Caller, type Player } from '../../year/caller';
import { DrivenClock } from '../../year/clock';
import { Planning } from '../../year/planning';
import { Purses } from '../../year/purses';
import { fillRegion } from '../../year/region';
import { Scene } from '../../year/scene';
import { Server, type Surroundings } from '../../year/server';
import { Tally } from '../../year/tally';
import { wishesOf } from '../../year/wishes';

/** How large the region is. */
export interface OfficeSize {
  readonly workers: number;
  readonly users: number;
  readonly seed: number;
}

/** A region at work: everybody has asked, the week to come is given, and the weeks after it are for the plan. */
export interface Office {
  readonly scene: Scene;
  readonly planning: Planning;
  /** Cookies of who is logged in. */
  readonly cookies: { readonly mediator: string; readonly worker: string };
  readonly close: () => Promise<void>;
}

const MONDAY = day('2025-09-01');
const ASKED_UNTIL = addDays(MONDAY, 60);

/** Opens an office over a new database, with the real server in a process of its own. */
export async function openOffice(dialect: Dialect, size: OfficeSize): Promise<Office> {
  const place = await aPlace(dialect);
  const folder = await mkdtemp(join(tmpdir(), 'wijkwerken-latency-'));
  const surroundings = { url: place.url, secret: 'the secret of a bench', folder };
  const region = await fillRegion(surroundings, { ...size, seed: String(size.seed) });
  const clock = new DrivenClock(folder, MONDAY);
  await clock.at(addDays(MONDAY, -6), '08:00');
  const server = new Server(surroundings);
  await server.start();
  const caller = new Caller(server, `/api/v1/organisers/${region.organiser}`);
  const dice = new Dice(`${size.seed}: latency`);
  const scene = new Scene({ region, server, caller, clock, tally: new Tally(), dice });
  const planning = new Planning(scene);
  await giveTheFirstWeek(scene, planning);
  const [worker] = region.workers;
  if (!worker) throw new Error('the region has no workers');
  const [ofMediator, ofWorker] = await cookiesOf(surroundings, [region.mediator, worker.player]);
  const close = async () => {
    caller.close();
    await server.stop();
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  };
  return { scene, planning, cookies: { mediator: ofMediator ?? '', worker: ofWorker ?? '' }, close };
}

/** Users ask and buy, and a mediator gives the first week away. */
async function giveTheFirstWeek(scene: Scene, planning: Planning): Promise<void> {
  const { clock, region, dice } = scene;
  // A server that starts catches up with its nights.
  await planning.stopPlanOfTheNight();
  const purses = new Purses(scene, planning);
  for (const wish of wishesOf(region.users, dice, { from: MONDAY, until: ASKED_UNTIL }))
    await planning.ask(wish);
  await purses.topUp();
  await clock.at(addDays(MONDAY, -4), '09:00');
  await purses.payments();
  await planning.plan(MONDAY, addDays(MONDAY, 6));
  await clock.at(addDays(MONDAY, -1), '09:00');
}

/** Sessions of browsers, as a log-in opens them. */
async function cookiesOf({ url, secret, folder }: Surroundings, players: readonly Player[]) {
  const clock = clockOf(folder);
  const database = await Database.open({ url, tables, secret, clock, ids: drawnIds });
  try {
    const sessions = new Sessions(database.road, drawnIds, clock);
    const cookies: string[] = [];
    for (const { actor } of players) {
      const { token } = await sessions.open({ actor: actor as never, strong: true });
      cookies.push(`wijk_sessie=${token}`);
    }
    return cookies;
  } finally {
    await database.close();
  }
}
