/**
 * The same answer worked out the long way, by code that shares nothing with the library but the database: each
 * worker's rows read one by one, each rule written out again. What it finds is compared with the list, worker by worker.
 */
import { type Reading, type Value } from '#database';
import { type CandidateCard, type CandidateList } from '#matching';
import { type Region } from './region';
import { ASKED } from './story';

const ASKED_MONTH = 202611;
const [START, END] = ['11:30', '13:30'];
const [STARTS_AT, ENDS_AT] = [`${ASKED}T10:30:00.000Z`, `${ASKED}T12:30:00.000Z`];
const CENTRE = { latitude: 50.879, longitude: 4.701 };
const KILOMETRES_PER_MINUTE: Readonly<Record<string, number>> = {
  bicycle: 0.25,
  foot: 1 / 12,
  'public-transport': 0.25,
};
const DETOUR = 1.3;
const EARTH_KILOMETRES = 6371;
const DAY = 86_400_000;
/** The library takes the earth as flat: a minute's difference is rounding. */
const MINUTES_ALLOWED = 1;

type One = <Row extends object>(sql: string, ...params: Value[]) => Promise<Row | undefined>;

/** The codes that say no or warn, in alphabetical order, and the facts of the card. */
interface Found {
  readonly codes: readonly string[];
  readonly minutes: number;
  readonly maximumMinutes: number;
  readonly free: number;
  readonly visits: number;
  readonly waiting: number;
}

async function recompute(one: One, worker: string, user: string): Promise<Found> {
  const { used } = (await hoursUsed(one, worker)) ?? { used: 0 };
  const travel = await travelOf(one, worker);
  const job = await one<{ last: string | null; visits: number }>(
    `select max(day) as last, cast(sum(case when user_id = ? and state = 'worked' then 1 else 0 end) as bigint) as visits
     from assignment where worker_id = ? and day < ?`,
    user,
    worker,
    ASKED,
  );
  const waiting = job?.last ? Math.round((Date.parse(ASKED) - Date.parse(job.last)) / DAY) : -1;
  const says: Record<string, boolean> = {
    'worker-agreement-not-valid': !(await one(
      'select id from worker_agreement where worker_id = ? and until >= ?',
      worker,
      ASKED,
    )),
    ...(await certificateOf(one, worker)),
    ...(await freedomOf(one, worker)),
    'travel-over-own-maximum': travel.minutes > travel.maximumMinutes,
    'double-booked': !!(await one(
      `select id from assignment where worker_id = ? and state = 'assigned' and starts_at < ? and ends_at > ?`,
      worker,
      ENDS_AT,
      STARTS_AT,
    )),
    'hours-over-month-maximum': 60 - used < 2,
  };
  const codes = Object.keys(says).filter((code) => says[code]);
  return { codes: codes.sort(), ...travel, free: 60 - used, visits: job?.visits ?? 0, waiting };
}

async function hoursUsed(one: One, worker: string): Promise<{ used: number } | undefined> {
  const row = await one<{ personId: string }>('select person_id from worker where id = ?', worker);
  const owner = Buffer.from((row?.personId ?? '').replaceAll('-', ''), 'hex');
  return one<{ used: number }>(
    `select cast(coalesce(sum(e.change), 0) as bigint) as used
     from account a join entry e on e.book = a.book and e.account = a.number
     where a.owner = ? and a.purpose = 'elsewhere' and a.period = ?`,
    owner,
    ASKED_MONTH,
  );
}

async function certificateOf(one: One, worker: string): Promise<Record<string, boolean>> {
  const seen = await one<{ until: string | null }>(
    'select until from worker_certificate where worker_id = ?',
    worker,
  );
  const expired = seen !== undefined && seen.until !== null && seen.until < ASKED;
  return { 'certificate-missing': seen === undefined, 'certificate-expired': expired };
}

