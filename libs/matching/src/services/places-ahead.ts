import { ChequeLedger, type Rooms } from '#cheque-ledger';
import { type Reading } from '#database';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Day,
  firstDayOf,
  type Id,
  type Moment,
  momentInBrussels,
  type Month,
  monthOf,
  NotFound,
  timeOfDay,
} from '#kernel';
import {
  factsOfUsers,
  groupedBy,
  refusalsOfSite,
  refusalsOfUser,
  refusalsOfWorker,
  regimeOf,
  type UserFacts,
  workerFacts,
  type WorkerFacts,
} from '#registry';
import { type Regime } from '#regulation';
import { requirementsOf, TaskCatalogue, type TaskRequest, type Verdict } from '#task-catalogue';
import {
  type Assignment,
  type CandidateFacts,
  isPublished,
  type Job,
  type Occurrence,
  planningRules,
  pointOf,
  publishedWindow,
  type Request,
} from '../rules';
import { jobsOf, lastJobsOf } from '../store/assignments';
import {
  pairingsFrom,
  seatsGiven,
  type StretchAsked,
  timesAhead,
  timesThatLostSomebody,
  visitsByUser,
} from '../store/places-ahead';
import { requestsById } from '../store/user-view';
import { intervalOf, type PlaceRead } from './place-reader';

export interface PlacesAheadAsked extends StretchAsked {
  readonly today: Day;
  readonly now: Moment;
}

/** Everything that can be planned in some days, as of one moment. */
export interface PlacesAheadRead {
  readonly regime: Regime;
  /** First day first; `team` is everybody who has a seat. */
  readonly places: readonly PlaceRead[];
  /** Who has a seat in these days. */
  readonly given: readonly Assignment[];
  /** In the order of their names. */
  readonly workers: readonly WorkerFacts[];
  /** One worker as the hard rules see that one from a place of these days. */
  readonly candidate: (worker: WorkerFacts, place: PlaceRead) => CandidateFacts;
  /** Months that have a place, with the hours of everybody, by person. */
  readonly rooms: ReadonlyMap<Month, ReadonlyMap<Id, Rooms>>;
}

/** Reads whole weeks at once, in a number of statements that does not grow with places or people. */
@Injectable()
export class PlacesAhead {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly catalogue: TaskCatalogue,
  ) {}

  /** Read it inside one snapshot. @throws NotFound where there is no such organiser */
  async read(reading: Reading, asked: PlacesAheadAsked): Promise<PlacesAheadRead> {
    const regime = await regimeOf(reading, asked.organiser);
    const given = await seatsGiven(reading, asked);
    const places = await this.places(reading, asked, { regime, given });
    return { regime, places, given, ...(await this.people(reading, asked, { regime, places })) };
  }

  private async places(
    reading: Reading,
    asked: PlacesAheadAsked,
    { regime, given }: { readonly regime: Regime; readonly given: readonly Assignment[] },
  ): Promise<PlaceRead[]> {
    const { organiser, today } = asked;
    const times = await this.timesAsked(reading, asked, regime);
    const teams = groupedBy(given, ({ occurrenceId }) => occurrenceId);
    const pairings = groupedBy(await pairingsFrom(reading, asked), ({ requestId }) => requestId);
    const visits = await visitsByUser(reading, organiser);
    const lost = await timesThatLostSomebody(reading, asked);
    const published = publishedWindow(regime, today).value;
    const cheques = await this.chequesFree(reading, asked);
    return times.map(({ request, occurrence, verdict, reasonsOfUser }) => {
      const visitsHere = visits.get(request.userId) ?? new Map<Id, number>();
      return {
        ...{ request, occurrence, interval: intervalOf(occurrence), today, at: pointOf(request) },
        ...{ reasonsOfUser, requirements: requirementsOf('worker', verdict.requirements) },
        team: teams(occurrence.id).map(({ id: assignment, workerId, personId }) => ({
          assignment,
          worker: workerId,
          person: personId,
        })),
        experienced: new Set(visitsHere.keys()),
        visits: visitsHere,
        pairings: pairings(request.id),
        chequesFree: isPublished(occurrence.day, today, published)
          ? cheques(request.userId, occurrence.day)
          : null,
        substitute: lost.has(occurrence.id),
        ...{ rules: planningRules(regime, occurrence.day), regime },
      };
    });
  }

  /** The times, with who asks for them and what the catalogue says. */
  private async timesAsked(reading: Reading, asked: PlacesAheadAsked, regime: Regime) {
    const { organiser } = asked;
    const occurrences = await timesAhead(reading, asked);
    const ids = [...new Set(occurrences.map(({ requestId }) => requestId))];
    const requests = await requestsById(reading, { organiser, ids });
    const users = new Map(
      (await factsOfUsers(reading, { organiser })).map((facts) => [facts.user, facts] as const),
    );
    const times = occurrences.flatMap((occurrence): TimeAsked[] => {
      const request = requests.get(occurrence.requestId);
      const user = request && users.get(request.userId);
      return request && user ? [{ occurrence, request, user }] : [];
    });
    const verdicts = await this.catalogue.verdicts(reading, { requests: times.map(taskAsked), regime });
    return times.map((time, index) => ({ ...time, ...standing(regime, time, verdicts[index]) }));
  }

  /** Cheques that are free and valid on a day, of any user, in one statement. */
  private async chequesFree(reading: Reading, { organiser: book, today }: PlacesAheadAsked) {
    const lots = groupedBy(
      await this.ledger.lotsExpiring(reading, { book, from: today, until: NEVER }),
      ({ user }) => user,
    );
    return (user: Id, on: Day): number =>
      lots(user)
        .filter(({ expiresOn }) => expiresOn >= on)
        .reduce((sum, { free }) => sum + free, 0);
  }

  private async people(
    reading: Reading,
    { organiser, today, from, until }: PlacesAheadAsked,
    { regime, places }: { readonly regime: Regime; readonly places: readonly PlaceRead[] },
  ): Promise<Pick<PlacesAheadRead, 'workers' | 'candidate' | 'rooms'>> {
    const workers = await workerFacts(reading, { organiser, on: today });
    const persons = workers.map(({ person }) => person);
    const rooms = new Map<Month, Map<Id, Rooms>>();
    for (const month of new Set(places.map(({ occurrence }) => monthOf(occurrence.day))))
      rooms.set(month, await this.ledger.roomsOfMany(reading, { persons, on: firstDayOf(month), regime }));
    const jobs = await jobsOf(reading, persons, stretchAround(from, until));
    const ids = workers.map(({ worker }) => worker);
    const lastJobs = await lastJobsOf(reading, ids, today);
    const mayWork = remembered((worker: WorkerFacts, day: Day) => refusalsOfWorker(regime, worker, day));
    const candidate = (worker: WorkerFacts, place: PlaceRead): CandidateFacts => {
      const room = rooms.get(monthOf(place.occurrence.day))?.get(worker.person);
      if (!room) throw new NotFound('room', worker.person);
      return {
        worker,
        reasonsOfWorker: mayWork(worker, place.occurrence.day),
        jobs: jobs.get(worker.person) ?? NO_JOBS,
        month: room.month,
        year: room.year,
        visitsHere: place.visits.get(worker.worker) ?? 0,
        lastJobOn: lastJobs.get(worker.worker) ?? null,
      };
    };
    return { workers, candidate, rooms };
  }
}

