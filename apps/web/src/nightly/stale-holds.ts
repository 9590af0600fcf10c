import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Command, READING, type Reading, type Taken } from '#database';
import { type Day, type Id } from '#kernel';
import { type StaleHold, StaleHolds } from '#performances';

/** Gives back every night what is held for nothing; the log tells of each what and why. */
@Injectable()
export class StaleHoldsReleased {
  private readonly log = new Logger('stale holds');

  constructor(
    private readonly holds: StaleHolds,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async run(command: Command, organiser: Id, on: Day): Promise<Taken<StaleHold[]>> {
    const found = await this.holds.found(this.reading, { organiser, on });
    const taken = await this.holds.release(command, { organiser, on });
    if (!taken.replayed)
      for (const { assignment, because, hours, day } of found)
        this.log.log(`${hours} hours of ${assignment} on ${day} came free: ${because}`);
    return taken;
  }
}
