import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import {
  firstDayOf,
  type Id,
  type Month,
  momentInBrussels,
  monthOf,
  nextMonth,
  previousMonth,
  timeOfDay,
} from '#kernel';
import { decisionsCounted, pairsCounted } from '#plan';
import { Does } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { officeOf } from '../planning/office';
import { FollowedPage, followedColumns, type MonthFollowed } from './followed-page';

/** Two quarters: what is looked at each quarter stands beside the one before. */
const MONTHS = 6;

/** How often plans are followed, and why they are not. */
@Controller('organisaties/:organiserId/plan')
@ApiExcludeController()
export class PlanFollowedScreens {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  @Get('gevolgd')
  @Does('plan.read')
  async followed(@OnScreen() screen: Screen): Promise<string> {
    const organiser = officeOf(screen);
    const months: MonthFollowed[] = [];
    for (const month of lastMonths(monthOf(screen.today))) months.push(await this.month(organiser, month));
    if (screen.asked('als') === 'csv') return screen.csv('gevolgd', followedColumns, months);
    return screen.show(FollowedPage, { organiser, months });
  }

  private async month(organiser: Id, month: Month): Promise<MonthFollowed> {
    const asked = { organiser, from: startOf(month), until: startOf(nextMonth(month)) };
    return {
      month,
      decisions: await decisionsCounted(this.reading, asked),
      pairs: await pairsCounted(this.reading, asked),
    };
  }
}

/** So many months, the newest first. */
const lastMonths = (newest: Month, count = MONTHS): Month[] =>
  count === 0 ? [] : [newest, ...lastMonths(previousMonth(newest), count - 1)];

function startOf(month: Month) {
  const moment = momentInBrussels(firstDayOf(month), timeOfDay('00:00'));
  if (!moment) throw new RangeError(`${month} has no first midnight`);
  return moment;
}
