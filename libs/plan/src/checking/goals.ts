import { figure } from '#regulation';
import { type GoalReached, type PlanFinding, type PlanGoal } from '../rules';
import { type CheckFacts } from './facts';
import {
  type AfterPlan,
  countsOn,
  finding,
  lastBy,
  ofWorker,
  rowsWith,
  type Seat,
  text,
  whole,
} from './seats';
import { minutesFromHome } from './times';

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const QUARTERS = 4;
const hourWorth: Readonly<Record<string, number>> = { A: 3, B: 2, C: 1 };
const levels: Readonly<Record<`shortfall-${string}` & PlanGoal, number>> = {
  'shortfall-25': 1,
  'shortfall-50': 2,
  'shortfall-75': 3,
  'shortfall-100': 4,
};

/** What a goal may be off by: journeys are estimates, and here they are estimated by another formula. */
const allowance = (goal: PlanGoal, { chosen }: AfterPlan) => (goal === 'travel' ? chosen.length : 0);

/** A goal that the plan says it reached, counted anew. */
export function checkGoal(after: AfterPlan, { goal, value }: GoalReached): PlanFinding[] {
  const counted = countedOf(after, goal);
  if (Math.abs(counted - value) <= allowance(goal, after)) return [];
  return [finding(goal, `Het doel zegt ${value}; nageteld is het ${counted}.`)];
}

function countedOf(after: AfterPlan, goal: PlanGoal): number {
  const { facts, chosen } = after;
  const sum = (worth: (seat: Seat) => number) => chosen.reduce((total, seat) => total + worth(seat), 0);
  switch (goal) {
    case 'fill-class-a':
      return sum(({ at }) => (at['class'] === 'A' ? whole(at, 'hours') : 0));
    case 'fill':
      return sum(({ at }) => whole(at, 'hours') * (hourWorth[text(at, 'class')] ?? 0));
    case 'keep-told':
      return chosen.filter(({ isNew }) => !isNew).length;
    case 'same-faces':
      return new Set(chosen.filter((seat) => !wasThere(facts, seat)).map(faceOf)).size;
    case 'longest-waiting':
      return sum(
        (seat) => Math.floor(daysWaited(facts, seat.worker) / DAYS_PER_WEEK) * whole(seat.at, 'hours'),
      );
    case 'travel':
      return sum((seat) => minutesFromHome(facts, seat) ?? 0);
    case 'wishes':
      return sum((seat) => aimsMet(facts, seat));
    case 'tie-break':
      return sum((seat) => drawn(facts, seat));
    default:
      return shortOf(after, levels[goal]);
  }
}

const WORD = 2n ** 32n;

/** The lot of who comes where, in this month: FNV-1a of 32 bits, mixed once more, worked out in numbers without end. */
function drawn({ organiser, today }: CheckFacts, { worker, at }: Seat): number {
  const words = `${organiser} ${today.slice(0, 'yyyy-mm'.length)}\n${worker}\n${text(at, 'id')}`;
  const digest = [...words].reduce(
    (so, letter) => ((so ^ BigInt(letter.charCodeAt(0))) * 16_777_619n) % WORD,
    2_166_136_261n,
  );
  const mixed = ((digest ^ (digest >> 15n)) * 0x2c1b3c6dn) % WORD;
  return Number((mixed ^ (mixed >> 13n)) % 1000n);
}

const faceOf = ({ worker, at }: Seat) => `${worker} ${text(at, 'requestId')}`;

const wasThere = ({ visits }: CheckFacts, { worker, at }: Seat) =>
  ofWorker(visits, worker).some((row) => row['userId'] === at['userId']);

const aimsMet = ({ about }: CheckFacts, { worker, at }: Seat) =>
  ofWorker(about.worker_aim, worker).filter(
    (row) => row['task'] === at['task'] && countsOn(row, text(at, 'day')),
  ).length;

const daysFrom = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / MS_PER_DAY;

function daysWaited({ workers, about, lastDays, today }: CheckFacts, worker: string): number {
  const last = ofWorker(lastDays, worker)[0]?.['day'];
  const referred = lastBy(ofWorker(about.worker_referral, worker), '9999', 'referredOn')?.['referredOn'];
  const registered = rowsWith(workers, 'id', worker)[0]?.['registeredOn'];
  return Math.max(0, daysFrom(String(last ?? referred ?? registered), today));
}

/** Quarters of an hour that people stay below a share of their wish, over the days that are compared. */
function shortOf({ facts, seats, chosen }: AfterPlan, level: number): number {
  const { regime, today, until } = facts;
  const days = figure(regime, 'fairness-window-days', today);
  const from = new Date(Date.parse(until) - (days - 1) * MS_PER_DAY)
    .toISOString()
    .slice(0, 'yyyy-mm-dd'.length);
  const hoursOf = (worker: string, person: string) =>
    [
      ...rowsWith(seats, 'person', person).filter(
        ({ at, chosen: isChosen }) =>
          !isChosen && at['state'] === 'assigned' && text(at, 'day') >= from && text(at, 'day') <= until,
      ),
      ...rowsWith(chosen, 'worker', worker),
    ].reduce((sum, { at }) => sum + whole(at, 'hours'), 0);
  return facts.workers.filter(isHere(today)).reduce((sum, row) => {
    const worker = text(row, 'id');
    const short = level * wished(facts, worker, days) - QUARTERS * hoursOf(worker, text(row, 'person'));
    return sum + Math.max(0, short);
  }, 0);
}

const isHere =
  (today: string) =>
  (row: CheckFacts['workers'][number]): boolean =>
    row['leftOn'] === null || text(row, 'leftOn') >= today;

/** Hours wished in a month, over as many days as are compared. */
function wished({ about, regime, today }: CheckFacts, worker: string, days: number): number {
  const asked = lastBy(ofWorker(about.worker_wishes, worker), today)?.['hoursPerMonthWished'];
  const month = today.slice(0, 'yyyy-mm'.length);
  const inMonth =
    typeof asked === 'number' ? asked : figure(regime, 'hours-per-month-maximum', `${month}-01` as never);
  const [year, number] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
  return Math.max(1, Math.round((inMonth * days) / length));
}