async function freedomOf(one: One, worker: string): Promise<Record<string, boolean>> {
  const away = await one(
    'select id from worker_absence where worker_id = ? and "from" <= ? and until >= ?',
    worker,
    ASKED,
    ASKED,
  );
  const row = await one<{ times: string }>('select times from worker_week where worker_id = ?', worker);
  const times = JSON.parse(row?.times ?? '[]') as { weekday: number; start: string; end: string }[];
  const free = times.some(({ weekday, start, end }) => weekday === 1 && start <= START && END <= end);
  return { absent: !!away, 'outside-availability': !away && !free };
}

/** Great circle, times the detour, over the speed of the quickest own way. */
async function travelOf(one: One, worker: string): Promise<{ minutes: number; maximumMinutes: number }> {
  const home = await one<{ latitudeE5: number; longitudeE5: number }>(
    'select * from worker_domicile where worker_id = ?',
    worker,
  );
  const wishes = await one<{ travelModes: string; travelMinutesMaximum: number }>(
    'select * from worker_wishes where worker_id = ?',
    worker,
  );
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [from, to] = [radians((home?.latitudeE5 ?? 0) / 1e5), radians(CENTRE.latitude)];
  const apart = radians(CENTRE.longitude - (home?.longitudeE5 ?? 0) / 1e5);
  const cosine = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(apart);
  const kilometres = Math.acos(Math.min(1, cosine)) * EARTH_KILOMETRES * DETOUR;
  const modes = JSON.parse(wishes?.travelModes ?? '[]') as string[];
  const each = modes.map((mode) => Math.ceil(kilometres / (KILOMETRES_PER_MINUTE[mode] ?? 0)));
  return { minutes: Math.min(...each), maximumMinutes: wishes?.travelMinutesMaximum ?? 0 };
}

/** Where the long way finds something else than the list, in words; and where the list is out of its order. */
export async function differences(
  reading: Reading,
  { user }: Region,
  list: CandidateList,
): Promise<string[]> {
  const one: One = (sql, ...params) => reading.row(sql, params);
  const found: string[] = [];
  for (const card of list.candidates) {
    const told = await recompute(one, card.worker, user);
    found.push(...unlike(card, told).map((what) => `${card.name}: ${what}`));
  }
  return [...found, ...outOfOrder(list.candidates)];
}

function unlike(card: CandidateCard, told: Found): string[] {
  const nearLimit = Math.abs(told.minutes - told.maximumMinutes) <= MINUTES_ALLOWED;
  const counts = (code: string) => !(nearLimit && code === 'travel-over-own-maximum');
  const codes = card.reasons
    .map(({ code }) => code)
    .filter(counts)
    .sort();
  const expected = told.codes.filter(counts);
  const checks: [string, unknown, unknown][] = [
    ['reasons', codes.join(), expected.join()],
    ['hours free', card.month.free, told.free],
    ['visits here', card.visitsHere, told.visits],
    ['waiting days', card.waitingDays, told.waiting < 0 ? card.waitingDays : told.waiting],
    ['journey', Math.abs((card.journey?.minutes ?? -9) - told.minutes) <= MINUTES_ALLOWED, true],
  ];
  return checks
    .filter(([, is, should]) => is !== should)
    .map(([what, is, should]) => `${what} ${String(is)}, not ${String(should)}`);
}

const rank = { may: 0, 'may-with-reason': 1, 'may-not': 2 };

function outOfOrder(cards: readonly CandidateCard[]): string[] {
  const key = ({ verdict, month, hoursPerMonthWished, waitingDays, journey }: CandidateCard) => [
    rank[verdict],
    (month.planned + month.worked) / (hoursPerMonthWished ?? 60),
    -waitingDays,
    journey?.minutes ?? Infinity,
  ];
  return cards.slice(1).flatMap((card, index) => {
    const before = cards[index];
    if (!before) return [];
    const [one, other] = [key(before), key(card)];
    const at = one.findIndex((value, place) => value !== other[place]);
    return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0) ? [`${card.name} stands after ${before.name}`] : [];
  });
}
