import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { READING, type Reading } from '#database';
import { SYSTEM } from '#identity';
import { CLOCK, type Clock, type Id, type IdSource, IDS, inBrussels, minutesOfTime } from '#kernel';
import { hasWatched, Watches } from '#messaging';
import { figure } from '#regulation';
import { organisers } from '#registry';
import { lookAt, type Watcher, Watchers } from './watchers';

const MINUTES_PER_HOUR = 60;

/** What is watched, and what becomes of what is found. */
@Injectable()
export class WhatIsWatched {
  constructor(
    readonly watchers: Watchers,
    readonly watches: Watches,
  ) {}
}

/**
 * Lets every watcher look: once a day from its hour on, or all day through. A process that was off for days looks
 * when it starts; of several processes one tells what is found.
 */
@Injectable()
export class Watching implements OnApplicationBootstrap {
  private readonly log = new Logger('watching');

  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    private readonly what: WhatIsWatched,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Cron('*/10 * * * *', { name: 'watching' })
  async run(): Promise<void> {
    for (const { id } of await organisers(this.reading))
      for (const watcher of this.what.watchers.all) await this.let(watcher, id);
  }

  /** A watcher that fails is told in the log and does not keep the others from looking. */
  private async let(watcher: Watcher, organiser: Id): Promise<void> {
    const now = this.clock.now();
    const { day: on, time } = inBrussels(now);
    const { name, from } = watcher;
    try {
      const look = await lookAt(this.reading, { organiser, on, now });
      const isAllDay = from === 'always';
      const hour = from === 'always' || from === 'morning' ? 0 : figure(look.regime, from, on);
      if (minutesOfTime(time) < hour * MINUTES_PER_HOUR) return;
      const onDay = isAllDay ? now : on;
      if (!isAllDay && (await hasWatched(this.reading, { organiser, watcher: name, onDay }))) return;
      const found = await watcher.find(look);
      // What is watched all day through leaves a line only where there is something to tell.
      if (isAllDay && (await this.what.watches.untold(this.reading, organiser, found)).length === 0) return;
      const id = this.ids.next();
      const command = {
        id,
        verb: 'watcher.run',
        books: [organiser],
        actor: SYSTEM,
        subject: id,
        body: { onDay },
      };
      await this.what.watches.tell(command, { watcher: name, onDay, found });
    } catch (error) {
      this.log.error(`${name} for ${organiser} on ${on} failed: ${String(error)}`);
    }
  }
}
