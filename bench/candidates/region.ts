import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Database, INSTALLATION, type Writing } from '#database';
import {
  addDays,
  type Cents,
  type Cheques,
  day,
  type Day,
  hours,
  type Id,
  timeOfDay,
  type Weekday,
} from '#kernel';
import { noNeeds, Requests } from '#matching';
import { addRecordOf, InszVault, Organisers, registerUser, registerWorker } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { v7 } from 'uuid';

export const TODAY = day('2026-11-16');
/** A Monday noon of two hours, in the published window. */
export const ASKED = day('2026-11-23');
const START = day('2026-01-05');
const LEUVEN = '24062';
const CENTRE = { latitudeE5: 5087900, longitudeE5: 470100 };
const JOBS_PER_WORKER = 40;
const VISITS_HERE_EVERY = 7;

export interface Region {
  readonly organiser: Id;
  readonly user: Id;
  readonly occurrence: Id;
}

/** Numbers that look drawn and are the same in every run (xorshift, 32 bits). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
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
      aWorker(tx, app, { organiser, number, draw, users: [family.user, busy.user], elsewhere }),
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

const AGREEMENT = { signedOn: START, from: START, endedOn: null, endReason: null };

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

interface WorkerAsked {
  readonly organiser: Id;
  readonly number: number;
  readonly draw: (below: number) => number;
  readonly users: readonly [Id, Id];
  readonly elsewhere: { readonly request: Id; readonly occurrence: Id };
}

async function aWorker(tx: Writing, app: INestApplicationContext, asked: WorkerAsked): Promise<void> {
  const { draw } = asked;
  const worker = anId();
  const person = await registerWorker(tx, app.get(InszVault, { strict: false }), {
    worker,
    registeredOn: START,
    details: {
      givenName: `An${asked.number}`,
      familyName: 'Jo',
      bornOn: null,
      phone: null,
      email: null,
      street: null,
      iban: null,
    },
  });
  for (const [noun, record] of Object.entries(recordsOf(draw))) {
    if (record)
      await addRecordOf(tx, {
        noun: noun as never,
        owner: worker,
        id: tx.ids.next(),
        record: record as never,
      });
  }
  await pastJobs(tx, asked, { worker, person });
  const planned = draw(60);
  if (planned === 0) return;
  await app.get(ChequeLedger, { strict: false }).takeOverHours(tx, {
    person,
    period: '2026-11' as never,
    hours: hours(planned),
    source: 'attest',
  });
}

const none = undefined;

/** Facts of one worker: most may go, the others fail by a rule or more. */
function recordsOf(draw: (below: number) => number): Record<string, object | undefined> {
  const from = START;
  const start = timeOfDay(['08:00', '09:00', '11:00', '12:00'][draw(4)] ?? '08:00');
  const times = ([1, 2, 3, 4, 5] as Weekday[]).map((weekday) => ({
    weekday,
    start,
    end: timeOfDay('18:00'),
  }));
  const home = {
    latitudeE5: CENTRE.latitudeE5 + draw(16000) - 8000,
    longitudeE5: CENTRE.longitudeE5 + draw(24000) - 12000,
  };
  return {
    status: { from, status: 'jobseeker', source: null },
    domicile: {
      from,
      region: 'flanders',
      postalCode: '3000',
      place: 'Leuven',
      municipality: LEUVEN,
      ...home,
    },
    wishes: {
      from,
      hoursPerMonthWished: 10 + draw(50),
      travelModes: draw(3) ? ['bicycle'] : ['foot', 'public-transport'],
      travelMinutesMaximum: 15 + draw(45),
      languages: ['nl'],
      liftingKgMaximum: null,
    },
    week: { from, times },
    referral: {
      referredOn: addDays(from, -draw(60)),
      body: 'vdab',
      referrerId: null,
      contact: null,
      goals: '',
      sheetOn: null,
    },
    workerAgreement: { ...AGREEMENT, until: draw(12) ? day('2026-12-31') : day('2026-11-20') },
    certificate: draw(5)
      ? {
          from,
          until: draw(8) ? null : day('2026-11-19'),
          kind: 'first-aid',
          name: 'EHBO',
          seenOn: from,
          seenBy: 'An',
        }
      : none,
    absence: draw(15)
      ? none
      : {
          from: addDays(ASKED, -3),
          start: timeOfDay('00:00'),
          until: addDays(ASKED, 3),
          end: timeOfDay('24:00'),
          reason: null,
        },
  };
}

/** Jobs that were worked, and now and then one that lies in the way. Written as rows: the year is over. */
async function pastJobs(tx: Writing, asked: WorkerAsked, who: { worker: Id; person: Id }): Promise<void> {
  const { draw, users } = asked;
  for (let number = 0; number < JOBS_PER_WORKER; number++) {
    const on = addDays(START, 7 * number + draw(5));
    const user = draw(VISITS_HERE_EVERY) ? users[1] : users[0];
    if (on < TODAY) await aJob(tx, asked, { ...who, on, user, state: 'worked', start: 8 });
  }
  if (draw(6) === 0)
    await aJob(tx, asked, { ...who, on: ASKED, user: users[1], state: 'assigned', start: 9 + draw(3) });
}

interface JobRow {
  readonly worker: Id;
  readonly person: Id;
  readonly on: Day;
  readonly user: Id;
  readonly state: string;
  /** Hour in UTC. */
  readonly start: number;
}

async function aJob(tx: Writing, { organiser, elsewhere }: WorkerAsked, job: JobRow): Promise<void> {
  const at = (hour: number) => `${job.on}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  await tx.run(
    `insert into assignment (id, organiser_id, occurrence_id, request_id, booking_id, worker_id, person_id, user_id, day,
       starts_at, ends_at, minutes, hours, state, cheques_held, made_at, version)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 120, 2, ?, 'later', ?, 1)`,
    [
      tx.ids.next(),
      organiser,
      elsewhere.occurrence,
      elsewhere.request,
      anId(),
      job.worker,
      job.person,
      job.user,
      job.on,
      at(job.start),
      at(job.start + 2),
      job.state,
      tx.now,
    ],
  );
}
