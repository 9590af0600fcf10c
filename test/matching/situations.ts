import { type Room } from '#cheque-ledger';
import {
  day,
  dayInBrussels,
  hours,
  type Id,
  inBrussels,
  minutes,
  moment,
  type Month,
  timeOfDay,
  type Year,
} from '#kernel';
import { type WorkerFacts } from '#registry/rules';
import { wijkWerken } from '#regulation';
import {
  type CandidateFacts,
  type Job,
  noNeeds,
  type Occurrence,
  type Pairing,
  type PlaceFacts,
  planningRules,
  type Request,
  type RequestForm,
} from '#matching';

/** The ordinary case: a school on a Monday noon, and somebody who may go there. Say only what matters. */
export const MONDAY = day('2026-11-16');
export const anId = (number: number): Id =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id;

const ORGANISER = anId(1);
export const SCHOOL = anId(2);
const SITE = anId(3);
export const AN = anId(4);
export const JO = anId(5);

/** Places of which the distance is known: Herne and, about six kilometres away, Enghien. */
const HERNE = { latitudeE5: 5072000, longitudeE5: 403600 };
export const SIX_KILOMETRES_EAST = { latitudeE5: 5072000, longitudeE5: 412100 };

export function aForm(what: Partial<RequestForm> = {}): RequestForm {
  return {
    user: SCHOOL,
    site: SITE,
    task: 'BEG-07',
    pattern: { kind: 'once', on: MONDAY, start: timeOfDay('11:30'), end: timeOfDay('13:30') },
    seats: 1,
    minimumTeam: 1,
    class: 'B',
    reference: null,
    orderNumber: null,
    costCentre: null,
    contact: null,
    safetyNotes: null,
    inOwnWords: null,
    needs: noNeeds,
    ...what,
  };
}

export function aRequest(what: Partial<Request> = {}): Request {
  const { user: userId, site: siteId, ...told } = aForm();
  return {
    ...told,
    id: anId(10),
    organiserId: ORGANISER,
    userId,
    siteId,
    patternKind: 'once',
    municipality: '23032',
    ...HERNE,
    requirements: [],
    firstDay: MONDAY,
    lastDay: MONDAY,
    state: 'open',
    registeredAt: moment('2026-11-01T09:00:00.000Z'),
    version: 1,
    ...what,
  };
}

export function anOccurrence(what: Partial<Occurrence> = {}): Occurrence {
  return {
    id: anId(11),
    organiserId: ORGANISER,
    requestId: anId(10),
    day: MONDAY,
    until: MONDAY,
    startTime: timeOfDay('11:30'),
    endTime: timeOfDay('13:30'),
    startsAt: moment('2026-11-16T10:30:00.000Z'),
    endsAt: moment('2026-11-16T12:30:00.000Z'),
    minutes: minutes(120),
    hours: hours(2),
    seats: 1,
    minimumTeam: 1,
    state: 'planned',
    ...what,
  };
}

export function aPlace(what: Partial<PlaceFacts> = {}): PlaceFacts {
  const occurrence = what.occurrence ?? anOccurrence();
  const { startsAt, endsAt } = occurrence;
  return {
    request: aRequest(),
    interval: startsAt && endsAt ? { startsAt, endsAt } : null,
    today: day('2026-11-10'),
    at: HERNE,
    reasonsOfUser: [],
    requirements: [],
    team: [],
    experienced: new Set(),
    pairings: [],
    chequesFree: 20,
    substitute: false,
    rules: planningRules(wijkWerken, MONDAY),
    ...what,
    occurrence,
  };
}

const NO_FACTS = {
  statuses: [],
  suspensions: [],
  agreements: [],
  certificates: [],
  absences: [],
  noGos: [],
  aims: [],
  interimDays: [],
};

export function aWorker(what: Partial<WorkerFacts> = {}): WorkerFacts {
  const from = day('2026-01-01');
  return {
    ...NO_FACTS,
    worker: AN,
    person: anId(104),
    organiser: ORGANISER,
    name: 'An De Smet',
    registeredOn: from,
    leftOn: null,
    diedOn: null,
    hadPwaContract: false,
    monthsTakenOver: 0,
    domiciles: [
      { from, region: 'flanders', postalCode: '1540', place: 'Herne', municipality: '23032', home: HERNE },
    ],
    wishes: [aWish()],
    weeks: [
      {
        from,
        times: weekdays.map((weekday) => ({ weekday, start: timeOfDay('08:00'), end: timeOfDay('18:00') })),
      },
    ],
    referrals: [{ on: from, by: 'vdab' }],
    ...what,
  };
}

const weekdays = [1, 2, 3, 4, 5] as const;

export function aWish(what: Partial<WorkerFacts['wishes'][number]> = {}): WorkerFacts['wishes'][number] {
  return {
    from: day('2026-01-01'),
    hoursPerMonthWished: 40,
    travelModes: ['bicycle'],
    travelMinutesMaximum: minutes(30),
    languages: ['nl'],
    liftingKgMaximum: 10,
    ...what,
  };
}

export function aRoom(period: Month | Year, what: Partial<Room> = {}): Room {
  const maximum = hours(period.length === 4 ? 630 : 60);
  return {
    period,
    maximum,
    granted: maximum,
    free: maximum,
    planned: hours(0),
    worked: hours(0),
    excess: hours(0),
    ...what,
  };
}

export function aCandidate(what: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    worker: aWorker(),
    reasonsOfWorker: [],
    jobs: [],
    month: aRoom('2026-11' as Month),
    year: aRoom('2026' as Year),
    visitsHere: 0,
    lastJobOn: null,
    ...what,
  };
}

/** A job on a wall-clock day in winter, of two hours unless said otherwise. */
export function aJob(startsAt: string, endsAt: string, what: Partial<Job> = {}): Job {
  const length = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return {
    assignment: anId(20),
    day: dayInBrussels(moment(startsAt)),
    startsAt: moment(startsAt),
    endsAt: moment(endsAt),
    startTime: inBrussels(moment(startsAt)).time,
    endTime: inBrussels(moment(endsAt)).time,
    minutes: minutes(length),
    site: SITE,
    at: HERNE,
    ...what,
  };
}

export function aPairing(what: Partial<Pairing> = {}): Pairing {
  return {
    id: anId(30),
    organiserId: ORGANISER,
    kind: 'ban',
    requestId: anId(10),
    workerId: AN,
    reason: 'agreed-with-mediator',
    fromDay: day('2026-01-01'),
    untilDay: null,
    madeAt: moment('2026-01-01T09:00:00.000Z'),
    version: 1,
    ...what,
  };
}
