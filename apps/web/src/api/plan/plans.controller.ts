import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Id, type Moment } from '#kernel';
import { PlanAcceptance, PlanExplanations, PlanRuns } from '#plan';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  PageQuery,
  PathId,
  readCursor,
} from '../frame';
import { PlanAcceptanceAnswer, PlanRunAnswer, shownAcceptance, shownRun } from './answers';
import { AcceptPlanFields, StartPlanFields } from './fields';
import { PlanMeasuresAnswer, shownMeasures } from './measures';

/** Plans: begun, followed while they are solved, stopped, and followed as a whole. */
@Controller('organisers/:organiserId/plans')
@ApiTags('plans')
export class PlansController {
  constructor(
    private readonly runs: PlanRuns,
    private readonly acceptance: PlanAcceptance,
    private readonly explanations: PlanExplanations,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The newest one first. */
  @Get()
  @Does('plan.read')
  @AnswersPage(PlanRunAnswer)
  async listPlans(@PathId('organiserId') organiser: Id, @Query() { limit, after }: PageQuery) {
    const [startedAt, id] = readCursor(after, 'text', 'text') ?? [];
    const rows = await this.runs.list(this.reading, {
      organiser,
      ...(startedAt !== undefined &&
        id !== undefined && { before: { startedAt: startedAt as Moment, id: id as Id } }),
      limit: limit + 1,
    });
    return pageOf(rows.map(shownRun), { limit, keyOf: (row) => [row.startedAt, row.id] });
  }

  @Get(':planId')
  @Does('plan.read')
  @Answers(PlanRunAnswer)
  async getPlan(@PathId('organiserId') organiser: Id, @PathId('planId') run: Id): Promise<PlanRunAnswer> {
    return shownRun(await this.runs.one(this.reading, { organiser, run }));
  }

  /** How good it is, beside what simple rules make of the same places and people; not while it is solved. */
  @Get(':planId/measures')
  @Does('plan.read')
  @Answers(PlanMeasuresAnswer)
  async getPlanMeasures(
    @PathId('organiserId') organiser: Id,
    @PathId('planId') run: Id,
  ): Promise<PlanMeasuresAnswer> {
    return shownMeasures(await this.explanations.plan({ organiser, run }));
  }

  /** The answer comes at once; the solving goes on. */
  @Post()
  @Does('plan.start')
  @AnswersMade(PlanRunAnswer)
  async startPlan(@InHand({ key: 'required' }) hand: Hand, @Body() body: StartPlanFields) {
    const { organiser } = hand;
    const { budgetMs } = body;
    const input = { organiser, ...(budgetMs !== undefined && { budgetMs }) };
    const taken = await this.runs.start(hand(body), input);
    const answer = shownRun(taken.answer);
    return made({ ...taken, answer }, `/organisers/${organiser}/plans/${taken.subject}`);
  }

  @Post(':planId/cancellations')
  @Does('plan.cancel')
  @AnswersMade(PlanRunAnswer)
  async cancelPlan(@PathId('planId') run: Id, @InHand({ key: 'required' }) hand: Hand) {
    const { organiser } = hand;
    const taken = await this.runs.cancel(hand({}, { subject: run }), { organiser, run });
    const answer = shownRun(taken.answer);
    return made({ ...taken, answer }, `/organisers/${organiser}/plans/${run}`);
  }

  /** Follows what is possible; lines whose facts changed are answered with every reason. */
  @Post(':planId/acceptances')
  @Does('plan.decide')
  @AnswersMade(PlanAcceptanceAnswer)
  async acceptPlan(
    @PathId('planId') run: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: AcceptPlanFields,
  ) {
    const { organiser } = hand;
    const { lines } = body;
    const taken = await this.acceptance.acceptAll(hand(body, { subject: run }), {
      organiser,
      run,
      ...(lines && { lines }),
    });
    const answer = shownAcceptance(taken.answer);
    return made({ ...taken, answer }, `/organisers/${organiser}/plans/${run}`);
  }
}
