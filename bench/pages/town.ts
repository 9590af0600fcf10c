import { type INestApplicationContext } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Database, INSTALLATION } from '#database';
import { Actors, Cards, Roles, SYSTEM } from '#identity';
import { addDays, type Cents, type Cheques, type Day, type Id, Refused, timeOfDay } from '#kernel';
import { Assignments, noNeeds, Requests } from '#matching';
import { recordsAbout, workersPage } from '#registry';
import { v7 } from 'uuid';
import { type Region, writeRegion } from '../candidates/region';
import { ASKED } from '../candidates/story';

export const WORKERS = 150;
const WORKING_DAYS = 5;
const CHEQUES = 10_000;
const PASSWORD = 'een zin die niemand raadt';
export const MEDIATOR = 'mia@leuven.example';
export const CONTACT = 'school@leuven.example';

/** Who logs in to look at the pages. */
export interface Town extends Region {
  readonly password: string;
  readonly card: { readonly code: string; readonly pin: string };
}

const anId = () => v7() as Id;
const commandOf = (organiser: Id, subject = anId(), actor = SYSTEM): Command => ({
  id: anId(),
  verb: 'bench.write',
  books: [organiser],
  actor,
  subject,
  reason: 'om te meten',
  body: null,
});

/** A town whose board is full: so many workers, with a job on most days of the week that is asked. */
export async function writeTown(app: INestApplicationContext, database: Database): Promise<Town> {
  const region = await writeRegion(app, database, WORKERS);
  const { organiser, user } = region;
  await database.road.take(commandOf(organiser), {
    perform: async (tx) => {
      await app.get(ChequeLedger, { strict: false }).issueLot(tx, {
        user,
        order: anId(),
        cheques: CHEQUES as Cheques,
        priceCents: 645 as Cents,
        issuedOn: tx.today,
        form: 'electronic',
      });
    },
    answer: async () => undefined,
  });
  const { items } = await workersPage(database.reading, { organiser, limit: WORKERS });
  const [site] = await recordsAbout(database.reading, { organiser, noun: 'site', owner: user });
  if (!site) throw new Error('the town has no garden');
  for (let after = 0; after < WORKING_DAYS; after++)
    for (const { id: worker } of items)
      await aVisit(app, { organiser, user, site: site.id, worker, on: addDays(ASKED, after) });
  const [first] = items;
  if (!first) throw new Error('the town has no workers');
  return { ...region, password: PASSWORD, card: await logIns(app, region, first.id) };
}

interface VisitAsked {
  readonly organiser: Id;
  readonly user: Id;
  readonly site: Id;
  readonly worker: Id;
  readonly on: Day;
}

/** A visit of two hours; who may not go on that day stays free, as on any board. */
async function aVisit(app: INestApplicationContext, asked: VisitAsked): Promise<void> {
  const { organiser, worker, on, ...place } = asked;
  const requests = app.get(Requests, { strict: false });
  const { answer } = await requests.register(commandOf(organiser), {
    organiser,
    form: {
      ...place,
      task: 'TUIN-05',
      pattern: { kind: 'once', on, start: timeOfDay('13:00'), end: timeOfDay('15:00') },
      seats: 1,
      minimumTeam: 1,
      class: 'B',
      reference: null,
      orderNumber: null,
      costCentre: null,
      contact: null,
      safetyNotes: null,
      inOwnWords: null,
      needs: noNeeds,
    },
  });
  const occurrences = answer.occurrences.map(({ id }) => id);
  try {
    await app
      .get(Assignments, { strict: false })
      .assign(commandOf(organiser), { organiser, worker, occurrences });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/** A mediator and a contact with a password, and a worker with a card; answers the card. */
async function logIns(app: INestApplicationContext, { organiser, user }: Region, worker: Id) {
  const roles = app.get(Roles, { strict: false });
  const actors = app.get(Actors, { strict: false });
  const person = async (email: string, role: { role: 'mediator' } | { role: 'user-contact'; party: Id }) => {
    const actor = anId();
    const inBook = () => commandOf(INSTALLATION, actor);
    const by = { byAdministrator: true };
    await roles.makeActor(inBook(), { name: 'Mia Maes', email, organiser, ...role }, by);
    await actors.setPassword(inBook(), { password: PASSWORD }, { organisers: 'all' });
  };
  await person(MEDIATOR, { role: 'mediator' });
  await person(CONTACT, { role: 'user-contact', party: user });
  const { code = '', pin = '' } = await app
    .get(Cards, { strict: false })
    .issue(commandOf(organiser, worker), { organiser });
  return { code, pin };
}
