import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { Endings, openEndings } from '#registry';
import { Answers, AnswersMade, Does, type Hand, IfMatch, InHand, made, PathId } from '../frame';
import { EndingAnswer, EndingFileAnswer, shownEnding, shownEndingFile } from './answers';
import { SettleFields } from './fields';
import { shownAs } from './told';

class EndingList {
  @ApiProperty({ type: () => EndingAnswer, isArray: true }) items!: EndingAnswer[];
}

/** What ended and is not settled yet, with its list of consequences (gevolgenlijst). */
@Controller('organisers/:organiserId/endings')
@ApiTags('endings')
export class EndingsController {
  constructor(
    private readonly endings: Endings,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('ending.read')
  @Answers(EndingList)
  async listOpenEndings(@PathId('organiserId') organiser: Id) {
    return { items: (await openEndings(this.reading, organiser)).map(shownEnding) };
  }

  @Get(':endingId')
  @Does('ending.read')
  @Answers(EndingFileAnswer)
  async getEnding(@PathId('organiserId') organiser: Id, @PathId('endingId') ending: Id) {
    return shownEndingFile(await this.endings.read(this.reading, { organiser, ending }));
  }

  /** Does the chosen actions, all or none; with `dryRun=true` it is the preview. */
  @Post(':endingId/settlements')
  @Does('ending.settle')
  @AnswersMade(EndingFileAnswer)
  async settleEnding(
    @PathId('endingId') subject: Id,
    @IfMatch() version: number,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: SettleFields,
  ) {
    const taken = await this.endings.settle(hand(body, { subject }), { version, actions: body.actions });
    return made(shownAs(taken, shownEndingFile), `/organisers/${hand.organiser}/endings/${subject}`);
  }
}
