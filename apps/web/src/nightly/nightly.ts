import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { type Command, READING, type Reading } from '#database';
import { CLOCK, type Clock, type Day, IDS, type Id, type IdSource, Refused, today } from '#kernel';
import { SYSTEM } from '#identity';
import { organisers } from '#registry';
import { Duties, type Duty } from './duties';

/**
 * What has to be done each day for every organiser: cheques expire, and the jobs that come into the published window
 * get their cheques. The day is part of each command's key, so that several servers, a restart and a second run do
 * the day once between them, and a server that was switched off catches up when it starts.
 */
@Injectable()
export class Nightly implements OnApplicationBootstrap {
  private readonly log = new Logger('nightly');

  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    private readonly duties: Duties,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Cron('15 0 * * *', { name: 'nightly', timeZone: 'Europe/Brussels' })
  async run(): Promise<void> {
    const on = today(this.clock);
    for (const { id } of await organisers(this.reading))
      for (const duty of this.duties.all) await this.doOnce(duty, id, on);
  }

  /**
   * A duty that fails is told in the log and does not keep the others from being done. One that is refused has nothing
   * wrong with it: a plan that somebody began just before is still being made.
   */
  private async doOnce({ verb, do: work }: Duty, organiser: Id, on: Day): Promise<void> {
    const command: Command = {
      id: this.ids.next(),
      verb,
      books: [organiser],
      actor: SYSTEM,
      subject: this.ids.next(),
      key: `nightly ${verb} ${on}`,
      body: { on },
    };
    try {
      const { replayed } = await work(command, organiser, on);
      if (!replayed) this.log.log(`${verb} for ${organiser} on ${on}`);
    } catch (error) {
      if (error instanceof Refused) this.log.warn(`${verb} for ${organiser} on ${on} was ${String(error)}`);
      else this.log.error(`${verb} for ${organiser} on ${on} failed: ${String(error)}`);
    }
  }
}
