import { addDays, type Day, inBrussels, type Moment } from '#kernel';
import { v7 } from 'uuid';
import { inLanes } from './caller';
import { type Scene } from './scene';
import { type Told } from './tally';

/** An assignment as the list of a day tells it. */
export interface Job {
  readonly id: string;
  readonly occurrence: string;
  readonly worker: string;
  readonly user: string;
  readonly task: string;
  readonly day: Day;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
}

const MINUTE = 60_000;
const AT_ONCE = 100;
const NOBODY_CAME = 0.6;
const FORGOTTEN = 4;
const TOLD_BY_USER = 12;
const OTHER_TIMES = 15;
const SILENT_USERS = 12;
const CONTESTED = 3;
/** By then silence has spoken, or will not. */
const LISTENED_DAYS = 24;

/** From the visit to the book: who came, how long, and whether both say the same. */
export class Hours {
  /** Hours of a day that the worker forgot to tell: the desk hears of them later. */
  private forgotten: Job[] = [];

  constructor(private readonly scene: Scene) {}

  /** Jobs that stand for a day. */
  jobsOn(day: Day): Promise<Job[]> {
    const { caller, mediator } = this.scene;
    return caller.all<Job>(mediator, `/assignments?from=${day}&until=${day}&state=assigned&limit=${AT_ONCE}`);
  }

  /** In the evening workers tell what they did; some users tell it themselves, a few were left alone. */
  async evening(): Promise<void> {
    const { clock, dice } = this.scene;
    const jobs = await this.jobsOn(clock.today);
    await inLanes(jobs, async (job) => {
      if (dice.happens(NOBODY_CAME)) return this.nobodyCame(job);
      if (dice.happens(FORGOTTEN)) return void this.forgotten.push(job);
      const teller = dice.happens(TOLD_BY_USER) ? job.user : job.worker;
      const longer = dice.happens(OTHER_TIMES) ? dice.oneOf([1, 10, 25, 40, 65, -20, -35]) : 0;
      return this.tell(job, this.scene.of(teller), longer);
    });
  }

  private async nobodyCame({ id, user }: Job): Promise<void> {
    await this.scene.caller.post(this.scene.of(user), `/assignments/${id}/noShows`, {});
  }

  private async tell(job: Job, teller = this.scene.mediator, minutesLonger = 0): Promise<void> {
    const told = await this.scene.caller.post<Told>(teller, '/performances', {
      id: v7(),
      assignment: job.id,
      ...(minutesLonger !== 0 && { visit: visitOf(job, minutesLonger) }),
    });
    if (told.isDone) this.scene.hears(told.body);
  }

  /** What was forgotten is told at the desk after the weekend. */
  async desk(): Promise<void> {
    const { forgotten } = this;
    this.forgotten = [];
    await inLanes(forgotten, (job) => this.tell(job));
  }

  /** At the end of the week users confirm; a few contest a line, some say nothing. */
  async weekend(): Promise<void> {
    const { tally, dice, clock } = this.scene;
    await this.listen(addDays(clock.today, -LISTENED_DAYS), clock.today);
    const waiting = tally.in('registered');
    const users = new Set(waiting.map(({ user }) => user));
    await inLanes([...users], async (user) => {
      if (dice.happens(SILENT_USERS)) return;
      const mine = waiting.filter((one) => one.user === user);
      const wrong = mine.filter(() => dice.happens(CONTESTED));
      for (const one of wrong) await this.contest(one);
      await this.confirm(
        mine.filter((one) => !wrong.includes(one)),
        user,
      );
    });
  }

  /** Says yes, all at once; `by` is the user, or nobody where the office says it. */
  async confirm(told: readonly Told[], by?: string): Promise<void> {
    const player = by === undefined ? this.scene.mediator : this.scene.of(by);
    for (let from = 0; from < told.length; from += AT_ONCE) {
      const performances = told
        .slice(from, from + AT_ONCE)
        .map(({ id: performance, version }) => ({ performance, version }));
      const answer = await this.scene.caller.post<{ items: Told[] }>(player, '/confirmations', {
        performances,
      });
      if (answer.isDone) this.scene.hears(...answer.body.items);
    }
  }

  private async contest(told: Told): Promise<void> {
    const { dice, caller } = this.scene;
    const body = {
      version: told.version,
      reason: dice.oneOf(['Een uur vroeger vertrokken.', 'Het was maar één uur.', 'Die dag was het anders.']),
      ...(dice.happens(70) && { visit: shorterVisit(told) }),
    };
    const path = `/performances/${told.id}/disputes`;
    const answer = await caller.post<Told>(this.scene.of(told.user), path, body);
    if (answer.isDone) this.scene.hears(answer.body);
  }

  /** What the server knows of a stretch of days, such as what silence confirmed meanwhile. */
  async listen(from: Day, until: Day): Promise<void> {
    const { caller, mediator } = this.scene;
    const path = `/performances?from=${from}&until=${until}&limit=${AT_ONCE}`;
    this.scene.hears(...(await caller.all<Told>(mediator, path)));
  }
}

/** A visit by the clock on the wall, so many minutes longer than planned. */
export function visitOf({ startsAt, endsAt }: Pick<Job, 'startsAt' | 'endsAt'>, minutesLonger: number) {
  const starts = inBrussels(startsAt);
  const ends = inBrussels(new Date(Date.parse(endsAt) + minutesLonger * MINUTE).toISOString() as Moment);
  return { on: starts.day, start: starts.time, end: ends.time };
}

/** The same visit with half an hour less. */
export function shorterVisit({ starts, ends }: Told) {
  return visitOf({ startsAt: starts.at as Moment, endsAt: ends.at as Moment }, -30);
}
