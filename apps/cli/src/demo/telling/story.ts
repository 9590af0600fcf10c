import { addDays, type Day, type Id, monthOf, previousMonth, weekdayOf, yearOf } from '#kernel';
import { PublishedWindow } from '#matching';
import { Expiry } from '#payments';
import { cast } from '../story/cast';
import { Dice } from '../story/dice';
import { jobs } from '../story/jobs';
import { users, type UserStory } from '../story/users';
import { workers, type WorkerStory } from '../story/workers';
import { Arrangements } from './arrangements';
import { Homes } from './homes';
import { Hours } from './hours';
import { Jobs } from './jobs';
import { type Card, Guests } from './guests';
import { opening } from './opening';
import { Purses } from './purses';
import { Settling } from './settling';
import { type Stage } from './stage';
import { UsersArrive } from './users';
import { WorkersArrive } from './workers';
import { WorkersLeave } from './leaving';

const seed = 'IJzerstreek';
const monday = 1;
const tuesday = 2;
const thursday = 4;
const friday = 5;

/** One year of a region, told day by day through the verbs that people use. */
export class Story {
  private readonly workers: WorkerStory[];
  private readonly users: UserStory[];
  private readonly jobs: ReturnType<typeof jobs>;
  private readonly ids = new Map<string, { id: Id; sites: Id[] }>();
  private readonly homes: Homes;
  private readonly asked: Jobs;
  private readonly purses: Purses;
  private readonly hours: Hours;
  private readonly settling: Settling;
  private readonly arrangements: Arrangements;

  constructor(
    private readonly stage: Stage,
    private readonly year: { readonly from: Day; readonly until: Day },
  ) {
    this.workers = workers(new Dice(`${seed}: workers`), year);
    this.users = users(new Dice(`${seed}: users`), year);
    this.jobs = jobs(new Dice(`${seed}: jobs`), this.users, year);
    this.homes = new Homes(stage);
    this.asked = new Jobs(stage, (key) => this.idsOf(key));
    this.purses = new Purses(stage, this.asked);
    this.hours = new Hours(stage, this.asked);
    this.settling = new Settling(stage);
    this.arrangements = new Arrangements(stage, this.asked);
  }

  /** Tells all of it; `says` hears how far it is. Answers the cards with which workers can log in. */
  async tell(says: (line: string) => void): Promise<Card[]> {
    const { from, until } = this.year;
    this.stage.at(from, '07:00');
    await opening(this.stage, from);
    for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
      if (day.endsWith('-01')) says(`  ${monthOf(day)}`);
      await this.day(day);
    }
    return new Guests(this.stage, (key) => this.idsOf(key).id).letIn(this.workers, this.year);
  }

  private idsOf(key: string): { id: Id; sites: Id[] } {
    const known = this.ids.get(key) ?? this.newIds(key);
    this.ids.set(key, known);
    return known;
  }

  private newIds(key: string): { id: Id; sites: Id[] } {
    if (key === 'school 1') return { id: cast.school, sites: [cast.schoolSite, this.stage.ids.random()] };
    const id = key === 'worker 1' ? cast.worker : this.stage.ids.random();
    return { id, sites: [this.stage.ids.random(), this.stage.ids.random()] };
  }

  private async day(day: Day): Promise<void> {
    await this.night(day);
    this.stage.at(day, '06:30');
    await this.hours.morning();
    this.stage.at(day, '09:00');
    await this.arrivals(day);
    this.stage.at(day, '10:00');
    await Promise.all(this.jobs.filter(({ askedOn }) => askedOn === day).map((job) => this.asked.ask(job)));
    await this.office(day);
    this.stage.at(day, '21:00');
    await this.hours.evening();
    if (weekdayOf(day) === friday) await this.hours.weekend();
  }

  /** What a server does by itself while people sleep. */
  private async night(day: Day): Promise<void> {
    const { stage } = this;
    if (weekdayOf(day) !== monday) return;
    stage.at(day, '02:00');
    const { organiser } = stage;
    await stage.attempt(
      stage.get(Expiry).expire(stage.command({ verb: 'cheque.expire' }), { organiser, on: day }),
    );
    await stage.attempt(
      stage.get(PublishedWindow).publish(stage.command({ verb: 'window.publish' }), { organiser }),
    );
  }

  private async arrivals(day: Day): Promise<void> {
    const arriving = new WorkersArrive(this.stage, this.homes);
    const coming = new UsersArrive(this.stage, this.homes);
    const newWorkers = this.workers.filter(({ joinedOn }) => joinedOn === day);
    await Promise.all(newWorkers.map((worker) => arriving.arrive(worker, this.idsOf(worker.key).id)));
    const newUsers = this.users.filter(({ joinedOn }) => joinedOn === day);
    await Promise.all(newUsers.map((user) => this.comes(coming, user)));
    if (day === `${yearOf(day)}-01-02`) await this.newYear(coming, day);
    await new WorkersLeave(this.stage, (key) => this.idsOf(key).id).leaveOn(day, this.workers, this.year);
  }

  private async comes(coming: UsersArrive, user: UserStory): Promise<void> {
    const ids = this.idsOf(user.key);
    await coming.arrive(user, ids);
    if (user.stopped === null) await this.purses.order(ids.id, this.stage.dice.between(10, 30));
  }

  private async newYear(coming: UsersArrive, day: Day): Promise<void> {
    const here = this.users.filter(({ joinedOn, stopped }) => joinedOn < day && stopped === null);
    await Promise.all(here.map(({ key }) => coming.paysFee(this.idsOf(key).id, day)));
  }

  /** The mediators' week: cheques on Tuesday, the next week on Thursday, what is left over on Monday. */
  private async office(day: Day): Promise<void> {
    const { stage } = this;
    stage.at(day, '11:00');
    await this.purses.payments();
    if (weekdayOf(day) === monday) {
      await this.settling.settle(addDays(day, -8));
      await this.settling.correctOne();
      await this.arrangements.plan();
    }
    if (weekdayOf(day) === tuesday) await this.purses.topUp();
    if (weekdayOf(day) === thursday)
      this.hours.expect(await this.asked.plan(addDays(day, 4), addDays(day, 10)));
    if (weekdayOf(day) === friday) await this.arrangements.visits();
    const lastMonth = previousMonth(monthOf(day));
    if (day.endsWith('-12') && lastMonth >= monthOf(this.year.from)) await this.settling.close(lastMonth);
  }
}
