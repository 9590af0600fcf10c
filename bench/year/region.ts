import { NestFactory } from '@nestjs/core';
import { Database, seededIds } from '#database';
import { addDays, cheques, day, type Day, type Id, moment, month, type Month, SetClock } from '#kernel';
import { type Role } from '#identity';
import { Orders } from '#payments';
import { MonthClosing } from '#performances';
import { AppModule } from '../../apps/cli/src/app.module';
import { Dice } from '../../apps/cli/src/demo/story/dice';
import { users as usersOf, type UserStory } from '../../apps/cli/src/demo/story/users';
import { workers as workersOf, type WorkerStory } from '../../apps/cli/src/demo/story/workers';
import { Homes } from '../../apps/cli/src/demo/telling/homes';
import { opening } from '../../apps/cli/src/demo/telling/opening';
import { Stage } from '../../apps/cli/src/demo/telling/stage';
import { UsersArrive } from '../../apps/cli/src/demo/telling/users';
import { WorkersArrive } from '../../apps/cli/src/demo/telling/workers';
import { actorWith } from '../../test/api/actors';
import { inLanes, type Player } from './caller';
import { type Surroundings } from './server';

export interface UserHere {
  readonly id: Id;
  readonly sites: readonly Id[];
  readonly story: UserStory;
  readonly contact: Player;
}

export interface WorkerHere {
  readonly id: Id;
  readonly story: WorkerStory;
  readonly player: Player;
}

/** The region on the day before the school year: who is there, and who may ask what. */
export interface Region {
  readonly organiser: Id;
  readonly users: readonly UserHere[];
  readonly workers: readonly WorkerHere[];
  readonly mediator: Player;
  readonly administrator: Player;
  /** Cheques that users have bought by now. */
  readonly bought: ReadonlyMap<Id, number>;
}

/** Users come in the winter before, so that cheques of that winter expire in the course of the school year. */
const USERS_COME: Day = day('2025-01-06');
const FIRST_ORDERS: readonly Day[] = ['2025-01-08', '2025-03-04', '2025-05-13'].map(day);
const WORKERS_COME: Day = day('2025-08-25');
/** From the month of the first book entry to the last one that is over when the workers come. */
const MONTHS_BEFORE = ['01', '02', '03', '04', '05', '06', '07'].map((number) => month(`2025-${number}`));
const EXTRACT_DAYS_BEFORE = 20;

interface Size {
  readonly users: number;
  readonly workers: number;
  readonly seed: string;
}

/** Fills a new database with the people of the demonstration, through the verbs that people use, without a server. */
export async function fillRegion({ url, secret }: Surroundings, size: Size): Promise<Region> {
  const clock = new SetClock(moment(`${USERS_COME}T05:00:00.000Z`));
  const ids = seededIds(size.seed, clock);
  const application = await NestFactory.createApplicationContext(
    AppModule.forRoot({ database: { url, secret, clock, ids } }),
    { logger: ['error'], abortOnError: false },
  );
  try {
    const stage = new Stage(application, clock, ids, USERS_COME);
    stage.at(USERS_COME, '07:00');
    await opening(stage, USERS_COME);
    const year = { from: USERS_COME, until: addDays(USERS_COME, 500) };
    const users = someOfEach(usersOf(new Dice(`${size.seed}: users`), year), size.users);
    const workers = castOf(size.workers, (turn) =>
      workersOf(new Dice(`${size.seed}: workers${turn > 0 ? ` ${turn}` : ''}`), year),
    );
    const homes = new Homes(stage);
    const known = await arrive(stage, homes, users);
    const bought = await firstOrders(stage, known);
    const working = await comeToWork(stage, homes, workers);
    for (const empty of MONTHS_BEFORE) await closeEmpty(stage, empty);
    const database = application.get(Database, { strict: false });
    return {
      organiser: stage.organiser,
      bought,
      ...(await letIn(database, stage.organiser, known, working)),
    };
  } finally {
    await application.close();
  }
}

