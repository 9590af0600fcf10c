import { type INestApplicationContext } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Writing } from '#database';
import { addDays, day, type Day, hours, type Id, timeOfDay, type Weekday } from '#kernel';
import { addRecordOf, InszVault, registerWorker } from '#registry';
import { AGREEMENT, ASKED, CENTRE, LEUVEN, START, TODAY } from './story';

const JOBS_PER_WORKER = 40;
const VISITS_HERE_EVERY = 7;

export interface WorkerAsked {
  readonly organiser: Id;
  readonly number: number;
  readonly draw: (below: number) => number;
  readonly users: readonly [Id, Id];
  readonly elsewhere: { readonly request: Id; readonly occurrence: Id };
}

/** A worker with a week, limits, certificates and a year of jobs; every one of them is drawn. */
export async function writeWorker(
  tx: Writing,
  app: INestApplicationContext,
  asked: WorkerAsked,
): Promise<void> {
  const { draw } = asked;
  const worker = tx.ids.next();
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
      : undefined,
    absence: draw(15)
      ? undefined
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
      tx.ids.next(),
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
