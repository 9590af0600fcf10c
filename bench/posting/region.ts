import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Database, INSTALLATION, type Writing } from '#database';
import { addDays, type Cents, type Cheques, day, hours, type Id, type Moment, minutes } from '#kernel';
import { type Performance, performancesTables } from '#performances';
import { InszVault } from '#registry';
import { v4, v7 } from 'uuid';
import { actorWith } from '../../test/api/actors';
import {
  writeJob,
  writeOrganiser,
  writeRequest,
  writeSchool,
  writeWorker,
} from '../../test/performances/school-rows';

/** One month of lunch supervision in many schools, worked and told, waiting to be confirmed. */
export interface Region {
  readonly organiser: Id;
  readonly bearer: string;
  /** Performances of one counted hour each. */
  readonly waiting: readonly Id[];
}

/** Visits of one worker in the month: one a day, an hour each, well within the maximum. */
const VISITS_PER_WORKER = 25;
const WORKERS_PER_SCHOOL = 4;
const FIRST_DAY = day('2026-09-01');
const LOT = VISITS_PER_WORKER * WORKERS_PER_SCHOOL;

const random = () => v4() as Id;
const ordered = () => v7() as Id;

/** Fills a new database through the steps of registry and ledger. */
export async function writeRegion(database: Database, performances: number): Promise<Region> {
  const organiser = random();
  const ledger = new ChequeLedger();
  const take = (perform: (tx: Writing) => Promise<void>, books: readonly Id[] = [organiser]) =>
    database.road.take(commandOf(books), { perform, answer: async () => undefined });
  await take((tx) => writeOrganiser(tx, ledger, organiser), [INSTALLATION]);
  const waiting: Id[] = [];
  while (waiting.length < performances) {
    await take(
      async (tx) => {
        waiting.push(...(await aSchool(tx, { ledger, organiser })));
      },
      [organiser, INSTALLATION],
    );
  }
  const { bearer } = await actorWith(database, { role: 'mediator', organiser });
  return { organiser, bearer, waiting: shuffled(waiting) };
}

/** A school with its cheques, its workers and what they worked. */
async function aSchool(
  tx: Writing,
  { ledger, organiser }: { ledger: ChequeLedger; organiser: Id },
): Promise<Id[]> {
  const asked = { organiser, user: random(), site: ordered(), request: ordered() };
  await writeSchool(tx, asked.user);
  await writeRequest(tx, asked);
  await ledger.issueLot(tx, {
    user: asked.user,
    order: random(),
    cheques: LOT as Cheques,
    priceCents: 695 as Cents,
    issuedOn: tx.today,
    form: 'electronic',
  });
  const told: Performance[] = [];
  for (let one = 0; one < WORKERS_PER_SCHOOL; one++) {
    const worker = random();
    const person = await writeWorker(tx, new InszVault(undefined), worker);
    for (let visit = 0; visit < VISITS_PER_WORKER; visit++) {
      const on = addDays(FIRST_DAY, visit);
      const job = {
        ...asked,
        assignment: random(),
        worker,
        person,
        startsAt: `${on}T10:00:00.000Z` as Moment,
        endsAt: `${on}T11:00:00.000Z` as Moment,
        minutes: minutes(60),
        hours: hours(1),
        chequesHeld: 'now',
      } as const;
      const occurrence = await writeJob(tx, job);
      await ledger.hold(tx, { ...job, performedOn: on, cheques: 'now' });
      told.push(performanceOf(tx, job, occurrence));
    }
  }
  for (const table of performancesTables) await tx.table(table).insert(told);
  return told.map(({ id }) => id);
}

type JobTold = Pick<Performance, 'startsAt' | 'endsAt' | 'minutes' | 'hours'> &
  Readonly<Record<'organiser' | 'assignment' | 'request' | 'worker' | 'person' | 'user' | 'site', Id>>;

function performanceOf(tx: Writing, job: JobTold, occurrence: Id): Performance {
  const { startsAt, endsAt, minutes: long, hours: counted } = job;
  return {
    startsAt,
    endsAt,
    minutes: long,
    hours: counted,
    id: ordered(),
    organiserId: job.organiser,
    assignmentId: job.assignment,
    occurrenceId: occurrence,
    requestId: job.request,
    workerId: job.worker,
    personId: job.person,
    userId: job.user,
    siteId: job.site,
    taskPlanned: 'KIND-01',
    work: 'done',
    taskDone: 'KIND-01',
    performedOn: day(startsAt.slice(0, 10)),
    breaks: [],
    state: 'registered',
    refusals: null,
    registeredAt: tx.now,
    confirmedAt: null,
    version: 1,
  };
}

const commandOf = (books: readonly Id[]): Command => ({
  id: ordered(),
  verb: 'bench.fill',
  books,
  actor: random(),
  subject: ordered(),
  body: null,
});

/** Schools confirm in no order; a fixed step through the list is as good as chance, and the same each time. */
function shuffled(ids: readonly Id[]): Id[] {
  const STEP = 7_919;
  return ids.map((_, index) => ids[(index * STEP) % ids.length] as Id);
}
