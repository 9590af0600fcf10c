import { type PlanBudget } from './rules';

/** Until when something may go on. Whoever works asks it between two steps, and begins none after it. */
export class TimeLeft {
  readonly #until: number;
  readonly #signal: AbortSignal | undefined;

  private constructor(until: number, signal: AbortSignal | undefined) {
    this.#until = until;
    this.#signal = signal;
  }

  /** From now on; over at once when somebody stops it. */
  static of({ milliseconds, signal }: PlanBudget): TimeLeft {
    return new TimeLeft(performance.now() + milliseconds, signal);
  }

  get isOver(): boolean {
    return this.milliseconds === 0;
  }

  /** Nought once it is over. */
  get milliseconds(): number {
    return this.#signal?.aborted ? 0 : Math.max(0, this.#until - performance.now());
  }

  /** A part of what is left, for one of several things to do. */
  share(part: number): TimeLeft {
    return new TimeLeft(performance.now() + this.milliseconds * part, this.#signal);
  }
}
