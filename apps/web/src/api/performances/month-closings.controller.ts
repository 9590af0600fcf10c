import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import { CLOCK, type Clock, type Id, isMonth, type Month, NotFound, today } from '#kernel';
import { MonthClosing } from '#performances';
import { Answers, AnswersMade, Does, type Hand, InHand, PathId } from '../frame';
import { ClosedMonthAnswer, MonthToCloseAnswer, shownClosed, shownToClose } from './answers';
import { CloseMonthFields } from './fields';
import { madeWith } from './reply';

const monthInPath = { name: 'month', schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$' } } as const;

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
  @ApiParam(monthInPath)
  @Answers(MonthToCloseAnswer)
  async previewClosing(@PathId('organiserId') organiser: Id, @Param('month') month: string) {
    const asked = { organiser, month: monthIn(month), today: today(this.clock) };
    return shownToClose(await this.database.snapshot((reading) => this.closing.preview(reading, asked)));
  }

  @Post()
  @Does('month.close')
  @ApiParam(monthInPath)
  @AnswersMade(ClosedMonthAnswer)
  async closeMonth(
    @Param('month') month: string,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CloseMonthFields,
  ) {
    const { organiser } = hand;
    const taken = await this.closing.close(hand(body), { organiser, month: monthIn(month) });
    return madeWith(shownClosed, taken, `/organisers/${organiser}/performances?state=contested`);
  }
}

/** @throws NotFound for what is no month */
function monthIn(text: string): Month {
  if (!isMonth(text)) throw new NotFound('month', text);
  return text;
}
