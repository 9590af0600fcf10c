import { addDays, type Day } from '#kernel';
import { inLanes } from './caller';
import { type Scene } from './scene';
import { type Wish } from './wishes';

interface Occurrence {
  readonly id: string;
  readonly day: Day;
  readonly hours: number;
}

interface RequestTold {
  readonly id: string;
  readonly state: string;
  readonly occurrences: readonly Occurrence[];
}

/** A request as it runs, with who had each seat last. */
export interface Running extends RequestTold {
  readonly wish: Wish;
  readonly regulars: (string | undefined)[];
  /** The day on which nobody was found, per seat. */
  readonly nobodyOn: (Day | undefined)[];
}

interface Seat {
  readonly running: Running;
  readonly seat: number;
  readonly times: readonly Occurrence[];
}

interface PlanTold {
  readonly id: string;
  readonly state: string;
}

interface Candidates {
  readonly candidates: readonly { readonly worker: string; readonly verdict: string }[];
}

const TRIED_AGAIN_AFTER_DAYS = 14;
const CHOICES = 3;
const LOOKS_EVERY_MS = 50;

/** From asking to a name for every seat. */
export class Planning {
  readonly running: Running[] = [];
  /** Seats of all times that were asked for. */
  wished = 0;
  filled = 0;
  /** Plans that the server began by night. */
  plansOfTheNight = 0;

  constructor(private readonly scene: Scene) {}

  /** A user asks for the part of the year that is still to come; where a mediator must look first, that one allows it. */
  async ask(wish: Wish): Promise<void> {
    const { caller, clock, mediator } = this.scene;
    const { user, site, task, seats, minimumTeam, extract, words } = wish;
    const from = wish.pattern.from > clock.today ? wish.pattern.from : addDays(clock.today, 3);
    if (from > wish.pattern.until) return;
    const asked = await caller.post<RequestTold>(user.contact, '/requests', {
      user: user.id,
      site,
      task,
      pattern: { ...wish.pattern, from },
      seats,
      minimumTeam,
      safetyNotes: words,
      ...(extract && { needs: { extract } }),
    });
    if (!asked.isDone) return;
    const { body } = asked;
    if (body.state === 'under-review') {
      const decided = { decision: 'allow', reason: 'Staat op de lijst van de gemeente.' };
      await caller.post(mediator, `/requests/${body.id}/decisions`, decided);
    }
    this.running.push({ ...body, wish, regulars: [], nobodyOn: [] });
    this.wished += body.occurrences.length * seats;
  }

  /** Cheques that each user needs for a stretch of days. */
  needed(from: Day, until: Day): Map<string, number> {
    const needed = new Map<string, number>();
    for (const { wish, occurrences } of this.running) {
      const hours = within(occurrences, from, until).reduce((sum, time) => sum + time.hours, 0);
      if (hours > 0) needed.set(wish.user.id, (needed.get(wish.user.id) ?? 0) + hours * wish.seats);
    }
    return needed;
  }

  /** Fills the seats of a stretch of days: whoever came last, else the candidates in the order of the list. */
  async plan(from: Day, until: Day): Promise<void> {
    const seats = this.running.flatMap((running) => {
      const times = within(running.occurrences, from, until);
      if (times.length === 0) return [];
      return Array.from({ length: running.wish.seats }, (_, seat): Seat => ({ running, seat, times }));
    });
    const open = await inLanes(seats, async (seat) => ((await this.fillWithRegular(seat)) ? [] : [seat]));
    await inLanes(open.flat(), (seat) => this.fillWithCandidate(seat), 4);
  }

  /**
   * By night the server begins a plan, for which it has until the morning: here that comes within a second. The
   * plan of a server that was killed is over once nobody says for half a minute that it lives.
   */
  async stopPlanOfTheNight(): Promise<void> {
    const { caller, mediator } = this.scene;
    const { items } = await caller.get<{ items: PlanTold[] }>(mediator, '/plans?limit=1');
    let [newest] = items;
    if (newest?.state !== 'running') return;
    this.plansOfTheNight += 1;
    const path = `/plans/${newest.id}`;
    await caller.post(mediator, `${path}/cancellations`, {});
    while (newest.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
      newest = await caller.get<PlanTold>(mediator, path);
    }
  }

  private async fillWithRegular({ running, seat, times }: Seat): Promise<boolean> {
    const regular = running.regulars[seat];
    return regular !== undefined && (await this.assign(regular, times));
  }

  private async fillWithCandidate({ running, seat, times }: Seat): Promise<void> {
    const { today } = this.scene.clock;
    const nobodyOn = running.nobodyOn[seat];
    if (nobodyOn && today < addDays(nobodyOn, TRIED_AGAIN_AFTER_DAYS)) return;
    const [first] = times;
    const able = first ? await this.able(first) : [];
    running.nobodyOn[seat] = able.length > 0 ? undefined : today;
    for (const worker of able.slice(0, CHOICES))
      if (await this.assign(worker, times)) {
        running.regulars[seat] = worker;
        return;
      }
    // Nobody is free for all of it: then whoever can, day by day.
    for (const time of times)
      for (const worker of (await this.able(time)).slice(0, CHOICES))
        if (await this.assign(worker, [time])) break;
  }

  /** Who may, in the order in which the service names them. */
  private async able({ id }: Occurrence): Promise<string[]> {
    const { caller, mediator } = this.scene;
    const { candidates } = await caller.get<Candidates>(mediator, `/occurrences/${id}/candidates`);
    return candidates.filter(({ verdict }) => verdict === 'may').map(({ worker }) => worker);
  }

  private async assign(worker: string, times: readonly Occurrence[]): Promise<boolean> {
    const { caller, mediator } = this.scene;
    const occurrences = times.map(({ id }) => id);
    const { isDone } = await caller.post(mediator, '/assignments', { worker, occurrences });
    if (isDone) this.filled += times.length;
    return isDone;
  }
}

const within = (times: readonly Occurrence[], from: Day, until: Day) =>
  times.filter(({ day }) => from <= day && day <= until);
