import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id } from '#kernel';
import { type MessageKind, type Told } from '../rules';
import { putInOutbox } from '../store/messages';

/**
 * What people have to be told, written down with the event that asks for it: stored together with it, or not at all.
 * By which channel and when it leaves is decided when it is sent, by what the addressee then wishes.
 */
@Injectable()
export class Messages {
  /**
   * A step of the event's own command. The same kind and key again tells nothing, so that an event that is replayed,
   * caught up with or found twice is told once.
   * @throws HoldAlso when the command does not hold the organiser's book
   */
  async tell<Kind extends MessageKind>(
    tx: Writing,
    told: Told<Kind>,
    organiser = tx.command.books[0] as Id,
  ): Promise<void> {
    await putInOutbox(tx, organiser, told);
  }
}
