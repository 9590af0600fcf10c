import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Series } from '#matching';
import { AnswersMade, Does, type Hand, InHand, PathId } from '../frame';
import { madeWith } from '../performances/reply';
import { RequestShape, shownRequest } from './request-answers';
import { SeriesStepFields, stepOf } from './series-fields';

/** A whole series in one action. */
@Controller('organisers/:organiserId/requests/:requestId')
@ApiTags('requests')
export class SeriesController {
  constructor(private readonly series: Series) {}

  @Post('seriesSteps')
  @Does('request.turnSeries')
  @AnswersMade(RequestShape, {
    description: 'Other times from a day on, paused, taken up again, longer; try it first with a dry run.',
  })
  async turnSeries(
    @PathId('requestId') request: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: SeriesStepFields,
  ) {
    const { organiser, access } = hand;
    const input = { organiser, request, step: stepOf(body), letGo: body.letGo ?? false };
    const taken = await this.series.take(hand(body, { subject: request }), input);
    return madeWith(shownRequest(access), taken, `/organisers/${organiser}/requests/${request}`);
  }
}
