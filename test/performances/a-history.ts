import { ChequeLedger } from '#cheque-ledger';
import { addDays, type Day, type Id, type Month, monthOf, Refused } from '#kernel';
import {
  Decision,
  isBooked,
  MonthStatements,
  type Outcome,
  type Performance,
  type PerformanceEvent,
  PerformanceReads,
  Silences,
} from '#performances';
import { type ASchool } from './a-school';
import { type Happening, type Job, visitOf } from './happenings';

const FIRST_DAY = '2026-11-16' as Day;
const USED_BEFORE = 52;
/** A school to which things happen, through the verbs themselves; it remembers only what it was asked. */
export class AHistory {
  readonly jobs: Job[] = [];
  readonly told: Id[] = [];
  bought = 0;
  refused = 0;
  private today = FIRST_DAY;

  private constructor(readonly school: ASchool) {}

  /** Begins on a day on which little of the month is left, so that its hours can run out. */
  static async begin(school: ASchool): Promise<AHistory> {
    await school.on(FIRST_DAY).usedElsewhere(FIRST_DAY, USED_BEFORE);
    return new AHistory(school);
  }

  /** Does what happens; what is refused leaves no trace. */
  async happen(happening: Happening): Promise<void> {
    const before = await this.imprint();
    try {
      await this.does(happening);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.refused += 1;
      expect(await this.imprint()).toEqual(before);
    }
  }

  performances(): Promise<Performance[]> {
    const { organiser, reading } = this.school;
    return this.school.get(PerformanceReads).list(reading, { organiser, limit: 1_000 });
  }

  events(performance: Id): Promise<readonly PerformanceEvent[]> {
    const { organiser, reading } = this.school;
    return this.school.get(PerformanceReads).history(reading, { organiser, performance });
  }

  /** What the book says: cheques received and owed of the worker, and what the user has left. */
  async book() {
    const { school } = this;
    const ledger = school.get(ChequeLedger);
    const sum = async (owner: Id, ...purposes: readonly string[]) =>
      (await ledger.balancesOf(school.reading, { book: school.organiser, owner }))
        .filter(({ purpose }) => purposes.includes(purpose))
        .reduce((total, { balance }) => total + balance, 0);
    const held = await Promise.all(this.jobs.map(({ assignment }) => sum(assignment, 'held')));
    return {
      received: await sum(school.worker, 'received'),
      owed: await sum(school.worker, 'owed'),
      worked: await this.worked(),
      left: (await sum(school.user, 'free')) + held.reduce((total, one) => total + one, 0),
      ...(await this.stated()),
    };
  }

  private months(): Month[] {
    return [...new Set([FIRST_DAY, this.today].map(monthOf))];
  }

  private async worked(): Promise<number> {
    const rooms = await Promise.all(this.months().map((month) => this.school.rooms(`${month}-01`)));
    return rooms.reduce((total, { month }) => total + month.worked, -USED_BEFORE);
  }

  /** Hours of all statements, and those of them that were paid without work. */
  private async stated() {
    const { organiser: book, reading } = this.school;
    const lines = await Promise.all(
      this.months().map((month) => this.school.get(MonthStatements).lines(reading, { book, month })),
    );
    const sum = (of: readonly { hours: number }[]) => of.reduce((total, { hours }) => total + hours, 0);
    return {
      stated: sum(lines.flat()),
      withoutWork: sum(lines.flat().filter(({ work }) => work === 'none')),
    };
  }

  private async imprint(): Promise<unknown> {
    return this.school.reading.row(
      `select (select count(*) from posting) as postings, (select count(*) from performance_event) as events,
        (select count(*) from performance) as performances, (select sum(version) from assignment) as assignments`,
    );
  }

  private async does(happening: Happening): Promise<void> {
    const { school, today } = this;
    switch (happening.does) {
      case 'plan': {
        const until = `${Number(happening.slot.slice(0, 2)) + 1}`.padStart(2, '0');
        const assignment = await school.plans(today, happening.slot, `${until}:00`, 'later');
        this.jobs.push({ assignment, on: today, slot: happening.slot });
        return;
      }
      case 'tell': {
        const job = oneOf(this.jobs, happening.nth);
        if (job) this.told.push((await school.registers(job.assignment, visitOf(job, happening.times))).id);
        return;
      }
      case 'buy':
        await school.buys(happening.cheques);
        this.bought += happening.cheques;
        return;
      case 'pass':
        this.today = addDays(today, happening.days);
        await school
          .on(this.today)
          .get(Silences)
          .lapse(school.command(), { organiser: school.organiser, on: this.today });
        return;
      case 'decide-without-work':
        return this.step(happening.nth, (performance) => {
          const { outcome: kind, times: told } = happening;
          if (kind !== 'paid-for-nothing') return this.decides(performance, { kind });
          return this.decides(performance, { kind, visit: visitOf(this.jobOf(performance), told) });
        });
      case 'step':
        return this.step(happening.nth, (performance) => this.takes(performance, happening));
    }
  }

  private async step(chosen: number, does: (performance: Performance) => Promise<unknown>): Promise<void> {
    const id = oneOf(this.told, chosen);
    if (id) await does(await this.school.one(id));
  }

  private jobOf({ assignmentId }: Performance): Job {
    const job = this.jobs.find(({ assignment }) => assignment === assignmentId);
    if (!job) throw new Error('a performance without its job');
    return job;
  }

  private command({ id }: Performance) {
    return this.school.command(id, { reason: 'zo is het gezegd' });
  }

  private decides(performance: Performance, outcome: Outcome) {
    const { organiser } = this.school;
    return this.school
      .get(Decision)
      .decide(this.command(performance), { organiser, performance: performance.id, outcome });
  }

  private takes(performance: Performance, { step, times: told }: Extract<Happening, { does: 'step' }>) {
    const { organiser, confirmation, openHours, correction, registration } = this.school;
    const { id, version } = performance;
    const job = this.jobOf(performance);
    const [one, visit, command] = [
      { organiser, performance: id },
      visitOf(job, told),
      this.command(performance),
    ];
    switch (step) {
      case 'amend':
        return registration.amend(command, { ...one, version, visit });
      case 'contest':
        return confirmation.contest(command, { ...one, visit, said: { by: 'user', through: 'screen' } });
      case 'miss':
        return confirmation.contest(command, { ...one, nobodyCame: true });
      case 'confirm':
        return confirmation.confirm(command, one);
      case 'decide':
        return this.decides(performance, { kind: 'worked', visit });
      case 'retry':
        return openHours.retry(command, one);
      case 'grant-deviation':
        return openHours.grantDeviation(command, one);
      case 'correct':
        return correction.correct(command, { ...one, visit });
      case 'withdraw':
        return correction.withdraw(command, one);
    }
  }
}

const oneOf = <Item>(items: readonly Item[], chosen: number): Item | undefined =>
  items[chosen % Math.max(1, items.length)];

export const bookedHours = (performances: readonly Performance[]): number =>
  performances.filter(({ state }) => isBooked(state)).reduce((sum, { hours }) => sum + hours, 0);
