import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { READING, type Reading } from '#database';
import { SYSTEM } from '#identity';
import { type Id, type IdSource, IDS } from '#kernel';
import { organisers } from '#registry';
import { type Watcher, WhatIsWatched } from '#watchers';

/**
 * Lets every watcher look when it is time. A process that was off for days looks when it starts; of several processes
 * one tells what is found.
 */
@Injectable()
export class Watching implements OnApplicationBootstrap {
  private readonly log = new Logger('watching');

  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(IDS) private readonly ids: IdSource,
    private readonly what: WhatIsWatched,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Cron('*/10 * * * *', { name: 'watching' })
  async run(): Promise<void> {
    for (const { id } of await organisers(this.reading))
      for (const watcher of this.what.all) await this.let(watcher, id);
  }

  /** A watcher that fails is told in the log and does not keep the others from looking. */
  private async let(watcher: Watcher, organiser: Id): Promise<void> {
    const id = this.ids.next();
    const command = { id, verb: 'watcher.run', books: [organiser], actor: SYSTEM, subject: id, body: {} };
    try {
      await this.what.tellInTime(command, organiser, watcher);
    } catch (error) {
      this.log.error(`${watcher.name} for ${organiser} failed: ${String(error)}`);
    }
  }
}
