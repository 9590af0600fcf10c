import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id } from '#kernel';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';
import { eraseWordsFrom } from '../store/said';

/**
 * What somebody complained of, and what was answered, goes with the person; that it was handled stays. A complaint that
 * waits for an answer holds nobody's erasure up: that would tell the office that there is one.
 */
@Injectable()
export class ErasedComplaints implements ErasureFollower {
  constructor(erasure: Erasure) {
    erasure.register(this);
  }

  partyErased(tx: Writing, { party }: ErasedParty): Promise<void> {
    return eraseWordsFrom(tx, { organiser: tx.command.books[0] as Id, party });
  }
}
