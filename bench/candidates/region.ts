import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Database, INSTALLATION, type Writing } from '#database';
import { addDays, type Cents, type Cheques, day, type Day, type Id, timeOfDay } from '#kernel';
import { noNeeds, Requests } from '#matching';
import { addRecordOf, Organisers, registerUser } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { v7 } from 'uuid';
import { AGREEMENT, ASKED, CENTRE, drawing, LEUVEN, START } from './story';
import { writeWorker } from './workers';

export interface Region {
  readonly organiser: Id;
  readonly user: Id;
  readonly occurrence: Id;
}

const anId = () => v7() as Id;
const commandOf = (books: readonly Id[], subject = anId()): Command => ({
  id: anId(),
  verb: 'bench.write',
  books,
  actor: '11111111-1111-4111-8111-111111111111' as Id,
  subject,
  body: null,
});

/** A town with so many workers, each with a week, limits, certificates and a year of jobs; and one open place. */
export async function writeRegion(
  app: INestApplicationContext,
  database: Database,
  workers: number,
): Promise<Region> {
  const organiser = anId();
  await foundTown(app, organiser);
  const draw = drawing(workers);
  const take = (perform: (tx: Writing) => Promise<void>) =>
    database.road.take(commandOf([organiser, INSTALLATION]), { perform, answer: async () => undefined });
  const family = await aFamily(take, app);
  const busy = await aFamily(take, app);
  const garden = await aRequest(app, organiser, { ...family, on: ASKED });
  const elsewhere = await aRequest(app, organiser, { ...busy, on: addDays(ASKED, 1) });
  for (let number = 0; number < workers; number++) {
    await take((tx) =>
      writeWorker(tx, app, { organiser, number, draw, users: [family.user, busy.user], elsewhere }),
    );
  }
  return { organiser, user: family.user, occurrence: garden.occurrence };
}

async function foundTown(app: INestApplicationContext, organiser: Id): Promise<void> {
  const seeds = join(process.cwd(), 'libs/task-catalogue/seeds');
  const catalogue = app.get(TaskCatalogue, { strict: false });
  const text = (file: string) => readFile(join(seeds, file), 'utf8');
  await catalogue.importMunicipalities(commandOf([INSTALLATION]), { text: await text('municipalities.csv') });
  await catalogue.importCatalogue(commandOf([INSTALLATION]), { text: await text('activities.yaml') });
  await app.get(Organisers, { strict: false }).register(commandOf([INSTALLATION], organiser), {
    name: 'Leuven',
    kind: 'municipality',
    municipalities: [LEUVEN],
    from: day('2019-01-01'),
    decision: { reference: 'GR 2018/44', decidedOn: day('2018-11-26') },
  });
}

type Take = (perform: (tx: Writing) => Promise<void>) => Promise<unknown>;

async function aFamily(take: Take, app: INestApplicationContext): Promise<{ user: Id; site: Id }> {
  const [user, site] = [anId(), anId()];
  await take(async (tx) => {
    const details = {
      name: 'Peeters',
      phone: null,
      email: null,
      street: null,
      postalCode: '3000',
      place: 'Leuven',
    };
    await registerUser(tx, { user, kind: 'private-person', details, registeredOn: START });
    await addRecordOf(tx, {
      noun: 'userAgreement',
      owner: user,
      id: tx.ids.next(),
      record: { ...AGREEMENT, until: null },
    });
    const record = {
      from: START,
      until: null,
      name: 'tuin',
      street: null,
      region: 'flanders' as const,
      postalCode: '3000',
      place: 'Leuven',
      municipality: LEUVEN,
      formerMunicipality: null,
      ...CENTRE,
      dwelling: 'inhabited' as const,
    };
    await addRecordOf(tx, { noun: 'site', owner: user, id: site, record });
    await app.get(ChequeLedger, { strict: false }).issueLot(tx, {
      user,
      order: anId(),
      cheques: 1000 as Cheques,
      priceCents: 645 as Cents,
      issuedOn: tx.today,
      form: 'electronic',
    });
  });
  return { user, site };
}

async function aRequest(
  app: INestApplicationContext,
  organiser: Id,
  { user, site, on }: { user: Id; site: Id; on: Day },
): Promise<{ request: Id; occurrence: Id }> {
  const { answer } = await app.get(Requests, { strict: false }).register(commandOf([organiser]), {
    organiser,
    form: {
      user,
      site,
      task: 'TUIN-05',
      pattern: { kind: 'once', on, start: timeOfDay('11:30'), end: timeOfDay('13:30') },
      seats: 1,
      minimumTeam: 1,
      class: 'B',
      reference: null,
      orderNumber: null,
      costCentre: null,
      contact: null,
      safetyNotes: null,
      inOwnWords: null,
      needs: { ...noNeeds, certificates: ['first-aid'] },
    },
  });
  return { request: answer.id, occurrence: answer.occurrences[0]?.id ?? anId() };
}
