import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Id, type Month } from '#kernel';
import { PlanMonths } from '#plan';
import { Answers, Does, IsMonth, PathId } from '../frame';
import { MonthFiguresAnswer, shownMonth } from './month-figures';

class MonthQuery {
  @IsMonth() readonly month!: Month;
}

/** How well places are filled, how soon, and how the plans came about. */
@Controller('organisers/:organiserId')
@ApiTags('plans')
export class PlanFiguresController {
  constructor(private readonly months: PlanMonths) {}

  /** Of one month, by the days of its visits; of a month to come, as it stands now. */
  @Get('planFigures')
  @Does('plan.read')
  @Answers(MonthFiguresAnswer)
  async getPlanFigures(
    @PathId('organiserId') organiser: Id,
    @Query() { month }: MonthQuery,
  ): Promise<MonthFiguresAnswer> {
    return shownMonth(month, await this.months.figures({ organiser, month }));
  }
}
