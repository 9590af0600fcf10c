import { availableIn, capOf, type Room } from '#cheque-ledger';
import { addDays, type Day, daysBetween, firstDayOf, type Id, lastDayOf, type Month, monthOf } from '#kernel';
import { type PlacesAheadRead, waitingDays } from '#matching';
import { standingOn, type WorkerFacts } from '#registry';
import { figure, type Regime } from '#regulation';
import { type PlanPlace, type PlanWorker, type Purse } from '../../rules';
import { type OpenPlace, type Standing, withRoom } from './standing';

interface HoursRead {
  readonly read: PlacesAheadRead;
  readonly standing: Standing;
  /** Jobs of whoever asks, of every organiser, in the days over which hours are compared. */
  readonly hoursPlanned: ReadonlyMap<Id, number>;
  readonly today: Day;
  /** First and last day over which hours are compared. */
  readonly compared: { readonly from: Day; readonly until: Day };
}

/** The days over which hours are compared: those up to the last day of the plan. Source: `fairness-window-days`. */
export function comparedDays(regime: Regime, today: Day, until: Day): { from: Day; until: Day } {
  return { from: addDays(until, 1 - figure(regime, 'fairness-window-days', today)), until };
}

/** A worker with the hours that are left, wished and had when nothing that the plan decides is given. */
export function workerOf(facts: WorkerFacts, hours: HoursRead): PlanWorker {
  const { read, standing, today, compared } = hours;
  const own = standing.told.filter(({ workerId }) => workerId === facts.worker);
  const told = own
    .filter(({ day }) => compared.from <= day && day <= compared.until)
    .reduce((sum, one) => sum + one.hours, 0);
  const months = [...read.rooms].map(([month, rooms]) => ({ month, rooms: rooms.get(facts.person) }));
  const roomsOf = (kind: 'month' | 'year'): Room[] =>
    months.flatMap(({ rooms }) => (rooms ? [withRoom(rooms[kind], own)] : []));
  const years = new Map(roomsOf('year').map((room) => [room.period, room]));
  const first = read.places.at(0);
  const lastJobOn = first ? read.candidate(facts, first).lastJobOn : null;
  return {
    worker: facts.worker,
    hoursWished: hoursWished(facts, hours),
    hoursHad: Math.max(0, (hours.hoursPlanned.get(facts.person) ?? 0) - told),
    waitingDays: waitingDays({ worker: facts, lastJobOn }, today),
    rooms: [...roomsOf('month'), ...years.values()]
      .map((room) => ({
        period: { from: firstDayOf(room.period), until: lastDayOf(room.period) },
        label: room.period,
        hours: leftIn(read.regime, room, facts.person),
      }))
      .toSorted((one, other) => (one.label < other.label ? -1 : 1)),
  };
}

/** In the ledger's own words: hours that come free pay back what was granted under an earlier maximum first. */
const leftIn = (regime: Regime, { period, free, excess }: Room, person: Id): number => {
  const cap = capOf(regime, period);
  return availableIn({ person, period, cap, granted: cap.value + excess, free });
};

/** Hours wished in a month, over the days that are compared; who wished nothing counts the whole month. */
function hoursWished(facts: WorkerFacts, { read, today, compared }: HoursRead): number {
  const wished = standingOn(facts.wishes, today)?.hoursPerMonthWished;
  const month = monthOf(today);
  const ofMonth = wished ?? capOf(read.regime, month).value;
  const days = daysBetween(compared.from, compared.until) + 1;
  return Math.max(1, Math.round((ofMonth * days) / daysIn(month)));
}

const daysIn = (month: Month) => daysBetween(firstDayOf(month), lastDayOf(month)) + 1;

/**
 * What users' cheques must cover: for each user with places in the published window, and for each day from which fewer
 * lots are valid, the places of that day and later. A place where somebody fell out is never blocked for cheques.
 */
export function pursesOf(read: PlacesAheadRead, { places }: Standing): Purse[] {
  const cheques = new Map(read.places.map(({ occurrence, chequesFree }) => [occurrence.id, chequesFree]));
  const paying = places
    .map(({ facts, published }, index) => ({ facts, published, index }))
    .filter(({ facts, published }) => published && !facts.substitute);
  const users = new Set(paying.map(({ facts }) => facts.request.userId));
  return [...users].toSorted().flatMap((user) => {
    const own = paying.filter(({ facts }) => facts.request.userId === user);
    const days = [...new Set(own.map(({ facts }) => facts.occurrence.day))].toSorted();
    let before: number | undefined;
    return days.flatMap((day): Purse[] => {
      const later = own.filter(({ facts }) => facts.occurrence.day >= day);
      const [first] = later.filter(({ facts }) => facts.occurrence.day === day);
      const free = (first && cheques.get(first.facts.occurrence.id)) ?? 0;
      if (free === before) return [];
      before = free;
      return [{ user, cheques: free, places: later.map(({ index }) => index) }];
    });
  });
}

/** A place as the optimiser sees it. */
export function placeOf({ facts, seats, published }: OpenPlace): PlanPlace {
  const { occurrence, request, interval, team, experienced } = facts;
  const sure = team.length;
  return {
    occurrence: occurrence.id,
    request: request.id,
    user: request.userId,
    municipality: request.municipality,
    class: request.class,
    day: occurrence.day,
    startsAt: interval?.startsAt ?? null,
    endsAt: interval?.endsAt ?? null,
    minutes: occurrence.minutes,
    hours: occurrence.hours,
    seats,
    minimumTeam: Math.max(1, occurrence.minimumTeam - sure),
    needsExperience: request.needs.experience && !team.some(({ worker }) => experienced.has(worker)),
    published,
  };
}
