import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id } from '#kernel';
import { forgetMessagesAbout } from '#messaging';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';

/** What others were told about the jobs of somebody who is erased names that person: it goes too. */
@Injectable()
export class MessagesOfErasedJobs implements ErasureFollower {
  constructor(erasure: Erasure) {
    erasure.register(this);
  }

  async partyErased(tx: Writing, { kind, party }: ErasedParty): Promise<void> {
    const organiser = tx.command.books[0] as Id;
    const jobs = await tx.rows<{ id: Id; occurrence: Id }>(
      `select id, occurrence_id as occurrence from assignment where organiser_id = ? and ${kind}_id = ?`,
      [organiser, party],
    );
    const things = jobs.flatMap(({ id, occurrence }) => [id, occurrence]);
    await forgetMessagesAbout(tx, organiser, [...new Set(things)]);
  }
}