/** As many of each kind, in turn, so that a small region has all six kinds too. */
function someOfEach(users: readonly UserStory[], count: number): UserStory[] {
  const number = ({ key }: UserStory) => Number(key.split(' ')[1]);
  return users.toSorted((one, other) => number(one) - number(other)).slice(0, count);
}

/** So many workers; where the demonstration has fewer, others are drawn who live in the same villages. */
function castOf(count: number, draw: (turn: number) => WorkerStory[]): WorkerStory[] {
  const cast: WorkerStory[] = [];
  for (let turn = 0; cast.length < count; turn++) cast.push(...draw(turn));
  return cast.slice(0, count);
}

type Known = Omit<UserHere, 'contact'>;
type Working = Omit<WorkerHere, 'player'>;

async function arrive(stage: Stage, homes: Homes, users: readonly UserStory[]): Promise<Known[]> {
  const coming = new UsersArrive(stage, homes);
  const known = users.map((drawn): Known => ({
    id: stage.ids.random(),
    sites: [stage.ids.random(), stage.ids.random()],
    story: { ...drawn, joinedOn: USERS_COME, stopped: null },
  }));
  await inLanes(known, (one) => coming.arrive(one.story, one));
  return known;
}

/** Two users of three buy a few cheques long before; some of these expire before anybody uses them. */
async function firstOrders(stage: Stage, users: readonly Known[]): Promise<Map<Id, number>> {
  const bought = new Map<Id, number>();
  const orders = stage.get(Orders);
  for (const [turn, on] of FIRST_ORDERS.entries()) {
    stage.at(on, '10:00');
    for (const { id: user } of users.filter((_, index) => index % (FIRST_ORDERS.length + 1) === turn)) {
      const { organiser } = stage;
      const count = stage.dice.between(4, 20);
      const asked = { organiser, user, cheques: cheques(count), form: 'electronic' as const };
      const placed = await stage.attempt(orders.place(stage.command({ verb: 'order.place' }), asked));
      if (!placed) continue;
      const paid = { organiser, order: placed.id, amountCents: placed.amountCents, paidOn: on };
      const pays = stage.command({ verb: 'order.pay', subject: placed.id, body: paid });
      if (await stage.attempt(orders.pay(pays, paid))) bought.set(user, count);
    }
  }
  return bought;
}

async function comeToWork(stage: Stage, homes: Homes, workers: readonly WorkerStory[]): Promise<Working[]> {
  stage.at(WORKERS_COME, '09:00');
  const arriving = new WorkersArrive(stage, homes);
  const working = workers.map((drawn): Working => ({
    id: stage.ids.random(),
    story: {
      ...drawn,
      joinedOn: WORKERS_COME,
      extractSeenOn: drawn.extractSeenOn && addDays(WORKERS_COME, -EXTRACT_DAYS_BEFORE),
    },
  }));
  await inLanes(working, ({ id, story }) => arriving.arrive(story, id));
  return working;
}

/** Months are closed in order: those before the year, in which nobody worked, too. */
async function closeEmpty(stage: Stage, empty: Month): Promise<void> {
  const input = { organiser: stage.organiser, month: empty };
  await stage.get(MonthClosing).close(stage.command({ verb: 'month.close', body: input }), input);
}

/** Everybody gets an account and a token: what is asked in the year is asked by the person whose word it is. */
async function letIn(
  database: Database,
  organiser: Id,
  users: readonly Known[],
  workers: readonly Working[],
): Promise<Pick<Region, 'users' | 'workers' | 'mediator' | 'administrator'>> {
  const account = (role: Role, party?: Id) =>
    actorWith(database, { role, organiser, ...(party && { party }) });
  return {
    users: await inLanes(users, async (user) => ({
      ...user,
      contact: await account('user-contact', user.id),
    })),
    workers: await inLanes(workers, async (worker) => ({
      ...worker,
      player: await account('worker', worker.id),
    })),
    mediator: await account('mediator'),
    administrator: await account('administrator'),
  };
}
