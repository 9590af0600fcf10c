/**
 * A school year of the demonstration's region, from September to June, in minutes: the real server over HTTP on a
 * driven clock, killed at seeded moments and started again, and afterwards held against a tally of its own answers.
 *
 * `npm run bench:year -- [--performances 10000] [--kills 20] [--months 10] [--seed 1] [--database sqlite|postgres] [--json]`
 * PostgreSQL is the server that WIJK_TEST_POSTGRES names. Ends with code 1 where anything differs, or where the year
 * was smaller than asked. Ctrl+C ends the year on the day it has come to; what has passed is looked at all the same.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, addMonths, day } from '#kernel';
import { Dice } from '../apps/cli/src/demo/story/dice';
import { aPlace, dialectAsked } from './place';
import { numberOption, printJson } from './table';
import { Audit, type Checked } from './year/audit';
import { Caller } from './year/caller';
import { DrivenClock } from './year/clock';
import { Figures } from './year/figures';
import { Killer } from './year/killer';
import { outboxOf } from './year/outbox';
import { fillRegion } from './year/region';
import { Scene } from './year/scene';
import { SchoolYear } from './year/school-year';
import { Server } from './year/server';
import { Tally } from './year/tally';
import { wishesOf } from './year/wishes';

const PERFORMANCES = numberOption('performances', 10_000);
const KILLS = numberOption('kills', 20);
const MONTHS = numberOption('months', 10);
const SEED = String(numberOption('seed', 1));
/** Of a hundred answers so many are lost on the way: the connection breaks, at most so long after the question. */
const ANSWERS_LOST = 1;
const LOST_WITHIN_MS = 30;
const FIRST_DAY = day('2025-09-01');

/** People for so many visits a month: as many as the demonstration has for the largest year. */
const perMonth = PERFORMANCES / MONTHS;
const size = {
  seed: SEED,
  workers: Math.min(120, Math.max(24, Math.ceil(perMonth / 8))),
  users: Math.min(300, Math.max(30, Math.ceil(perMonth / 3))),
};

const secondsBetween = (from: number, until: number) => Math.round((until - from) / 1_000);

async function main(): Promise<void> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'wijkwerken-year-'));
  const place = await aPlace(dialectAsked());
  const surroundings = { url: place.url, secret: 'the secret of a bench', folder };
  try {
    const region = await fillRegion(surroundings, size);
    const filled = performance.now();
    const year = { from: FIRST_DAY, until: addDays(addMonths(FIRST_DAY, MONTHS), -1) };
    const clock = new DrivenClock(folder, year.from);
    await clock.at(addDays(year.from, -6), '07:00');
    const server = new Server(surroundings);
    await server.start();
    const caller = new Caller(server, `/api/v1/organisers/${region.organiser}`);
    const connections = new Dice(`${SEED}: connections`);
    caller.patience = () =>
      connections.happens(ANSWERS_LOST) ? connections.between(0, LOST_WITHIN_MS) : undefined;
    const tally = new Tally();
    for (const [user, cheques] of region.bought) tally.buys(user, cheques);
    const scene = new Scene({ region, server, caller, clock, tally, dice: new Dice(`${SEED}: the year`) });
    const killer = new Killer(server, caller, new Dice(`${SEED}: kills`), {
      kills: KILLS,
      closings: MONTHS + 1,
    });
    const schoolYear = new SchoolYear(
      scene,
      killer,
      year,
      wishesOf(region.users, new Dice(`${SEED}: wishes`), year),
    );
    process.once('SIGINT', () => {
      schoolYear.isBrokenOff = true;
    });
    await schoolYear.pass(PERFORMANCES, (line) => console.log(line));
    const passed = performance.now();
    const figures = await Figures.read(scene, schoolYear, killer);
    caller.close();
    await server.stop();
    const { closed } = schoolYear.office;
    const { acknowledged, refusedKeys } = caller;
    const asked = {
      tally,
      acknowledged,
      refusedKeys,
      closed,
      organiser: region.organiser,
      nights: schoolYear.nights,
    };
    const checked: Checked[] = [...figures.checked, ...(await Audit.of(surroundings, asked))];
    const outbox = await outboxOf(surroundings);
    figures.print(place.dialect, checked, outbox);
    const seconds = {
      filling: secondsBetween(began, filled),
      year: secondsBetween(filled, passed),
      audit: secondsBetween(passed, performance.now()),
    };
    printJson({
      bench: 'year',
      seed: SEED,
      database: place.dialect,
      seconds,
      ...figures.of(),
      outbox,
      differences: checked.flatMap(({ differences }) => differences),
    });
    if (!figures.isSound(checked, { performances: PERFORMANCES, kills: KILLS })) process.exitCode = 1;
  } finally {
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
