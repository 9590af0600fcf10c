import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id } from '#kernel';
import { forgetMessagesAbout } from '#messaging';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';

/**
 * With somebody who is erased go what others were told about the jobs, which names that person, and what was written
 * down about the requests: words of one's own, who opens the door, where exactly the place lies.
 */
@Injectable()
export class ErasedJobs implements ErasureFollower {
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
    if (kind === 'worker') return;
    for (const statement of wordsOfUsers) await tx.run(statement, [organiser, party]);
  }
}

const wordsOfUsers = [
  `update closed_day set why = '' where organiser_id = ?
     and site_id in (select id from user_site where user_id = ?)`,
  'delete from request_draft where organiser_id = ? and user_id = ?',
  `update request set contact = null, safety_notes = null, in_own_words = null, reference = null,
     order_number = null, cost_centre = null, latitude_e5 = null, longitude_e5 = null
   where organiser_id = ? and user_id = ?`,
];
