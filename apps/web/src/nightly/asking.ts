import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { READING, type Reading } from '#database';
import { SYSTEM } from '#identity';
import { CLOCK, type Clock, type Id, IDS, type IdSource } from '#kernel';
import { Offers, organisersWithOffersDue } from '#matching';

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
    for (const organiser of await organisersWithOffersDue(this.reading, this.clock.now()))
      await this.settle(organiser);
  }

  /** One organiser that fails is told in the log and does not keep the others from being done. */
  private async settle(organiser: Id): Promise<void> {
    const [id, subject] = [this.ids.next(), this.ids.next()];
    const command = { id, verb: 'offer.settle', books: [organiser], actor: SYSTEM, subject, body: {} };
    try {
      await this.offers.settleDue(command, { organiser });
    } catch (error) {
      this.log.error(`offers of ${organiser} could not be settled: ${String(error)}`);
    }
  }
}
