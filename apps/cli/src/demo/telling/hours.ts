import { type Day, type Id } from '#kernel';
import { Assignments } from '#matching';
import { Confirmation, type Performance, Registration } from '#performances';
import { type Jobs, type Planned } from './jobs';
import { type Stage } from './stage';
import { confirm, told, visitsIn } from './visits';

/** From the visit to the book: who came, how long, and whether both say the same. */
export class Hours {
  private readonly planned = new Map<Day, Planned[]>();

  constructor(
    private readonly stage: Stage,
    private readonly jobs: Jobs,
  ) {}

  expect(visits: readonly Planned[]): void {
    for (const visit of visits) {
      const { day } = visit.assignment;
      this.planned.set(day, [...(this.planned.get(day) ?? []), visit]);
    }
  }

  /** In the morning someone calls in sick; the mediator looks for another. */
  async morning(): Promise<void> {
    const { stage, jobs } = this;
    for (const visit of [...(this.planned.get(stage.today) ?? [])]) {
      if (!stage.dice.happens(2)) continue;
      const { assignment, running } = visit;
      const input = { organiser: stage.organiser, assignment: assignment.id, why: 'absence' as const };
      const command = stage.command({ verb: 'assignment.decline', subject: assignment.id, body: input });
      if (!(await stage.attempt(stage.get(Assignments).decline(command, input)))) continue;
      this.forget(visit);
      const time = running.occurrences.find(({ id }) => id === assignment.occurrenceId);
      const substitute = await jobs.candidate(running, time);
      const made = substitute && time ? await jobs.assign(running, substitute, [time]) : undefined;
      this.expect((made ?? []).map((one) => ({ running, assignment: one })));
    }
  }

  /** In the evening the workers tell what they did; one in a few hundred was not there. */
  async evening(): Promise<void> {
    const { stage } = this;
    const visits = this.planned.get(stage.today) ?? [];
    this.planned.delete(stage.today);
    await Promise.all(
      visits.map(({ assignment }) =>
        stage.dice.happens(0.5) ? this.missing(assignment.id) : this.tell(assignment),
      ),
    );
  }

  private async missing(assignment: Id): Promise<void> {
    const { stage } = this;
    const input = { organiser: stage.organiser, assignment };
    const command = stage.command({ verb: 'assignment.reportNoShow', subject: assignment, body: input });
    await stage.attempt(stage.get(Assignments).reportNoShow(command, input));
  }

  private async tell({ id: assignment, startsAt, endsAt }: Planned['assignment']): Promise<void> {
    const { stage } = this;
    const { organiser } = stage;
    const otherwise = startsAt && endsAt && stage.dice.happens(7);
    const longer = stage.dice.oneOf([1, 10, 25, 40, 65, -20]);
    const input = { organiser, assignment, ...(otherwise && { visit: told(startsAt, endsAt, longer) }) };
    const command = stage.command({ verb: 'performance.register', body: input });
    await stage.attempt(stage.get(Registration).register(command, input));
  }

  /** At the end of the week users confirm; a few contest, a few forget. */
  async weekend(): Promise<void> {
    const { stage } = this;
    const visits = await visitsIn(stage, ['registered'], { from: stage.daysAhead(-6), until: stage.today });
    const users = [...new Set(visits.map(({ userId }) => userId))];
    await Promise.all(
      users.map(async (user) => {
        const mine = visits.filter(({ userId }) => userId === user);
        if (stage.dice.happens(3)) return;
        const wrong = stage.dice.happens(3) ? mine.slice(0, 1) : [];
        const right = mine.slice(wrong.length);
        await Promise.all(wrong.map((one) => this.contest(one)));
        if (right.length > 0) await confirm(stage, right);
      }),
    );
  }

  private contest({ id: performance, version }: Performance) {
    const { stage } = this;
    const input = { organiser: stage.organiser, performance, version };
    const reason = stage.dice.oneOf([
      'Een uur vroeger vertrokken.',
      'Die dag was de school dicht.',
      'Het was maar één uur.',
    ]);
    const command = stage.command({ verb: 'performance.contest', subject: performance, body: input, reason });
    return stage.attempt(stage.get(Confirmation).contest(command, input));
  }

  private forget(visit: Planned): void {
    const { day } = visit.assignment;
    this.planned.set(
      day,
      (this.planned.get(day) ?? []).filter((one) => one !== visit),
    );
  }
}
