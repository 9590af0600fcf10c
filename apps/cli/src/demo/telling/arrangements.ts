import { addDays, type Id, monthOf, nextMonth, timeOfDay } from '#kernel';
import { Registration } from '#performances';
import { type Jobs, type Running } from './jobs';
import { type Stage } from './stage';

/** Standing arrangements: one worker for a place, who comes when it suits the two of them. */
export class Arrangements {
  constructor(
    private readonly stage: Stage,
    private readonly jobs: Jobs,
  ) {}

  private readonly assigned = new Map<Running, Map<string, Id>>();

  private standing(): Running[] {
    return this.jobs.running.filter(({ job }) => job.pattern.kind === 'standing');
  }

  /** Gives this month and the next one to whoever has the arrangement, else to the best candidate. */
  async plan(): Promise<void> {
    const { stage, jobs } = this;
    const months = [monthOf(stage.today), nextMonth(monthOf(stage.today))];
    for (const running of this.standing()) {
      const mine = this.assigned.get(running) ?? new Map<string, Id>();
      this.assigned.set(running, mine);
      for (const time of running.occurrences.filter(({ day }) => months.includes(monthOf(day)))) {
        if (mine.has(monthOf(time.day)) || time.until < stage.today) continue;
        const worker = running.regulars[0] ?? (await jobs.candidate(running, time));
        if (!worker || !(await jobs.assign(running, worker, [time]))) continue;
        running.regulars[0] = worker;
        mine.set(monthOf(time.day), worker);
      }
    }
  }

  /** What was done this week, told afterwards. */
  async visits(): Promise<void> {
    const { stage } = this;
    for (const running of this.standing()) {
      const day = addDays(stage.today, -stage.dice.between(1, 4));
      const worker = this.assigned.get(running)?.get(monthOf(day));
      if (!worker || !stage.dice.happens(75)) continue;
      const { start, end } = running.job;
      const visit = {
        starts: { day, time: timeOfDay(start) },
        ends: { day, time: timeOfDay(end) },
        breaks: [],
      };
      const input = { organiser: stage.organiser, arrangement: running.request, worker, visit };
      const command = stage.command({ verb: 'performance.register', body: input });
      await stage.attempt(stage.get(Registration).registerArranged(command, input));
    }
  }
}
