import { figure, principle } from '#regulation';
import { askedOf } from '#task-catalogue/rules';
import { type PlanFinding } from '../rules';
import { type CheckFacts, type Row } from './facts';
import {
  type AfterPlan,
  countsOn,
  finding,
  lastBy,
  maybeText,
  named,
  ofWorker,
  rowsWith,
  type Seat,
  text,
  whole,
} from './seats';

const DAYS_PER_MONTH_AT_MOST = 31;
const bodyOf: Readonly<Record<string, string>> = { jobseeker: 'vdab', leefloon: 'ocmw' };

/** Rules 1, 3, 6, 7 and 8, seat by seat: whether somebody may do this work at all. */
export function* checkPeople({ facts, chosen }: AfterPlan): Generator<PlanFinding[]> {
  for (const seat of chosen)
    yield [
      ...mayWork(facts, seat),
      ...certificatesHeld(facts, seat),
      ...notKeptApart(facts, seat),
      ...canDoIt(facts, seat),
    ];
}

/** 1. */
function mayWork(facts: CheckFacts, seat: Seat): PlanFinding[] {
  const day = text(seat.at, 'day');
  const because = [
    ...presence(facts, seat, day),
    ...access(facts, seat, day),
    ...agreement(facts, seat, day),
    ...(ofWorker(facts.about.worker_suspension, seat.worker).some((row) => countsOn(row, day))
      ? ['is geschorst']
      : []),
    ...interimDays(facts, seat, day),
  ];
  return because.map((why) => finding(1, `${named(seat)}: ${why}.`));
}

function presence({ workers }: CheckFacts, { worker }: Seat, day: string): string[] {
  const [row] = rowsWith(workers, 'id', worker);
  const gone = [row && maybeText(row, 'leftOn'), row && maybeText(row, 'diedOn')];
  return gone.some((last) => typeof last === 'string' && last < day) ? ['is niet meer ingeschreven'] : [];
}

function access({ about, regime }: CheckFacts, { worker, isNew }: Seat, day: string): string[] {
  const statuses = ofWorker(about.worker_status, worker);
  const statusOn = (on: string) => lastBy(statuses, on)?.['status'];
  const status = String(statusOn(day) ?? 'none');
  const region = lastBy(ofWorker(about.worker_domicile, worker), day)?.['region'];
  const open = bodyOf[status] !== undefined || (status === 'riziv-with-permission' && !isNew);
  const referred = ofWorker(about.worker_referral, worker).some((row) => {
    const body = bodyOf[String(statusOn(text(row, 'referredOn')) ?? status)];
    return text(row, 'referredOn') <= day && (body === undefined || body === row['body']);
  });
  const flanders = principle(regime, 'worker-lives-in-flanders', day as never).value;
  return [
    ...(region !== 'flanders' && flanders ? ['woont niet in Vlaanderen'] : []),
    ...(open ? [] : [`heeft statuut ${status}`]),
    ...(referred ? [] : ['is niet toegeleid']),
  ];
}

/** The length of all agreements is held against the most days that so many months can have. */
function agreement(facts: CheckFacts, { worker }: Seat, day: string): string[] {
  const agreements = ofWorker(facts.about.worker_agreement, worker);
  const lastOf = (row: Row) => maybeText(row, 'endedOn') ?? maybeText(row, 'until');
  if (!agreements.some((row) => text(row, 'from') <= day && day <= (lastOf(row) ?? day)))
    return ['heeft geen geldige overeenkomst'];
  const [row] = rowsWith(facts.workers, 'id', worker);
  if (row?.['pwaProof']) return [];
  const used = agreements
    .filter((row) => text(row, 'from') <= day)
    .reduce((sum, row) => sum + daysIn(text(row, 'from'), least(lastOf(row) ?? day, day)), 0);
  const months = figure(facts.regime, 'agreement-months-maximum', day as never);
  return used > months * DAYS_PER_MONTH_AT_MOST ? ['is langer aan het werk dan mag'] : [];
}

