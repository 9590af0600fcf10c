import { type Reading, type Value } from '#database';
import { addDays, type Day, type Id, type Minutes } from '#kernel';
import { figure, type Regime, type TravelMode } from '#regulation';
import {
  type Absence,
  type AgreementPeriod,
  type Aim,
  type Certificate,
  type NoGo,
  type Referral,
  type Suspension,
  type WeeklyTime,
  type WorkerFacts,
  type WorkerStatusFrom,
} from '../rules';
import { groupedBy } from './grouping';
import { pointOf } from './places';
import { regimeOf } from './settings';
import { type WorkerDomicileRow, type WorkerRow } from './worker-tables';

export interface WorkersAsked {
  readonly organiser: Id;
  /** Facts of this day and later; what ended before it is left out, but for the agreements. */
  readonly on: Day;
  /** One worker; without it every worker who has not left by that day. */
  readonly worker?: Id;
}

/**
 * What the rules may know of an organiser's workers, in a fixed number of statements however many they are, in
 * the order of their names. A worker who left by the day is answered only when asked for by id.
 */
export async function workerFacts(reading: Reading, asked: WorkersAsked): Promise<WorkerFacts[]> {
  const workers = await activeWorkers(reading, asked);
  if (workers.length === 0) return [];
  const regime = await regimeOf(reading, asked.organiser);
  const of = readerOf(reading, asked);
  const standing = await standingFacts(of);
  const history = await historyFacts(of);
  const periods = await periodFacts(of, asked.on, regime);
  return workers.map((worker) => ({
    ...identityOf(worker),
    ...standing(worker.id),
    ...history(worker.id),
    ...periods(worker.id),
  }));
}

interface NamedWorker extends WorkerRow {
  givenName: string | null;
  familyName: string | null;
  /** The person in whom this worker's own goes on. */
  joinedTo: Id | null;
}

function activeWorkers(reading: Reading, { organiser, on, worker }: WorkersAsked): Promise<NamedWorker[]> {
  return reading.rows<NamedWorker>(
    `select worker.*, person.joined_to, given_name, family_name
       from worker join person on person.id = worker.person_id left join worker_details on worker_details.worker_id = worker.id
      where worker.organiser_id = ? and ${worker ? 'worker.id = ?' : '(left_on is null or left_on >= ?)'}
      order by search_name, worker.id`,
    [organiser, worker ?? on],
  );
}

const identityOf = (worker: NamedWorker) => ({
  worker: worker.id,
  person: worker.joinedTo ?? worker.personId,
  organiser: worker.organiserId,
  name: nameOf(worker),
  registeredOn: worker.registeredOn,
  leftOn: worker.leftOn,
  diedOn: worker.diedOn,
  hadPwaContract: worker.pwaProof !== null,
  monthsTakenOver: worker.monthsTakenOver,
});

/** A name as it is read aloud; an erased one is empty. */
const nameOf = ({ givenName, familyName }: { givenName: string | null; familyName: string | null }) =>
  [givenName, familyName].filter(Boolean).join(' ');

interface Asked {
  readonly columns: string;
  readonly from: string;
  readonly where?: string;
  readonly values?: readonly Value[];
}

type Of<Fact> = (worker: Id) => Fact[];
/**
 * Reads one kind of fact of all asked workers in one statement; answers those of one worker by id, in the order in which
 * they were written: of two that begin on one day the later one stands.
 */
type Reader = <Fact extends object>(asked: Asked) => Promise<Of<Fact>>;

function readerOf(reading: Reading, { organiser, worker }: WorkersAsked): Reader {
  const whose = worker ? 'organiser_id = ? and worker_id = ?' : 'organiser_id = ?';
  const who = worker ? [organiser, worker] : [organiser];
  return async <Fact extends object>({ columns, from, where, values = [] }: Asked) => {
    const rows = await reading.rows<Fact & { workerId: Id }>(
      `select worker_id, ${columns} from ${from} where ${whose}${where ? ` and ${where}` : ''} order by id`,
      [...who, ...values],
    );
    return groupedBy(rows, ({ workerId }) => workerId);
  };
}

/** Facts that stand from a day until the next of their kind. */
async function standingFacts(read: Reader) {
  const statuses = await read<WorkerStatusFrom>({ columns: '"from", status', from: 'worker_status' });
  const domiciles = await read<WorkerDomicileRow>({
    columns: '"from", region, postal_code, place, municipality, latitude_e5, longitude_e5',
    from: 'worker_domicile',
  });
  const wishes = await read<StoredWishes>({
    columns:
      '"from", hours_per_month_wished, travel_modes, travel_minutes_maximum, languages, lifting_kg_maximum',
    from: 'worker_wishes',
  });
  const weeks = await read<{ from: Day; times: string }>({ columns: '"from", times', from: 'worker_week' });
  return (worker: Id) => ({
    statuses: statuses(worker),
    domiciles: domiciles(worker).map(({ from, region, postalCode, place, municipality, ...row }) => ({
      from,
      region,
      postalCode,
      place,
      municipality,
      home: pointOf(row),
    })),
    wishes: wishes(worker).map((row) => ({
      ...row,
      travelModes: JSON.parse(row.travelModes) as TravelMode[],
      languages: JSON.parse(row.languages) as string[],
    })),
    weeks: weeks(worker).map(({ from, times }) => ({ from, times: JSON.parse(times) as WeeklyTime[] })),
  });
}

interface StoredWishes {
  readonly from: Day;
  readonly hoursPerMonthWished: number | null;
  readonly travelModes: string;
  readonly travelMinutesMaximum: Minutes | null;
  readonly languages: string;
  readonly liftingKgMaximum: number | null;
}

/** Facts whose past counts: months are used by agreements that ended, and a referral opens a later one. */
async function historyFacts(read: Reader) {
  const referrals = await read<Referral>({
    columns: 'referred_on as "on", body as "by"',
    from: 'worker_referral',
  });
  const agreements = await read<AgreementPeriod>({
    columns: 'id as agreement, signed_on, "from", until, ended_on',
    from: 'worker_agreement',
  });
  return (worker: Id) => ({ referrals: referrals(worker), agreements: agreements(worker) });
}

/** Facts that are over once their last day is past. */
async function periodFacts(read: Reader, on: Day, regime: Regime) {
  const still = { where: '(until is null or until >= ?)', values: [on] };
  const suspensions = await read<Suspension>({
    columns: '"from", until, reason',
    from: 'worker_suspension',
    ...still,
  });
  const certificates = await read<Certificate>({
    columns: '"from", until, kind',
    from: 'worker_certificate',
    ...still,
  });
  const absences = await read<Absence>({
    columns: '"from", start, until, "end"',
    from: 'worker_absence',
    ...still,
  });
  const noGos = await read<NoGo>({
    columns: '"from", until, about, target, reason',
    from: 'worker_no_go',
    ...still,
  });
  const aims = await read<Aim>({ columns: '"from", until, kind, task', from: 'worker_aim', ...still });
  const interimDays = await read<{ day: Day }>({
    columns: 'day',
    from: 'worker_interim_day',
    where: 'day >= ?',
    values: [addDays(on, 1 - figure(regime, 'interim-window-days', on))],
  });
  return (worker: Id) => ({
    suspensions: suspensions(worker),
    certificates: certificates(worker),
    absences: absences(worker),
    noGos: noGos(worker),
    aims: aims(worker),
    interimDays: interimDays(worker).map(({ day }) => day),
  });
}
