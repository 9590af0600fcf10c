import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { addDays, type Day, type Id, inBrussels, type Moment, overlaps, timeOfDay } from '#kernel';
import {
  askedNowAt,
  type AssignmentListed,
  assignmentsPage,
  isPublished,
  medianMinutes,
  type Place,
  placesLeft,
  placesNobodyTook,
  placesPage,
  publishedWindow,
  substitutionsOf,
} from '#matching';
import { officeStates, PerformanceReads } from '#performances';
import { figure } from '#regulation';
import { absenceDuring, regimeOf, type TimeSpan, workerFacts } from '#registry';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { todayWords as words } from '../../../words/nl/staff/planning-today';
import { type Called, Names, siteTold } from '../names';
import { planningAt, type PlanningPaths } from '../paths';
import { agoTold, dayShort, whenTold } from '../told';
import { PeopleQueues } from './people-queues';
import { type Queue, type QueueRow, ROWS_MAXIMUM } from './queue';
import { requestsToReview } from './requests-to-review';
import { onClosedDays } from './closed-days';
import { silentTeams, smallTeams } from './teams';
import { undelivered } from './undelivered';

export interface WorklistAsked {
  readonly organiser: Id;
  readonly today: Day;
  readonly now: Moment;
  /** The workers that are asked about; undefined for all. */
  readonly workers: ReadonlySet<Id> | undefined;
  /** Also the lists that are read out of people's files. */
  readonly withFiles: boolean;
  /** Also the messages that did not arrive. */
  readonly withMessages: boolean;
}

/** What every list is made with. */
interface Ground extends WorklistAsked {
  readonly called: Called;
  readonly to: PlanningPaths;
}

