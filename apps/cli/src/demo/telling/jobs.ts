import { addDays, type Day, type Id, timeOfDay } from '#kernel';
import {
  type Assignment,
  Assignments,
  Candidates,
  noNeeds,
  type OccurrenceFilled,
  type Pattern,
  Requests,
} from '#matching';
import { type JobStory } from '../story/job';
import { type Stage } from './stage';

/** A request as it runs: its times, and who has which seat. */
export interface Running {
  readonly job: JobStory;
  readonly request: Id;
  readonly user: Id;
  readonly occurrences: readonly OccurrenceFilled[];
  /** Who came last, per seat: the same face next week. */
  readonly regulars: (Id | undefined)[];
  /** Nobody was found on this day, per seat: the mediator tries again some weeks later. */
  readonly nobodyOn: (Day | undefined)[];
}

/** A visit that was planned. */
export interface Planned {
  readonly running: Running;
  readonly assignment: Assignment;
}

/** One seat of a request in a stretch of days. */
interface Seat {
  readonly running: Running;
  readonly seat: number;
  readonly times: readonly OccurrenceFilled[];
}

const plannedOf = (seat: Seat | undefined, made: readonly Assignment[] | undefined): Planned[] =>
  seat && made ? made.map((assignment) => ({ running: seat.running, assignment })) : [];

const aboutHoursPerMonth = 10;
const triedAgainAfterDays = 21;

function patternOf({ pattern, start, end }: JobStory): Pattern {
  const times = { start: timeOfDay(start), end: timeOfDay(end) };
  switch (pattern.kind) {
    case 'standing':
      return { ...pattern, kind: 'standing', worker: null, hoursPerMonth: aboutHoursPerMonth };
    case 'window':
      return { ...pattern, kind: 'window', ...times };
    case 'season':
      return { ...pattern, ...times, kind: 'season', everyWeeks: 2 };
    case 'once':
      return { ...pattern, ...times };
    default:
      return { ...pattern, ...times, kind: pattern.kind };
  }
}

/** From asking to a name for every seat. */
export class Jobs {
  readonly running: Running[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly userOf: (key: string) => { readonly id: Id; readonly sites: readonly Id[] },
  ) {}

  /** A user asks; where a mediator must look first, the mediator allows it. */
  async ask(job: JobStory): Promise<void> {
    const { stage } = this;
    const user = this.userOf(job.user.key);
    const site = user.sites[job.site];
    if (!site) throw new RangeError(`${job.user.key} has no site ${job.site}`);
    const form = {
      user: user.id,
      site,
      task: job.task,
      pattern: patternOf(job),
      seats: job.seats,
      minimumTeam: job.minimumTeam,
      class: job.class,
      reference: null,
      orderNumber: null,
      costCentre: null,
      contact: job.user.contact,
      safetyNotes: job.words,
      inOwnWords: null,
      needs: {
        ...noNeeds,
        extract: job.needs.extract ?? false,
        certificates: job.needs.drivingLicence ? ['driving-licence'] : [],
        liftingKg: job.needs.liftingKg ?? null,
      },
    };
    const { organiser } = stage;
    const requests = stage.get(Requests);
    const command = stage.command({ verb: 'request.register', body: form });
    const asked = await stage.attempt(requests.register(command, { organiser, form }));
    if (!asked) return;
    if (asked.state === 'under-review') {
      const decide = stage.command({ verb: 'request.decide', subject: asked.id, body: 'allow' });
      await stage.attempt(requests.decide(decide, { organiser, request: asked.id, decision: 'allow' }));
    }
    this.running.push({
      job,
      request: asked.id,
      user: user.id,
      occurrences: asked.occurrences,
      regulars: [],
      nobodyOn: [],
    });
  }

  /** Requests with times in a stretch of days, with those times. */
  within(from: Day, until: Day): { running: Running; times: OccurrenceFilled[] }[] {
    return this.running
      .map((running) => ({
        running,
        times: running.occurrences.filter(({ day }) => from <= day && day <= until),
      }))
      .filter(({ times }) => times.length > 0);
  }

  /** The mediator fills the seats of a stretch of days: who came last week first, else the best candidate. */
  async plan(from: Day, until: Day): Promise<Planned[]> {
    const visits = this.within(from, until).filter(({ running }) => running.job.pattern.kind !== 'standing');
    const seats = visits.flatMap(({ running, times }) =>
      Array.from({ length: running.job.seats }, (_, seat): Seat => ({ running, seat, times })),
    );
    const again = await Promise.all(seats.map((seat) => this.fillWithRegular(seat)));
    const planned = again.flatMap((made, index) => plannedOf(seats[index], made));
    for (const seat of seats.filter((_, index) => again[index] === undefined))
      planned.push(...plannedOf(seat, await this.fillWithCandidate(seat)));
    return planned;
  }

  private async fillWithRegular({ running, seat, times }: Seat): Promise<Assignment[] | undefined> {
    const regular = running.regulars[seat];
    return regular && this.assign(running, regular, times);
  }

  private async fillWithCandidate({ running, seat, times }: Seat): Promise<Assignment[]> {
    const nobodyOn = running.nobodyOn[seat];
    if (nobodyOn && this.stage.today < addDays(nobodyOn, triedAgainAfterDays)) return [];
    const chosen = await this.candidate(running, times[0]);
    if (!chosen) {
      running.nobodyOn[seat] = this.stage.today;
      return [];
    }
    const made = await this.assign(running, chosen, times);
    if (made) {
      running.regulars[seat] = chosen;
      return made;
    }
    // Not free all week: then whoever can, day by day.
    const byDay: Assignment[] = [];
    for (const time of times) {
      const worker = await this.candidate(running, time);
      if (worker) byDay.push(...((await this.assign(running, worker, [time])) ?? []));
    }
    return byDay;
  }

  /** Of those who may, who has most hours left of what he or she wishes. */
  async candidate({ job }: Running, time: OccurrenceFilled | undefined): Promise<Id | undefined> {
    if (!time) return undefined;
    const { stage } = this;
    const asked = {
      organiser: stage.organiser,
      occurrence: time.id,
      today: stage.today,
      ...(job.pattern.kind === 'window' && { on: time.day }),
    };
    const { candidates } = await stage.snapshot((reading) => stage.get(Candidates).of(reading, asked));
    const left = ({ month, hoursPerMonthWished }: (typeof candidates)[number]) =>
      (hoursPerMonthWished ?? month.maximum) - month.planned - month.worked;
    const able = candidates.filter(({ verdict, worker }) => verdict === 'may' && stage.mayBePicked(worker));
    return able.toSorted((one, other) => left(other) - left(one))[0]?.worker;
  }

  async assign(
    { job }: Running,
    worker: Id,
    times: readonly OccurrenceFilled[],
  ): Promise<Assignment[] | undefined> {
    const { stage } = this;
    const occurrences = times.map(({ id }) => id);
    const [first] = times;
    const input = {
      organiser: stage.organiser,
      worker,
      occurrences,
      ...(job.pattern.kind === 'window' && first && { on: first.day }),
    };
    const command = stage.command({ verb: 'assignment.make', body: input });
    return stage.attempt(stage.get(Assignments).assign(command, input));
  }
}
