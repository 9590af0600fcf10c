import { ChequeLedger } from '#cheque-ledger';
import { type Reading } from '#database';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Day,
  type Id,
  momentInBrussels,
  NotFound,
  Refused,
  refuseUnlessAllowed,
  timeOfDay,
} from '#kernel';
import {
  refusalsOfSite,
  refusalsOfUser,
  refusalsOfWorker,
  regimeOf,
  userFacts,
  workerFacts,
  type WorkerFacts,
} from '#registry';
import { type Regime } from '#regulation';
import { requirementsOf, TaskCatalogue, type Verdict } from '#task-catalogue';
import {
  type CandidateFacts,
  type Interval,
  isPublished,
  type Occurrence,
  type PlaceFacts,
  planningRules,
  pointOf,
  publishedWindow,
  refusalsToChooseDay,
  type Request,
  slotOn,
} from '../rules';
import { lostSomebody } from '../store/absences';
import { jobsOf, lastJobsOf, pairingsOf, teamOf, visitsOf } from '../store/assignments';
import { findOccurrence, findRequest } from '../store/requests';

export interface PlaceAsked {
  readonly organiser: Id;
  readonly occurrence: Id;
  readonly today: Day;
  /** The day thought of, within an open window. */
  readonly on?: Day;
  /** The assignment that is given up for the new one; its seat counts as free. */
  readonly leaving?: Id;
}

/** A place as read, with what comes of it that other steps need too. */
export interface PlaceRead extends PlaceFacts {
  readonly regime: Regime;
  /** Workers and how many times each worked for this user. */
  readonly visits: ReadonlyMap<Id, number>;
}

const DAYS_BEFORE = 3;
const DAYS_AFTER = 15;

/** Reads the facts that the hard rules need, in a bounded number of statements however many workers there are. */
@Injectable()
export class PlaceReader {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly catalogue: TaskCatalogue,
  ) {}

  /**
   * One place, with all that is the same for every worker.
   * @throws NotFound where this organiser has no such occurrence
   * @throws Refused where the day lies outside the window, or the clock skips its time
   */
  async place(reading: Reading, asked: PlaceAsked): Promise<PlaceRead> {
    const { organiser, today, leaving } = asked;
    const stored = await findOccurrence(reading, organiser, asked.occurrence);
    const request = await findRequest(reading, organiser, stored.requestId);
    const occurrence = onDay(stored, request, asked.on);
    const { day } = occurrence;
    const regime = await regimeOf(reading, organiser);
    const { verdict, reasonsOfUser } = await this.askedBy(reading, { organiser, request, day, regime });
    const rules = planningRules(regime, day);
    const team = await teamOf(reading, occurrence.id);
    const visits = await visitsOf(reading, request.userId);
    return {
      request,
      occurrence,
      interval: intervalOf(occurrence),
      today,
      at: pointOf(request),
      reasonsOfUser,
      requirements: requirementsOf('worker', verdict.requirements),
      team: team.filter(({ assignment }) => assignment !== leaving),
      experienced: new Set(visits.keys()),
      visits,
      pairings: await pairingsOf(reading, request.id),
      chequesFree: isPublished(day, today, publishedWindow(regime, today).value)
        ? await this.chequesFree(reading, { organiser, user: request.userId, on: day })
        : null,
      substitute: leaving !== undefined || (await lostSomebody(reading, occurrence.id)),
      rules,
      regime,
    };
  }

  /**
   * Every worker of the organiser as seen from a place, or one.
   * @throws NotFound where this organiser has no such worker
   */
  async candidates(reading: Reading, place: PlaceRead, worker?: Id): Promise<CandidateFacts[]> {
    const { organiserId: organiser, day } = place.occurrence;
    const on = day < place.today ? day : place.today;
    const workers = await workerFacts(reading, { organiser, on, ...(worker && { worker }) });
    if (worker && workers.length === 0) throw new NotFound('worker', worker);
    const persons = workers.map(({ person }) => person);
    const rooms = await this.ledger.roomsOfMany(reading, { persons, on: day, regime: place.regime });
    const jobs = await jobsOf(reading, persons, around(place));
    const lastJobs = await lastJobsOf(
      reading,
      workers.map((one) => one.worker),
      day,
    );
    return workers.map((one: WorkerFacts): CandidateFacts => {
      const room = rooms.get(one.person);
      if (!room) throw new NotFound('room', one.person);
      return {
        worker: one,
        reasonsOfWorker: refusalsOfWorker(place.regime, one, day),
        jobs: jobs.get(one.person) ?? [],
        month: room.month,
        year: room.year,
        visitsHere: place.visits.get(one.worker) ?? 0,
        lastJobOn: lastJobs.get(one.worker) ?? null,
      };
    });
  }

  private async askedBy(
    reading: Reading,
    { organiser, request, day, regime }: { organiser: Id; request: Request; day: Day; regime: Regime },
  ): Promise<{ verdict: Verdict; reasonsOfUser: PlaceFacts['reasonsOfUser'] }> {
    const user = await userFacts(reading, { organiser, user: request.userId });
    const site = user.sites.find((one) => one.site === request.siteId);
    const verdict = await this.catalogue.verdict(reading, {
      task: request.task,
      userKind: user.kind,
      municipality: request.municipality,
      formerMunicipality: site?.formerMunicipality ?? undefined,
      organiser,
      on: day,
      regime,
    });
    const ofSite = site ? refusalsOfSite(regime, site, day) : [];
    return { verdict, reasonsOfUser: [...refusalsOfUser(regime, user, day), ...ofSite, ...verdict.refusals] };
  }

  private async chequesFree(
    reading: Reading,
    { organiser, user, on }: { organiser: Id; user: Id; on: Day },
  ): Promise<number> {
    const lots = await this.ledger.chequesOf(reading, { book: organiser, user, on });
    return lots.reduce((sum, { free }) => sum + free, 0);
  }
}

/** An occurrence as it would be on a day of its window. */
function onDay(occurrence: Occurrence, request: Request, on: Day | undefined): Occurrence {
  if (on === undefined || occurrence.startsAt !== null || request.pattern.kind !== 'window')
    return occurrence;
  refuseUnlessAllowed(refusalsToChooseDay(occurrence, on));
  const { slot, refusals } = slotOn(on, request.pattern);
  if (!slot) throw new Refused(refusals);
  return { ...occurrence, day: on, until: on, ...slot.interval, minutes: slot.minutes, hours: slot.hours };
}

export function intervalOf({ startsAt, endsAt }: Occurrence): Interval | null {
  return startsAt === null || endsAt === null ? null : { startsAt, endsAt };
}

const MIDNIGHT = timeOfDay('00:00');

/** The stretch in which other jobs can matter: for rest before, and for the next free times after. */
function around({ occurrence: { day } }: PlaceFacts) {
  const [from, until] = [
    momentInBrussels(addDays(day, -DAYS_BEFORE), MIDNIGHT),
    momentInBrussels(addDays(day, DAYS_AFTER), MIDNIGHT),
  ];
  if (!from || !until) throw new RangeError(`midnight does not exist near ${day}`);
  return { from, until };
}
