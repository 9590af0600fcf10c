import { figure } from '#regulation';
import { type PlanFinding } from '../rules';
import { type CheckFacts, type Row } from './facts';
import {
  type AfterPlan,
  finding,
  lastBy,
  maybeText,
  named,
  ofWorker,
  rowsWith,
  type Seat,
  text,
} from './seats';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
const MINUTES_PER_HOUR = 60;
const DAYS_PER_WEEK = 7;

/** Rules 4, 5, 9 and 10: free then, near enough, at one place at a time, rested. */
export function* checkTimes({ facts, chosen, seats }: AfterPlan): Generator<PlanFinding[]> {
  for (const seat of chosen) yield [...isFree(facts, seat), ...isNear(facts, seat)];
  for (const person of new Set(chosen.map((seat) => seat.person)))
    yield daysOf(facts, rowsWith(seats, 'person', person));
}

/** 4, counted minute by minute on the wall clock. */
function isFree({ about }: CheckFacts, seat: Seat): PlanFinding[] {
  const { worker, at } = seat;
  const [start, end] = [maybeText(at, 'startTime'), maybeText(at, 'endTime')];
  if (start === null || end === null) return [];
  const day = text(at, 'day');
  const from = onWall(day, start);
  const until = onWall(day, end) + (end > start ? 0 : MINUTES_PER_DAY);
  const absences = ofWorker(about.worker_absence, worker);
  const isInWeek = inWeeks(ofWorker(about.worker_week, worker));
  for (let minute = from; minute < until; minute++) {
    if (absences.some((row) => isAway(row, minute))) return [finding(4, `${named(seat)}: is dan afwezig.`)];
    if (!isInWeek(minute)) return [finding(4, `${named(seat)}: is dan niet vrij.`)];
  }
  return [];
}

/** Minutes on the wall clock since its days are counted; no zone, no summer time. */
const onWall = (day: string, time: string) =>
  Date.parse(`${day}T00:00:00Z`) / MS_PER_MINUTE +
  Number(time.slice(0, 2)) * MINUTES_PER_HOUR +
  Number(time.slice(3, 5));

function isAway(row: Row, minute: number): boolean {
  const until = maybeText(row, 'until');
  return (
    onWall(text(row, 'from'), text(row, 'start')) <= minute &&
    (until === null || minute < onWall(until, text(row, 'end')))
  );
}

interface WeeklyTime {
  readonly weekday: number;
  readonly start: string;
  readonly end: string;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * MINUTES_PER_HOUR + Number(time.slice(3, 5));

/** Whether somebody is free at a minute, by the week that counts on its day. */
function inWeeks(weeks: readonly Row[]): (minute: number) => boolean {
  const ofDays = new Map<number, readonly WeeklyTime[]>();
  const timesOn = (number: number): readonly WeeklyTime[] => {
    const date = new Date(number * MINUTES_PER_DAY * MS_PER_MINUTE);
    const week = lastBy(weeks, date.toISOString().slice(0, 'yyyy-mm-dd'.length));
    const times = week ? (JSON.parse(text(week, 'times')) as readonly WeeklyTime[]) : [];
    return times.filter(({ weekday }) => weekday % DAYS_PER_WEEK === date.getUTCDay());
  };
  return (minute) => {
    const day = Math.floor(minute / MINUTES_PER_DAY);
    const times = ofDays.get(day) ?? timesOn(day);
    ofDays.set(day, times);
    const clock = minute - day * MINUTES_PER_DAY;
    return times.some(({ start, end }) => minutesOf(start) <= clock && clock < minutesOf(end));
  };
}

/** Minutes of an estimate by which two formulas of a distance may differ. */
const ROUNDING = 1;

/** 5. What somebody was told over a warning stays. */
function isNear(facts: CheckFacts, seat: Seat): PlanFinding[] {
  if (!seat.isNew) return [];
  const minutes = minutesFromHome(facts, seat);
  if (minutes === null) return [finding(5, `${named(seat)}: de weg is niet bekend.`)];
  const wishes = lastBy(ofWorker(facts.about.worker_wishes, seat.worker), text(seat.at, 'day'));
  const maximum = wishes?.['travelMinutesMaximum'];
  return typeof maximum === 'number' && minutes > maximum + ROUNDING
    ? [finding(5, `${named(seat)}: ${minutes} minuten onderweg, hoogstens ${maximum}.`)]
    : [];
}

/** From home to a place by the quickest own way, along the great circle; null where a point or a way is not known. */
export function minutesFromHome(facts: CheckFacts, { worker, at }: Seat): number | null {
  const home = lastBy(ofWorker(facts.about.worker_domicile, worker), text(at, 'day'));
  return home ? minutesBetween(facts, { worker, day: text(at, 'day'), from: home, to: at }) : null;
}

interface Journey {
  readonly worker: string;
  readonly day: string;
  readonly from: Row;
  readonly to: Row;
}

function minutesBetween(facts: CheckFacts, { worker, day, from, to }: Journey): number | null {
  const wishes = lastBy(ofWorker(facts.about.worker_wishes, worker), day);
  const modes = wishes ? (JSON.parse(text(wishes, 'travelModes')) as string[]) : [];
  const metres = greatCircleMetres(from, to);
  if (metres === null || modes.length === 0) return null;
  const road = (metres * figure(facts.regime, 'travel-detour-percent', day as never)) / 100;
  const speeds = modes.map((mode) => figure(facts.regime, `travel-kmh-${mode}` as never, day as never));
  return Math.ceil(road / ((Math.max(...speeds) * 1000) / MINUTES_PER_HOUR));
}

const EARTH_METRES = 6_371_000;
const UNITS_PER_DEGREE = 100_000;

const radians = (units: unknown) =>
  typeof units === 'number' ? (units / UNITS_PER_DEGREE) * (Math.PI / 180) : undefined;

/** By the haversine formula. */
function greatCircleMetres(from: Row, to: Row): number | null {
  const [lat1, lon1, lat2, lon2] = [
    from['latitudeE5'],
    from['longitudeE5'],
    to['latitudeE5'],
    to['longitudeE5'],
  ].map(radians);
  if (lat1 === undefined || lon1 === undefined || lat2 === undefined || lon2 === undefined) return null;
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(lon2 - lon1);
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(chord));
}

