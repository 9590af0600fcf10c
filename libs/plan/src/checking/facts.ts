import { type Reading } from '#database';
import { addDays, type Day, daysFrom, type Id } from '#kernel';
import { regimeOf } from '#registry';
import { figure, type Regime } from '#regulation';

/** A row as the database has it; every column may be asked. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What the check read by itself: rows, and nothing worked out. */
export interface CheckFacts {
  readonly regime: Regime;
  readonly organiser: Id;
  readonly today: Day;
  readonly until: Day;
  readonly workers: readonly Row[];
  /** Rows about workers, by table. */
  readonly about: Readonly<Record<WorkerTable, readonly Row[]>>;
  readonly occurrences: readonly Row[];
  readonly userAgreements: readonly Row[];
  /** Seats of everybody here in the weeks that matter, at whichever organiser. */
  readonly seats: readonly Row[];
  /** How many times each worker worked for each user. */
  readonly visits: readonly Row[];
  /** The last day each worker worked or was to work before today. */
  readonly lastDays: readonly Row[];
  readonly absentees: readonly Row[];
  readonly pairings: readonly Row[];
  readonly tasks: readonly Row[];
  readonly decisions: readonly Row[];
  readonly served: readonly Row[];
  /** Balances of the months and years that the plan touches. */
  readonly hours: readonly {
    readonly owner: string;
    readonly purpose: string;
    readonly period: number;
    readonly balance: number;
  }[];
  readonly lots: readonly { readonly user: string; readonly expiresOn: string; readonly free: number }[];
}

const workerTables = [
  'worker_status',
  'worker_domicile',
  'worker_wishes',
  'worker_week',
  'worker_referral',
  'worker_agreement',
  'worker_suspension',
  'worker_certificate',
  'worker_absence',
  'worker_no_go',
  'worker_aim',
  'worker_interim_day',
] as const;
export type WorkerTable = (typeof workerTables)[number];

export interface FactsAsked {
  readonly organiser: Id;
  readonly today: Day;
  readonly until: Day;
}

/**
 * Everything the check counts on, by statements of its own: none of them is shared with what makes a plan. To be read
 * in the same transaction as the snapshot, so that both saw the same moment.
 */
export async function factsToCheck(reading: Reading, asked: FactsAsked): Promise<CheckFacts> {
  const { organiser, today, until } = asked;
  const regime = await regimeOf(reading, organiser);
  const mine = (sql: string) => reading.rows<Row>(sql, [organiser]);
  const about: Partial<Record<WorkerTable, readonly Row[]>> = {};
  for (const table of workerTables)
    about[table] = await mine(`select * from ${table} where organiser_id = ?`);
  return {
    ...{ organiser, today, until, regime },
    about: about as Record<WorkerTable, readonly Row[]>,
    workers: await mine(
      `select w.id, w.left_on, w.died_on, w.pwa_proof, w.registered_on, coalesce(p.joined_to, p.id) as person
       from worker w join person p on p.id = w.person_id where w.organiser_id = ?`,
    ),
    occurrences: await reading.rows<Row>(
      `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.latitude_e5, r.longitude_e5, r.class, r.needs,
         r.pattern_kind, r.state as request_state, u.kind as user_kind, u.left_on as user_left_on, s.region,
         s.former_municipality
       from occurrence o join request r on r.id = o.request_id join user_record u on u.id = r.user_id
       left join user_site s on s.id = r.site_id
       where o.organiser_id = ? and o.day between ? and ?`,
      [organiser, today, until],
    ),
    userAgreements: await mine('select * from user_agreement where organiser_id = ?'),
    seats: await seatsOf(reading, asked, figure(regime, 'fairness-window-days', today)),
    visits: await mine(
      `select worker_id, user_id, cast(count(*) as integer) as visits from assignment
       where organiser_id = ? and state = 'worked' group by worker_id, user_id`,
    ),
    lastDays: await reading.rows<Row>(
      `select worker_id, max(day) as day from assignment
       where organiser_id = ? and state in ('assigned', 'worked') and day < ? group by worker_id`,
      [organiser, today],
    ),
    absentees: await reading.rows<Row>(
      `select distinct a.occurrence_id from assignment a join occurrence o on o.id = a.occurrence_id
       where o.organiser_id = ? and o.day between ? and ? and a.left_because in ('absence', 'new-time-does-not-suit')
         and a.state not in ('assigned', 'worked', 'offered', 'proposed')`,
      [organiser, today, until],
    ),
    pairings: await mine('select * from pairing where organiser_id = ?'),
    ...(await tasksOf(reading)),
    ...(await balancesOf(reading, asked)),
  };
}