const least = (one: string, other: string) => (one < other ? one : other);
const MS_PER_DAY = 86_400_000;
const daysIn = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / MS_PER_DAY + 1;

function interimDays({ about, regime }: CheckFacts, { worker, isNew }: Seat, day: string): string[] {
  const window = figure(regime, 'interim-window-days', day as never);
  const worked = ofWorker(about.worker_interim_day, worker).filter((row) => {
    const back = daysIn(text(row, 'day'), day);
    return back >= 1 && back <= window;
  });
  const maximum = figure(regime, 'interim-days-maximum', day as never);
  return isNew && worked.length > maximum ? ['werkte te veel dagen als interim'] : [];
}

/** The version of a task that stands on a day. */
export const taskOn = ({ tasks }: CheckFacts, code: string, day: string): Row | undefined =>
  rowsWith(tasks, 'code', code).findLast((row) => text(row, 'validFrom') <= day);

interface Needs {
  readonly certificates: readonly string[];
  readonly languages: readonly string[];
  readonly liftingKg: number | null;
  readonly extract: boolean;
  readonly experience: boolean;
}

export const needsOf = ({ at }: Seat): Needs => JSON.parse(text(at, 'needs')) as Needs;

/** 3 and 7. Conditions that are not sure stop only who was not told yet. */
function certificatesHeld(facts: CheckFacts, seat: Seat): PlanFinding[] {
  const day = text(seat.at, 'day');
  const own = ofWorker(facts.about.worker_certificate, seat.worker).filter((row) => countsOn(row, day));
  const task = taskOn(facts, text(seat.at, 'task'), day);
  const ofTask = (
    JSON.parse(task ? text(task, 'requirements') : '[]') as readonly {
      code: keyof typeof askedOf;
      certainty: string;
    }[]
  )
    .filter(
      ({ code, certainty }) =>
        askedOf[code].some((who) => who === 'worker') && (seat.isNew || certainty !== 'assumed'),
    )
    .map(({ code }): string => code);
  const { certificates, extract } = needsOf(seat);
  const pwa = Boolean(rowsWith(facts.workers, 'id', seat.worker)[0]?.['pwaProof']);
  const extractAsked = principle(facts.regime, 'extract-with-children-or-vulnerable', day as never).value;
  const asked = [...ofTask, ...certificates, ...(extract ? ['extract-596-2'] : [])]
    .filter((kind) => !(kind.startsWith('transitional') && pwa))
    .filter((kind) => kind !== 'extract-596-2' || extractAsked);
  return [...new Set(asked)]
    .filter((kind) => !own.some((row) => row['kind'] === kind))
    .map((kind) => finding(kind === 'extract-596-2' ? 7 : 3, `${named(seat)}: ${kind} ontbreekt.`));
}

/** 6. */
function notKeptApart({ about }: CheckFacts, seat: Seat): PlanFinding[] {
  const { at } = seat;
  return ofWorker(about.worker_no_go, seat.worker)
    .filter((row) => countsOn(row, text(at, 'day')))
    .filter((row) => row['target'] === (row['about'] === 'user' ? at['userId'] : at['task']))
    .map(() => finding(6, `${named(seat)}: niet samen, zo is afgesproken.`));
}

/** 8. */
function canDoIt({ about }: CheckFacts, seat: Seat): PlanFinding[] {
  const wishes = lastBy(ofWorker(about.worker_wishes, seat.worker), text(seat.at, 'day'));
  const { languages, liftingKg } = needsOf(seat);
  const spoken = wishes ? (JSON.parse(text(wishes, 'languages')) as string[]) : [];
  const lifts =
    wishes && typeof wishes['liftingKgMaximum'] === 'number' ? whole(wishes, 'liftingKgMaximum') : null;
  const heavy = liftingKg !== null && lifts !== null && liftingKg > lifts;
  return [
    ...languages
      .filter((one) => !spoken.includes(one))
      .map((one) => finding(8, `${named(seat)}: spreekt geen ${one}.`)),
    ...(heavy ? [finding(8, `${named(seat)}: ${liftingKg} kg is te zwaar.`)] : []),
  ];
}
