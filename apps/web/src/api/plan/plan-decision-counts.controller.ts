import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { addDays, type Day, type Id, momentInBrussels, timeOfDay } from '#kernel';
import {
  decisionsCounted,
  planDecisionKinds,
  type PlanDecisionKind,
  planRefusingReasons,
  type PlanRefusingReason,
} from '#plan';
import { Answers, Does, IsDay, IsOneOf, IsPart, IsWhole, PathId } from '../frame';

class DecisionCountsQuery {
  @IsDay() readonly from!: Day;
  @IsDay({ describes: 'The last day that counts.' }) readonly until!: Day;
}

class DecisionCount {
  @IsOneOf(planDecisionKinds) readonly kind!: PlanDecisionKind;
  @IsOneOf(planRefusingReasons, { optional: true }) readonly reason?: PlanRefusingReason | null;
  @IsWhole({ min: 1, max: Number.MAX_SAFE_INTEGER }) readonly count!: number;
}

class DecisionCountList {
  @IsPart(() => DecisionCount, { list: { max: 100 } }) readonly items!: readonly DecisionCount[];
}

/** How often plans were followed, and why they were not. */
@Controller('organisers/:organiserId/planDecisionCounts')
@ApiTags('plans')
export class PlanDecisionCountsController {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  /** The most frequent first; nothing where the days are in the wrong order. */
  @Get()
  @Does('plan.read')
  @Answers(DecisionCountList)
  async listPlanDecisionCounts(
    @PathId('organiserId') organiser: Id,
    @Query() { from, until }: DecisionCountsQuery,
  ): Promise<DecisionCountList> {
    const [start, end] = [startOf(from), startOf(until < LAST_DAY ? addDays(until, 1) : until)];
    if (!start || !end) return { items: [] };
    return { items: await decisionsCounted(this.reading, { organiser, from: start, until: end }) };
  }
}

/** The calendar of four digits ends here. */
const LAST_DAY = '9999-12-31';

const startOf = (day: Day) => momentInBrussels(day, timeOfDay('00:00'));
