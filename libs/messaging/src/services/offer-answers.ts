import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import { type AnswerTaken } from '../rules';

/** A worker's answer to an offer, as a text message told it. */
export interface OfferAnswer {
  readonly organiser: Id;
  readonly worker: Id;
  /** In whose name text messages are taken in. */
  readonly actor: Id;
  readonly says: 'yes' | 'no';
  /** The number of the offer; `null` where they told none. */
  readonly number: number | null;
  /** The text message: a key under which the answer is taken once, however often it is handed over. */
  readonly reply: Id;
}

/** Who makes offers, and takes the answers. */
export interface ReplyTaker {
  takeAnswer(answer: OfferAnswer): Promise<AnswerTaken>;
}

/** Where the library that makes offers comes to, since this one may not know it. */
@Injectable()
export class OfferAnswers {
  private taker: ReplyTaker | undefined;

  /** A library calls this once, when it starts. */
  register(taker: ReplyTaker): void {
    this.taker = taker;
  }

  async take(answer: OfferAnswer): Promise<AnswerTaken> {
    return this.taker ? this.taker.takeAnswer(answer) : { outcome: 'none' };
  }
}
