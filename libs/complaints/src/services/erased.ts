import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id } from '#kernel';
import { noteTextsOf } from '#performances';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';
import { complaintsFrom, eraseWordsFrom } from '../store/said';

/**
 * What somebody complained of, and what was answered, goes with the person; that it was handled stays. A complaint that
 * waits for an answer holds nobody's erasure up: that would tell the office that there is one.
 */
@Injectable()
export class ErasedComplaints implements ErasureFollower {
  constructor(erasure: Erasure) {
    erasure.register(this);
  }

  async partyErased(tx: Writing, { party }: ErasedParty): Promise<void> {
    const organiser = tx.command.books[0] as Id;
    await eraseWordsFrom(tx, { organiser, party });
    await noteTextsOf(tx, organiser, await complaintsFrom(tx, { organiser, party }));
  }
}
