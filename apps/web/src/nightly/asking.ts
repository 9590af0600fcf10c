import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { READING, type Reading } from '#database';
import { SYSTEM } from '#identity';
import { CLOCK, type Clock, IDS, type IdSource } from '#kernel';
import { Offers, type RoundDue, roundsDue } from '#matching';

const EVERY_MS = 15_000;

/**
 * Lets the time of unanswered questions run out, so that the next one is asked. Several servers may do so at once, and
 * one that was switched off goes on where it stood: what is settled already is not due.
 */
@Injectable()
export class Asking {
  private readonly log = new Logger('asking');

  constructor(
    private readonly offers: Offers,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  @Interval(EVERY_MS)
  async run(): Promise<void> {
    for (const due of await roundsDue(this.reading, this.clock.now())) await this.settle(due);
  }

  /** A round that fails is told in the log and does not keep the others from being done. */
  private async settle({ organiser, round }: RoundDue): Promise<void> {
    const [id, subject] = [this.ids.next(), this.ids.next()];
    const command = { id, verb: 'offer.settle', books: [organiser], actor: SYSTEM, subject, body: { round } };
    try {
      await this.offers.settle(command, { organiser, round });
    } catch (error) {
      this.log.error(`offers of round ${round} of ${organiser} could not be settled: ${String(error)}`);
    }
  }
}
