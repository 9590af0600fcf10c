import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id } from '#kernel';
import { forgetMessagesAbout } from '#messaging';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';
import { noteTextsAbout } from '../store/texts-to-erase';

/**
 * What others were told about the hours of somebody who is erased names that person: it goes too. What was typed with the
 * commands on those hours is noted, and goes when that can stand in the book.
 */
@Injectable()
export class MessagesOfErasedHours implements ErasureFollower {
  constructor(erasure: Erasure) {
    erasure.register(this);
  }

  async partyErased(tx: Writing, erased: ErasedParty): Promise<void> {
    const { kind, party } = erased;
    await noteTextsAbout(tx, erased);
    const organiser = tx.command.books[0] as Id;
    const visits = await tx.rows<{ id: Id }>(
      `select id from performance where organiser_id = ? and ${kind}_id = ?`,
      [organiser, party],
    );
    await forgetMessagesAbout(
      tx,
      organiser,
      visits.map(({ id }) => id),
    );
  }
}
