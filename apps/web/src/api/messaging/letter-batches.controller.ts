import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING, type Taken } from '#database';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { type LetterBatch, letterBatch, letterBatches, LetterBatches, lettersInBatch } from '#messaging';
import { Answers, AnswersMade, Does, type Hand, InHand, made, PathId } from '../frame';
import {
  BATCHES_MAXIMUM,
  LetterBatchAnswer,
  LetterBatchesAnswer,
  LetterBatchFields,
  LettersAnswer,
  shownBatch,
  shownLetter,
} from './letter-fields';

/** Letters go out in batches: put together, printed, and marked as printed. */
@Controller('organisers/:organiserId/letterBatches')
@ApiTags('messages')
export class LetterBatchesController {
  constructor(
    private readonly batches: LetterBatches,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest ones. */
  @Get()
  @Does('message.read')
  @Answers(LetterBatchesAnswer)
  async listLetterBatches(@PathId('organiserId') organiser: Id): Promise<LetterBatchesAnswer> {
    return { items: (await letterBatches(this.reading, organiser, BATCHES_MAXIMUM)).map(shownBatch) };
  }

  @Get(':batchId')
  @Does('message.read')
  @Answers(LetterBatchAnswer)
  async getLetterBatch(
    @PathId('organiserId') organiser: Id,
    @PathId('batchId') batch: Id,
  ): Promise<LetterBatchAnswer> {
    return shownBatch(await letterBatch(this.reading, organiser, batch));
  }

  /** What to print: a letter for each person, with where it goes. */
  @Get(':batchId/letters')
  @Does('message.print')
  @Answers(LettersAnswer)
  async listLetters(
    @PathId('organiserId') organiser: Id,
    @PathId('batchId') batch: Id,
  ): Promise<LettersAnswer> {
    const asked = { organiser, batch, on: today(this.clock) };
    const { piles, head } = await lettersInBatch(this.reading, asked);
    return { items: piles.map((pile) => shownLetter(pile, head)) };
  }

  @Post()
  @Does('message.print')
  @AnswersMade(LetterBatchAnswer, { description: 'All letters that waited, in one batch.' })
  async makeLetterBatch(@InHand({ key: 'required' }) hand: Hand, @Body() body: LetterBatchFields) {
    return answered(hand.organiser, await this.batches.make(hand(body)));
  }

  @Post(':batchId/printings')
  @Does('message.print')
  @AnswersMade(LetterBatchAnswer, { description: 'Printed: its letters are on their way.' })
  async markLetterBatchPrinted(@PathId('batchId') subject: Id, @InHand({ key: 'required' }) hand: Hand) {
    return answered(hand.organiser, await this.batches.printed(hand({}, { subject })));
  }
}

const answered = (organiser: Id, taken: Taken<LetterBatch>) =>
  made(
    { ...taken, answer: shownBatch(taken.answer) },
    `/organisers/${organiser}/letterBatches/${taken.subject}`,
  );
