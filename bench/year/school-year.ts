import {
  addDays,
  type Day,
  daysFrom,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  nextMonth,
  previousMonth,
  weekdayOf,
} from '#kernel';
import { Hours } from './hours';
import { type Killer } from './killer';
import { Office } from './office';
import { Planning } from './planning';
import { Purses } from './purses';
import { type Scene } from './scene';
import { giveAddresses } from './addresses';
import { rain, Sickness } from './sickness';
import { type Stretch, type Wish } from './wishes';

const [MONDAY, TUESDAY, THURSDAY, FRIDAY, SATURDAY] = [1, 2, 4, 5, 6];
/** From this day of a month on, the one before it is closed as soon as it can be. */
const CLOSED_FROM = 10;
/** By this day of the month after the last one, all are. */
const LAST_CLOSING_DAY = '21';
/** Of the places that are asked for, some stay empty: so many times what is wanted is asked. */
const ASKED_FOR_EACH_WANTED = 1.2;
/** A month that is open may hold work that silence has confirmed since. */
const LAST_DAYS = 40;
const NEW_YEAR_FEES_ON = '2026-01-05';

/** A school year, day by day: what people ask of the server, and what it does by itself at night. */
export class SchoolYear {
  readonly planning: Planning;
  readonly purses: Purses;
  readonly hours: Hours;
  readonly office: Office;
  readonly sickness: Sickness;
  calledOff = 0;
  /** The year ends today, whatever was asked of it: what has passed can be looked at all the same. */
  isBrokenOff = false;
  /** Nights that have passed, with the one in which the server was started. */
  nights = 1;
  private readonly last: Day;
  private lastClosedOn: Day;

  constructor(
    private readonly scene: Scene,
    private readonly killer: Killer,
    readonly year: Stretch,
    private readonly wishes: Wish[],
  ) {
    this.lastClosedOn = addDays(year.from, -1);
    this.planning = new Planning(scene);
    this.purses = new Purses(scene, this.planning);
    this.hours = new Hours(scene);
    this.sickness = new Sickness(scene);
    this.office = new Office(scene, this.hours, this.purses, killer);
    this.last = `${monthOf(addDays(year.until, 1))}-${LAST_CLOSING_DAY}` as Day;
  }

  /** Those that are closed in its course: the first is the one in which everything was asked. */
  get months(): Month[] {
    return monthsFrom(previousMonth(monthOf(this.year.from)), monthOf(this.year.until));
  }

  /** From the days before it begins, when everything is asked and bought, until its last month is closed. */
  async pass(wanted: number, says: (line: string) => void): Promise<void> {
    await this.prepare(wanted);
    for (const day of daysFrom(this.year.from, this.last)) {
      if (this.isOver(day)) return this.hearTheLast(day);
      await this.day(day);
      this.nights += 1;
      if (day === lastDayOf(monthOf(day))) {
        says(
          `  ${monthOf(day)}: ${this.scene.tally.performances.size} performances so far, ${this.killer.kills} kills`,
        );
        await this.askMore(wanted, day);
      }
    }
  }

  /** What silence confirmed since anybody asked. */
  private async hearTheLast(on: Day): Promise<void> {
    await this.hours.listen(addDays(on, -LAST_DAYS), on);
  }

  /** The last month is closed, or nobody wants to wait for it; and the night is over that drew the statements. */
  private isOver(on: Day): boolean {
    const isDone = this.isBrokenOff || this.office.closed.includes(monthOf(this.year.until));
    return isDone && on > addDays(this.lastClosedOn, 1);
  }

  private async prepare(wanted: number): Promise<void> {
    const { clock } = this.scene;
    await clock.at(addDays(this.year.from, -6), '09:00');
    await giveAddresses(this.scene);
    await this.ask(wanted * ASKED_FOR_EACH_WANTED);
    await this.purses.topUp();
    await clock.at(addDays(this.year.from, -5), '11:00');
    await this.purses.payments();
    await clock.at(addDays(this.year.from, -4), '09:00');
    const sunday = addDays(this.year.from, 7 - weekdayOf(this.year.from));
    await this.planning.plan(this.year.from, sunday);
    if (weekdayOf(this.year.from) >= FRIDAY) await this.planning.plan(addDays(sunday, 1), addDays(sunday, 7));
  }