/** 9 and 10, over everything one person does after the plan; what stood before the plan is not held against it. */
function daysOf(facts: CheckFacts, seats: readonly Seat[]): PlanFinding[] {
  const timed = seats
    .filter(({ at }) => maybeText(at, 'startsAt') !== null)
    .sort((a, b) => (text(a.at, 'startsAt') < text(b.at, 'startsAt') ? -1 : 1));
  const pairs = timed.flatMap((one, index) => timed.slice(index + 1).map((other) => [one, other] as const));
  return [
    ...pairs.filter(([a, b]) => a.chosen || b.chosen).flatMap(([a, b]) => oneAfterOther(facts, a, b)),
    ...longDays(facts, timed),
  ];
}

const moment = (row: Row, column: string) => Date.parse(text(row, column)) / MS_PER_MINUTE;

function oneAfterOther(facts: CheckFacts, first: Seat, second: Seat): PlanFinding[] {
  const gap = moment(second.at, 'startsAt') - moment(first.at, 'endsAt');
  if (gap < 0) return [finding(9, `${named(second)}: heeft dan al ander werk.`)];
  if (!first.isNew && !second.isNew) return [];
  const day = text(second.at, 'day');
  const rest = figure(facts.regime, 'rest-minutes-minimum', day as never);
  if (text(first.at, 'day') !== day && gap < rest)
    return [finding(10, `${named(second)}: maar ${gap} minuten rust.`)];
  if (first.at['siteId'] === second.at['siteId']) return [];
  const way = minutesBetween(facts, { worker: second.worker, day, from: first.at, to: second.at });
  return way !== null && way > gap + ROUNDING
    ? [finding(9, `${named(second)}: ${way} minuten onderweg van de vorige klus, er zijn er ${gap}.`)]
    : [];
}

function longDays({ regime }: CheckFacts, timed: readonly Seat[]): PlanFinding[] {
  const days = new Set(timed.filter(({ isNew }) => isNew).map(({ at }) => text(at, 'day')));
  return [...days].flatMap((day) => {
    const ofDay = timed.filter(({ at }) => at['day'] === day);
    const minutes = ofDay.reduce((sum, { at }) => sum + Number(at['minutes']), 0);
    const [one] = ofDay;
    return one && minutes > figure(regime, 'minutes-per-day-maximum', day as never)
      ? [finding(10, `${named(one)}: ${minutes} minuten op één dag.`)]
      : [];
  });
}
