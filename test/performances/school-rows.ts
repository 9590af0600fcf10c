import { type ChequeLedger } from '#cheque-ledger';
import { type Writing } from '#database';
import { day, type Hours, type Id, type Minutes, type Moment, timeOfDay } from '#kernel';
import {
  type Assignment,
  type AssignmentFacts,
  matchingTables,
  noNeeds,
  type Occurrence,
  type Request,
} from '#matching';
import {
  addRecordOf,
  type DatedSettingRow,
  type InszVault,
  type OrganiserRow,
  registerUser,
  registerWorker,
  registryTables,
} from '#registry';
import { wijkWerken } from '#regulation';
import { type EntitySchema } from 'typeorm';

/**
 * What a story about hours needs to lie in the database before it begins: an organiser, people, a request and its
 * jobs, as registry and matching keep them. Whoever tells a story about planning goes through their verbs instead.
 */

/** The description of a library's table, by its name. */
function rowsOf<Row extends object>(tables: readonly EntitySchema[], name: string): EntitySchema<Row> {
  const found = tables.find(({ options }) => options.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found as EntitySchema<Row>;
}

const SINCE = day('2018-01-01');

/** An organiser with a book and a price; the command holds the installation's book. */
export async function writeOrganiser(tx: Writing, ledger: ChequeLedger, organiser: Id): Promise<void> {
  await ledger.openBook(tx, { organiser });
  await tx.table(rowsOf<OrganiserRow>(registryTables, 'organiser')).insert({
    id: organiser,
    version: 1,
    recordedAt: tx.now,
    name: 'Wijk-werken Leuven',
    kind: 'municipality',
    regime: wijkWerken.code,
    kboNumber: null,
    vdabNumber: null,
    deviation: null,
    from: SINCE,
    until: null,
  } satisfies OrganiserRow);
  await tx.table(rowsOf<DatedSettingRow>(registryTables, 'dated_setting')).insert({
    id: tx.ids.next(),
    organiserId: organiser,
    recordedAt: tx.now,
    name: 'cheque-price-cents',
    from: SINCE,
    decidedOn: SINCE,
    value: '695',
    source: 'gemeenteraad',
    certainty: 'found',
  } satisfies DatedSettingRow);
}

const REGISTERED_ON = day('2026-01-05');
const NO_REACH = { phone: null, email: null, street: null };

/** A worker named Jo; answers the person behind. */
export function writeWorker(tx: Writing, vault: InszVault, worker: Id): Promise<Id> {
  return registerWorker(tx, vault, {
    worker,
    registeredOn: REGISTERED_ON,
    details: { ...NO_REACH, givenName: 'Jo', familyName: "d'Hondt", bornOn: null, iban: null },
  });
}

/** A school with a signed agreement, that has not paid its fee. */
export async function writeSchool(tx: Writing, user: Id): Promise<void> {
  const details = { ...NO_REACH, name: "Basisschool 't Klavertje", postalCode: null, place: null };
  await registerUser(tx, { user, kind: 'school', registeredOn: REGISTERED_ON, details });
  await addRecordOf(tx, {
    noun: 'userAgreement',
    id: tx.ids.next(),
    owner: user,
    record: { signedOn: REGISTERED_ON, from: REGISTERED_ON, until: null, endedOn: null, endReason: null },
  });
}

type Asked = Pick<AssignmentFacts, 'organiser' | 'request' | 'user' | 'site'>;

/** Lunch supervision for a whole school year. */
export async function writeRequest(tx: Writing, { organiser, request, user, site }: Asked): Promise<void> {
  const [firstDay, lastDay] = [day('2026-09-01'), day('2027-06-30')];
  await tx.table(rowsOf<Request>(matchingTables, 'request')).insert({
    id: request,
    organiserId: organiser,
    userId: user,
    siteId: site,
    task: 'KIND-01',
    municipality: '24062',
    latitudeE5: null,
    longitudeE5: null,
    pattern: {
      kind: 'school-days',
      from: firstDay,
      until: lastDay,
      weekdays: [1, 4],
      start: timeOfDay('12:00'),
      end: timeOfDay('13:00'),
    },
    patternKind: 'school-days',
    seats: 1,
    minimumTeam: 1,
    class: 'A',
    reference: null,
    orderNumber: null,
    costCentre: null,
    contact: null,
    safetyNotes: null,
    inOwnWords: null,
    needs: noNeeds,
    requirements: [],
    firstDay,
    lastDay,
    state: 'open',
    registeredAt: tx.now,
    version: 1,
  } satisfies Request);
}

export interface Job extends Asked {
  readonly assignment: Id;
  readonly worker: Id;
  readonly person: Id;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
  readonly minutes: Minutes;
  readonly hours: Hours;
  readonly chequesHeld: Assignment['chequesHeld'];
}

/** One time of the request, and the worker who goes; answers the occurrence. */
export async function writeJob(tx: Writing, job: Job): Promise<Id> {
  const { organiser: organiserId, request: requestId, startsAt, endsAt, minutes, hours } = job;
  const when = { day: day(startsAt.slice(0, 10)), startsAt, endsAt, minutes, hours };
  const occurrence: Occurrence = {
    ...when,
    id: tx.ids.next(),
    organiserId,
    requestId,
    until: when.day,
    startTime: timeOfDay(startsAt.slice(11, 16)),
    endTime: timeOfDay(endsAt.slice(11, 16)),
    seats: 1,
    minimumTeam: 1,
    state: 'planned',
  };
  await tx.table(rowsOf<Occurrence>(matchingTables, 'occurrence')).insert(occurrence);
  await tx.table(rowsOf<Assignment>(matchingTables, 'assignment')).insert({
    ...when,
    id: job.assignment,
    organiserId,
    occurrenceId: occurrence.id,
    requestId,
    bookingId: job.assignment,
    workerId: job.worker,
    personId: job.person,
    userId: job.user,
    state: 'assigned',
    leftBecause: null,
    replacesId: null,
    chequesHeld: job.chequesHeld,
    madeAt: tx.now,
    version: 1,
  } satisfies Assignment);
  return occurrence.id;
}
