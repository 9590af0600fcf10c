import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SYSTEM } from '#identity';
import { Replies, Sender } from '#messaging';

const EVERY_MS = 10_000;

/** Messages leave all day, some seconds after the event that asked for them; replies that were left halfway go on. */
@Injectable()
export class Outgoing {
  private readonly log = new Logger('outgoing');

  constructor(
    private readonly sender: Sender,
    private readonly replies: Replies,
  ) {}

  @Interval(EVERY_MS)
  async run(): Promise<void> {
    try {
      await this.replies.goOnWithAll(SYSTEM);
      const sent = await this.sender.run(SYSTEM);
      if (sent > 0) this.log.log(`${sent} messages left`);
    } catch (error) {
      this.log.error(`messages could not be sent: ${String(error)}`);
    }
  }
}