/** What waits for a mediator, list by list. */
@Injectable()
export class Worklist {
  constructor(
    private readonly names: Names,
    private readonly performances: PerformanceReads,
    private readonly people: PeopleQueues,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(asked: WorklistAsked): Promise<Queue[]> {
    const called = await this.names.of(asked.organiser, asked.today);
    const ground: Ground = { ...asked, called, to: planningAt(asked.organiser) };
    return [
      { name: 'unfilled', rows: await this.unfilled(ground) },
      { name: 'absent', rows: await this.absent(ground), note: await this.howFast(ground) },
      { name: 'small', rows: await smallTeams(this.reading, ground) },
      { name: 'silent', rows: await silentTeams(this.reading, ground) },
      { name: 'closed', rows: await onClosedDays(this.reading, ground) },
      { name: 'review', rows: await requestsToReview(this.reading, ground) },
      { name: 'unanswered', rows: await this.unanswered(ground) },
      { name: 'hours', rows: await this.hours(ground) },
      ...(asked.withMessages
        ? [{ name: 'undelivered' as const, rows: await undelivered(this.reading, ground) }]
        : []),
      ...(asked.withFiles ? await this.people.of(ground) : []),
    ];
  }

  /** Seats of today and tomorrow that nobody has; what may still be on a later day is no haste. */
  private async unfilled(ground: Ground): Promise<QueueRow[]> {
    const { organiser, today, to } = ground;
    const until = addDays(today, 1);
    const asked = { organiser, from: today, until, open: true, limit: ROWS_MAXIMUM };
    const places = await placesPage(this.reading, asked);
    return places
      .filter((place) => place.until <= until && place.startTime !== null)
      .map((place) => ({
        id: place.id,
        href: to.place(place.id),
        head: headOf(place, ground),
        about: `${whenTold(place, today)}, ${shared.seats(place.seats - place.taken, place.seats)}`,
        step: 'find',
        stepHref: to.place(place.id),
        since: place.day,
      }));
  }

  private async absent(ground: Ground): Promise<QueueRow[]> {
    const { organiser, today } = ground;
    const window = publishedWindow(await regimeOf(this.reading, organiser), today);
    const until = addDays(today, window.value);
    const rows = [
      ...(await this.left(ground, until)),
      ...(await this.away(ground, (day) => isPublished(day, today, window.value), until)),
    ];
    return rows.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  }

  /** How long it took of late to find somebody else; nothing where nobody fell out. */
  private async howFast({ organiser, today }: Ground): Promise<string | undefined> {
    const windowDays = figure(await regimeOf(this.reading, organiser), 'fairness-window-days', today);
    const from = addDays(today, -windowDays);
    const all = await substitutionsOf(this.reading, { organiser, from, until: today });
    return all.length === 0 ? undefined : words.substituteTook(all.length, medianMinutes(all), windowDays);
  }

  /** Places that somebody gave up. */
  private async left(ground: Ground, until: Day): Promise<QueueRow[]> {
    const { organiser, today, called, to, workers } = ground;
    const places = await placesLeft(this.reading, { organiser, from: today, until });
    const asked = await askedNowAt(
      this.reading,
      places.map(({ id }) => id),
    );
    const nowAsked = (place: Id) => {
      const offer = asked.get(place);
      return offer ? [words.isAsked(called.worker(offer.workerId), inBrussels(offer.answerBy).time)] : [];
    };
    return places
      .filter(({ leftWorker }) => workers?.has(leftWorker) ?? true)
      .map((place) => ({
        id: place.leftAssignment,
        href: to.place(place.id),
        head: headOf(place, ground),
        about: [
          whenTold(place, today),
          words.saidBy(called.worker(place.leftWorker), agoTold(place.leftAt, today)),
          ...nowAsked(place.id),
        ].join(', '),
        step: 'substitute',
        stepHref: to.place(place.id),
        since: place.leftAt,
      }));
  }

  /** Jobs of people of whom it is on file that they are away. */
  private async away(ground: Ground, isNear: (day: Day) => boolean, until: Day): Promise<QueueRow[]> {
    const { organiser, today, called, to } = ground;
    const near = { from: today, until };
    const facts = (await workerFacts(this.reading, { organiser, on: today }))
      .filter(({ worker }) => ground.workers?.has(worker) ?? true)
      .filter(({ absences }) => absences.some((absence) => overlaps(absence, near)));
    const away = new Map(facts.map((one) => [one.worker, one]));
    if (away.size === 0) return [];
    const within = { users: [], workers: [...away.keys()] };
    const asked = { organiser, ...near, state: 'assigned', within, limit: ROWS_MAXIMUM } as const;
    return (await assignmentsPage(this.reading, asked))
      .filter((job) => {
        const [worker, during] = [away.get(job.workerId), duringOf(job)];
        return worker && during && isNear(job.day) && absenceDuring(worker, job.day, during) !== undefined;
      })
      .map((job) => ({
        id: job.id,
        href: to.assignment(job.id),
        head: headOf(job, ground),
        about: `${whenTold(job, today)}, ${words.isAway(called.worker(job.workerId))}`,
        step: 'substitute',
        stepHref: to.placeWithout(job.occurrenceId, job.id),
        since: job.day,
      }));
  }

  /** Places that were offered in vain: time ran out, or everybody said no. */
  private async unanswered(ground: Ground): Promise<QueueRow[]> {
    const { organiser, today, to } = ground;
    const places = await placesNobodyTook(this.reading, { organiser, from: today });
    return places.slice(0, ROWS_MAXIMUM).map((place) => ({
      id: place.id,
      href: to.place(place.id),
      head: headOf(place, ground),
      about: `${whenTold(place, today)}, ${words.nobodySaidYes(place.askedCount, agoTold(place.endedAt, today))}`,
      step: 'call',
      stepHref: to.place(place.id),
      since: place.endedAt,
    }));
  }

  private async hours({ organiser, called, to, workers }: Ground): Promise<QueueRow[]> {
    const visits = await this.performances.list(this.reading, {
      organiser,
      states: officeStates,
      order: 'oldest-first',
      ...(workers && { within: { users: [], workers: [...workers] } }),
      limit: ROWS_MAXIMUM,
    });
    return visits.map(({ id, workerId, userId, performedOn, hours, state }) => ({
      id,
      href: to.visit(id),
      head: words.visitOf(called.worker(workerId), called.user(userId)),
      about: `${dayShort(performedOn)}, ${shared.hours(hours)}${isWaiting(state) ? `, ${words.performance[state]}` : ''}`,
      step: 'check',
      stepHref: to.visit(id),
      since: performedOn,
    }));
  }
}

const MIDNIGHT = timeOfDay('24:00');

/** The stretch of its first day that a job takes; none while its times are still to be agreed on. */
function duringOf({ startTime, endTime }: AssignmentListed): TimeSpan | undefined {
  if (startTime === null || endTime === null) return undefined;
  const [start, end] = [timeOfDay(startTime), timeOfDay(endTime)];
  return { start, end: end > start ? end : MIDNIGHT };
}

const isWaiting = (state: string): state is keyof typeof words.performance =>
  Object.hasOwn(words.performance, state);

const headOf = (
  { task, userId, siteId }: Pick<Place, 'task' | 'userId' | 'siteId'>,
  { called }: { readonly called: Called },
) => `${shared.at(called.task(task), called.user(userId))} (${siteTold(called.site(userId, siteId))})`;