  /** Users ask one after another, until so many places are asked for. */
  private async ask(places: number): Promise<void> {
    while (this.planning.wished < places) {
      const wish = this.wishes.shift();
      if (!wish) return;
      await this.planning.ask(wish);
    }
  }

  /** Where fewer were found than was hoped, more users ask. */
  private async askMore(wanted: number, on: Day): Promise<void> {
    const passed = daysFrom(this.year.from, on).length / daysFrom(this.year.from, this.year.until).length;
    const missing = wanted * passed - this.scene.tally.performances.size;
    if (missing > 0 && passed < 1)
      await this.ask(this.planning.wished + (missing * ASKED_FOR_EACH_WANTED) / passed);
  }

  private async day(on: Day): Promise<void> {
    const { clock, server } = this.scene;
    await clock.at(on, '00:15');
    await this.killer.during('the night', daysFrom(on, this.year.until).length, () => server.does('night'));
    await this.planning.stopPlanOfTheNight();
    const isInYear = on <= this.year.until;
    const isWeekday = isWorkingDay(on);
    if (isWeekday) this.killer.armed(daysFrom(on, this.year.until).filter(isWorkingDay).length);
    if (isInYear && isWeekday) await this.morning(on);
    if (isWeekday) await this.officeHours(on);
    if (isInYear) {
      await clock.at(on, '20:30');
      await this.hours.evening();
    }
    await server.does('watch');
    await server.does('send');
  }

  private async morning(on: Day): Promise<void> {
    const { clock, server } = this.scene;
    await clock.at(on, '06:40');
    await server.does('watch');
    const jobs = await this.hours.jobsOn(on);
    this.calledOff += await rain(this.scene, jobs);
    await this.sickness.morning(jobs);
  }

  /** The week of the office: what is left over on Monday, cheques on Tuesday, the next week on Thursday. */
  private async officeHours(on: Day): Promise<void> {
    const { clock } = this.scene;
    await clock.at(on, '11:00');
    await this.purses.payments();
    if (on === NEW_YEAR_FEES_ON) await this.purses.newYear();
    const weekday = weekdayOf(on);
    const isInYear = on <= this.year.until;
    if (weekday === MONDAY) await this.monday(on);
    if (weekday === TUESDAY && isInYear) await this.purses.topUp();
    if (weekday === THURSDAY && isInYear) await this.planning.plan(addDays(on, 4), addDays(on, 10));
    if (weekday === FRIDAY) await this.hours.weekend();
    if (Number(on.slice(8)) >= CLOSED_FROM) await this.close(previousMonth(monthOf(on)));
  }

  private async monday(on: Day): Promise<void> {
    await this.hours.desk();
    await this.hours.listen(addDays(on, -24), addDays(on, -3));
    await this.office.settle(addDays(on, -16));
    await this.office.correct(addDays(on, -14), addDays(on, -7));
  }

  private async close(month: Month): Promise<void> {
    const { closed } = this.office;
    if (closed.includes(month)) return;
    await this.office.close(month, monthsFrom(month, monthOf(this.year.until)).length);
    if (!closed.includes(month)) return;
    this.lastClosedOn = this.scene.clock.today;
    // What is found after the close is put right in the open month.
    await this.office.correct(firstDayOf(month), lastDayOf(month));
  }
}

const isWorkingDay = (on: Day) => weekdayOf(on) < SATURDAY;

/** The months from one to another, both among them. */
function monthsFrom(first: Month, last: Month): Month[] {
  return first > last ? [] : [first, ...monthsFrom(nextMonth(first), last)];
}
