import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import { CLOCK, type Clock, type Id, type Month, today } from '#kernel';
import { MonthClosing } from '#performances';
import { Answers, AnswersMade, Does, type Hand, InHand, PathId, PathMonth } from '../frame';
import { ClosedMonthAnswer, MonthToCloseAnswer, shownClosed, shownToClose } from './answers';
import { CloseMonthFields } from './fields';
import { madeWith } from './reply';

/** The end of a month: looked at, and closed. */
@Controller('organisers/:organiserId/months/:month/closings')
@ApiTags('hours')
export class MonthClosingsController {
  constructor(
    private readonly closing: MonthClosing,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What closing it today would meet, and which corrections would wait all the same. */
  @Get()
  @Does('month.close')
  @Answers(MonthToCloseAnswer)
  async previewClosing(@PathId('organiserId') organiser: Id, @PathMonth('month') month: Month) {
    const asked = { organiser, month, today: today(this.clock) };
    return shownToClose(await this.database.snapshot((reading) => this.closing.preview(reading, asked)));
  }

  @Post()
  @Does('month.close')
  @AnswersMade(ClosedMonthAnswer)
  async closeMonth(
    @PathMonth('month') month: Month,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CloseMonthFields,
  ) {
    const { organiser } = hand;
    const taken = await this.closing.close(hand(body), { organiser, month });
    return madeWith(shownClosed, taken, `/organisers/${organiser}/performances?state=contested`);
  }
}
