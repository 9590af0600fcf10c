import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { addDays, type Day, type Id, momentInBrussels, timeOfDay } from '#kernel';
import { type DecisionsAsked, decisionsCounted, pairsCounted, PlanRuns } from '#plan';
import { Answers, Does, IsDay, PathId } from '../frame';
import { DecisionCounts, shownCounts } from './decision-counts';

class DecisionCountsQuery {
  @IsDay() readonly from!: Day;
  @IsDay({ describes: 'The last day that counts.' }) readonly until!: Day;
}

/** How often plans were followed, and why they were not. */
@Controller('organisers/:organiserId')
@ApiTags('plans')
export class PlanDecisionCountsController {
  constructor(
    private readonly runs: PlanRuns,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The most frequent first; nothing where the days are in the wrong order. */
  @Get('planDecisionCounts')
  @Does('plan.read')
  @Answers(DecisionCounts)
  async listPlanDecisionCounts(
    @PathId('organiserId') organiser: Id,
    @Query() { from, until }: DecisionCountsQuery,
  ): Promise<DecisionCounts> {
    const [start, end] = [startOf(from), startOf(until < LAST_DAY ? addDays(until, 1) : until)];
    return start && end ? this.counted({ organiser, from: start, until: end }) : shownCounts([], []);
  }

  /** Of one plan. */
  @Get('plans/:planId/decisionCounts')
  @Does('plan.read')
  @Answers(DecisionCounts)
  async getPlanDecisionCounts(
    @PathId('organiserId') organiser: Id,
    @PathId('planId') run: Id,
  ): Promise<DecisionCounts> {
    await this.runs.one(this.reading, { organiser, run });
    return this.counted({ organiser, run });
  }

  private async counted(asked: DecisionsAsked): Promise<DecisionCounts> {
    return shownCounts(await decisionsCounted(this.reading, asked), await pairsCounted(this.reading, asked));
  }
}

/** The calendar of four digits ends here. */
const LAST_DAY = '9999-12-31';

const startOf = (day: Day) => momentInBrussels(day, timeOfDay('00:00'));
