import { type Command, Road, type Reading, type Writing } from '#database';
import { Inject, Injectable } from '@nestjs/common';
import { type IdSource, IDS, Refused } from '#kernel';
import { type AnswerTaken, type OfferAnswer as TextAnswer, OfferAnswers, type ReplyTaker } from '#messaging';
import { type AnswerOutcome, type Offer } from '../rules';
import { findOffer, lastOfferOf, openOffersOf, soughtAnswer } from '../store/offers';
import { Answering } from './answering';

/** "JA 1" and "NEE" by text message, or said on the telephone: which question is meant, and what to say back. */
@Injectable()
export class TextAnswers implements ReplyTaker {
  constructor(
    answers: OfferAnswers,
    private readonly road: Road,
    private readonly answering: Answering,
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    answers.register(this);
  }

  /**
   * Takes an answer once, however often it is handed over. Where the rules refuse what was said by now, a human being
   * answers: a text message has no room to explain it, and who telephones sees why.
   */
  async takeAnswer(text: TextAnswer): Promise<AnswerTaken> {
    const { organiser, reply, actor, by, ...body } = text;
    const command: Command = {
      id: this.ids.next(),
      verb: 'assignment.accept',
      books: [organiser],
      actor,
      subject: this.ids.next(),
      key: `text-reply ${reply}`,
      body,
    };
    try {
      const { answer } = await this.road.take(command, {
        perform: (tx) => this.hear(tx, text),
        answer: (reading, id) => toldBack(reading, text, id),
      });
      return answer;
    } catch (error) {
      if (error instanceof Refused && by === 'text message') return { outcome: 'none' };
      throw error;
    }
  }

  private async hear(tx: Writing, text: TextAnswer): Promise<void> {
    const { organiser, says, by } = text;
    const offer = await meant(tx, text);
    if (!offer) return;
    await this.answering.hear(tx, {
      id: tx.command.subject,
      organiser,
      offer: offer.id,
      says,
      channel: by === 'telephone' ? 'desk' : 'sms',
    });
  }
}

/** The question of that number, open or asked before; without a number the one that is open, where it is one. */
async function meant(
  reading: Reading,
  { organiser, worker, number }: TextAnswer,
): Promise<Offer | undefined> {
  const open = await openOffersOf(reading, { organiser, worker });
  if (number === null) return open.length === 1 ? open[0] : undefined;
  const named = open.find((one) => one.number === number);
  return named ?? lastOfferOf(reading, { organiser, worker, number });
}

async function toldBack(
  reading: Reading,
  { organiser, worker }: TextAnswer,
  id: Offer['id'],
): Promise<AnswerTaken> {
  const answer = await soughtAnswer(reading, organiser, id);
  if (!answer) {
    const open = await openOffersOf(reading, { organiser, worker });
    return { outcome: open.length > 1 ? 'which' : 'none' };
  }
  const { number, answerBy: decidedAt } = await findOffer(reading, organiser, answer.offerId);
  const outcome = inText[answer.outcome];
  return outcome === 'noted' ? { outcome, number, decidedAt } : { outcome, number };
}

const inText = {
  given: 'taken',
  kept: 'noted',
  declined: 'declined',
  'too-late': 'too-late',
  gone: 'too-late',
  'given-already': 'answered-before',
  'kept-already': 'answered-before',
  'declined-already': 'answered-before',
} as const satisfies Record<AnswerOutcome, AnswerTaken['outcome']>;
