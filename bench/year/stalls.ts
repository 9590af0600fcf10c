import { readFileSync } from 'node:fs';

/** A time in which the process answered nobody. */
export interface Stall {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly milliseconds: number;
  /** How long its main thread was at work meanwhile; the rest it waited for a processor. Null where nobody tells. */
  readonly atWork: number | null;
}

const LOOKS_EVERY_MS = 5;
const TOLD_FROM_MS = 20;
const NANOSECONDS = 1e6;

/** Looks at the clock over and over, and writes down when it came late. */
export class Stalls {
  private stalls: Stall[] = [];
  private before = performance.now();
  private workedBefore = workedUntilNow();

  begin(): void {
    setInterval(() => this.look(), LOOKS_EVERY_MS).unref();
  }

  /** Those since it was last asked. */
  taken(): Stall[] {
    const { stalls } = this;
    this.stalls = [];
    return stalls;
  }

  private look(): void {
    const [now, worked] = [performance.now(), workedUntilNow()];
    const milliseconds = now - this.before - LOOKS_EVERY_MS;
    if (milliseconds >= TOLD_FROM_MS)
      this.stalls.push({
        from: performance.timeOrigin + this.before,
        milliseconds,
        atWork: worked === null || this.workedBefore === null ? null : worked - this.workedBefore,
      });
    this.before = now;
    this.workedBefore = worked;
  }
}

/** Milliseconds of the main thread on a processor; Linux tells them by thread, where the others come under their own number. */
function workedUntilNow(): number | null {
  try {
    const [nanoseconds] = readFileSync('/proc/self/schedstat', 'utf8').split(' ');
    return Number(nanoseconds) / NANOSECONDS;
  } catch {
    return null;
  }
}