const NO_JOBS: readonly Job[] = [];
/** The last day of the calendar: lots end before it. */
const NEVER = '9999-12-31' as Day;

interface TimeAsked {
  readonly occurrence: Occurrence;
  readonly request: Request;
  readonly user: UserFacts;
}

const siteOf = ({ request, user }: TimeAsked) => user.sites.find(({ site }) => site === request.siteId);

function taskAsked(time: TimeAsked): TaskRequest {
  const { occurrence, request, user } = time;
  return {
    task: request.task,
    userKind: user.kind,
    municipality: request.municipality,
    formerMunicipality: siteOf(time)?.formerMunicipality ?? undefined,
    organiser: request.organiserId,
    on: occurrence.day,
  };
}

function standing(regime: Regime, time: TimeAsked, verdict: Verdict | undefined) {
  if (!verdict) throw new RangeError('every time that is asked for has a verdict');
  const { user, occurrence } = time;
  const site = siteOf(time);
  const ofSite = site ? refusalsOfSite(regime, site, occurrence.day) : [];
  return {
    verdict,
    reasonsOfUser: [...refusalsOfUser(regime, user, occurrence.day), ...ofSite, ...verdict.refusals],
  };
}

/** What was worked out for a worker and a day is not worked out again for the next place of that day. */
function remembered<Answer>(
  answer: (worker: WorkerFacts, day: Day) => Answer,
): (worker: WorkerFacts, day: Day) => Answer {
  const known = new Map<string, Answer>();
  return (worker, day) => {
    const name = `${worker.worker} ${day}`;
    const found = known.get(name) ?? answer(worker, day);
    known.set(name, found);
    return found;
  };
}

const DAYS_BEFORE = 3;
const DAYS_AFTER = 3;
const MIDNIGHT = timeOfDay('00:00');

/** The stretch in which other jobs can matter: those of the nights before and after too. */
function stretchAround(first: Day, last: Day): { from: Moment; until: Moment } {
  const [from, until] = [
    momentInBrussels(addDays(first, -DAYS_BEFORE), MIDNIGHT),
    momentInBrussels(addDays(last, DAYS_AFTER), MIDNIGHT),
  ];
  if (!from || !until) throw new RangeError(`midnight does not exist near ${first} or ${last}`);
  return { from, until };
}
