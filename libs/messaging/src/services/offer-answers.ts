import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import { type AnswerTaken } from '../rules';

/** A worker's answer to an offer, as a text message told it, or somebody at the office who telephoned. */
export interface OfferAnswer {
  readonly organiser: Id;
  readonly worker: Id;
  /** In whose name text messages are taken in, or who telephoned. */
  readonly actor: Id;
  readonly by: 'text message' | 'telephone';
  readonly says: 'yes' | 'no';
  /** The number of the offer; `null` where they told none. */
  readonly number: number | null;
  /** The text message, or the one about which was telephoned: a key under which the answer is taken once, however often it is handed over. */
  readonly reply: Id;
}

/** Who makes offers, and takes the answers. */
export interface ReplyTaker {
  /** @throws Refused where the rules refuse a yes on the telephone: who telephones can say why */
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
