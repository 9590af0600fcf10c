import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Day, type Moment, momentInBrussels, monthOf, timeOfDay } from '#kernel';

/**
 * The clock that the year drives: the file by which the demonstration's server knows the time. It ticks on between two
 * settings, and never runs back.
 */
export class DrivenClock {
  private on: Day;
  private lead = 0;

  constructor(
    private readonly folder: string,
    first: Day,
  ) {
    this.on = first;
  }

  get today(): Day {
    return this.on;
  }

  get month() {
    return monthOf(this.on);
  }

  get now(): Moment {
    return new Date(Date.now() + this.lead).toISOString() as Moment;
  }

  async at(on: Day, time: string): Promise<void> {
    const then = momentInBrussels(on, timeOfDay(time));
    if (!then) throw new RangeError(`${on} ${time} does not exist`);
    this.on = on;
    await this.set(Date.parse(then));
  }

  async goesOn(minutes: number): Promise<void> {
    await this.set(Date.now() + this.lead + minutes * 60_000);
  }

  /** In one step, so that a server never reads half a moment. */
  private async set(then: number): Promise<void> {
    const real = Date.now();
    if (this.lead !== 0 && then <= real + this.lead) return;
    this.lead = then - real;
    const draft = join(this.folder, 'clock.next');
    await writeFile(draft, `${new Date(then).toISOString()}\n`);
    await rename(draft, join(this.folder, 'clock'));
  }
}