/** Far more than a night's rest and any journey. */
const DAYS_AROUND = 7;

/** Seats of people of this organiser, wherever they work, on the days that can touch the plan or its comparison of hours. */
function seatsOf(
  reading: Reading,
  { organiser, today, until }: FactsAsked,
  daysCompared: number,
): Promise<Row[]> {
  const [around, compared] = [addDays(today, -DAYS_AROUND), addDays(until, -daysCompared)];
  return reading.rows<Row>(
    `select a.*, r.site_id, r.latitude_e5, r.longitude_e5, coalesce(p.joined_to, p.id) as person
     from assignment a join request r on r.id = a.request_id join person p on p.id = a.person_id
     where a.state in ('assigned', 'worked') and a.day between ? and ? and coalesce(p.joined_to, p.id) in (
       select coalesce(q.joined_to, q.id) from worker w join person q on q.id = w.person_id where w.organiser_id = ?)`,
    [around < compared ? around : compared, addDays(until, DAYS_AROUND), organiser],
  );
}

async function tasksOf(reading: Reading) {
  return {
    tasks: await reading.rows<Row>('select * from task_version order by valid_from, number'),
    decisions: await reading.rows<Row>(
      `select d.kind, d.task, d.valid_from, d.decided_on, d.recorded_at, p.municipality
       from local_decision d join local_decision_place p on p.decision = d.id
       order by d.valid_from, d.decided_on, d.recorded_at, d.id`,
    ),
    served: await reading.rows<Row>(
      'select * from organiser_municipality order by valid_from, decided_on, recorded_at, id',
    ),
  };
}

const hexOf = (bytes: Buffer) => Buffer.from(bytes).toString('hex');

/** Periods of the book in which these days lie: 2026, 202611. */
const periodsOf = ({ today, until }: FactsAsked): number[] =>
  [
    ...new Set(
      daysFrom(today, until).flatMap((day) => [day.slice(0, 'yyyy'.length), day.slice(0, 'yyyy-mm'.length)]),
    ),
  ].map((period) => Number(period.replace('-', '')));

async function balancesOf(reading: Reading, asked: FactsAsked): Promise<Pick<CheckFacts, 'hours' | 'lots'>> {
  const periods = periodsOf(asked);
  const newest = `e.version = (select max(n.version) from entry n where n.book = a.book and n.account = a.number)`;
  const hours = await reading.rows<{ owner: Buffer; purpose: string; period: number; balance: number }>(
    `select a.owner, a.purpose, a.period, e.balance from account a
     join entry e on e.book = a.book and e.account = a.number and ${newest}
     where a.lot = 0 and a.period in (${periods.map(() => '?').join(', ')}) and a.purpose in ('room', 'granted')`,
    periods,
  );
  const lots = await reading.rows<{ user: Buffer; expiresOn: string; free: number }>(
    `select l.user_id as "user", l.expires_on, e.balance as free from lot l
     join book b on b.number = l.book and b.id = ?
     join account a on a.book = l.book and a.lot = l.number and a.purpose = 'free' and a.owner = l.user_id
     join entry e on e.book = a.book and e.account = a.number and ${newest}
     where l.expires_on >= ?`,
    [asked.organiser, asked.today],
  );
  return {
    hours: hours.map((row) => ({ ...row, owner: hexOf(row.owner) })),
    lots: lots.map((row) => ({ ...row, user: hexOf(row.user) })),
  };
}

/** An id as the ledger's keys have it. */
export const keyOf = (id: string): string => id.replaceAll('-', '');
