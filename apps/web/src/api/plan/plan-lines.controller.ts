import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING, type Taken } from '#database';
import { type Id } from '#kernel';
import { PlanAcceptance, type PlanLine, PlanRuns } from '#plan';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  PathId,
  readCursor,
} from '../frame';
import { PlanLineAnswer, shownLine } from './answers';
import {
  AcceptLineFields,
  OverrideLineFields,
  PairLineFields,
  PlanLinesQuery,
  RefuseLineFields,
} from './fields';

/** The lines of a plan, and what people decide on each. */
@Controller('organisers/:organiserId/plans/:planId/lines')
@ApiTags('plans')
export class PlanLinesController {
  constructor(
    private readonly runs: PlanRuns,
    private readonly acceptance: PlanAcceptance,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** In the order of days and times. */
  @Get()
  @Does('plan.read')
  @AnswersPage(PlanLineAnswer)
  async listPlanLines(
    @PathId('organiserId') organiser: Id,
    @PathId('planId') run: Id,
    @Query() { limit, after, state, kind, ...filter }: PlanLinesQuery,
  ) {
    const [number] = readCursor(after, 'number') ?? [];
    const rows = await this.runs.lines(this.reading, {
      ...filter,
      organiser,
      run,
      ...(state && { states: [state] }),
      ...(kind && { kinds: [kind] }),
      ...(number !== undefined && { after: number }),
      limit: limit + 1,
    });
    return pageOf(rows.map(shownLine), { limit, keyOf: (row) => [row.number] });
  }

  @Get(':lineId')
  @Does('plan.read')
  @Answers(PlanLineAnswer)
  async getPlanLine(
    @PathId('organiserId') organiser: Id,
    @PathId('planId') run: Id,
    @PathId('lineId') line: Id,
  ): Promise<PlanLineAnswer> {
    return shownLine(await this.runs.line(this.reading, { organiser, run, line }));
  }

  @Post(':lineId/acceptances')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  async acceptPlanLine(
    @PathId('planId') run: Id,
    @PathId('lineId') line: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: AcceptLineFields,
  ) {
    const ref = { organiser: hand.organiser, run, line };
    return answered(ref, await this.acceptance.accept(hand(body, { subject: line }), ref));
  }

  @Post(':lineId/refusals')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  async refusePlanLine(
    @PathId('planId') run: Id,
    @PathId('lineId') line: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: RefuseLineFields,
  ) {
    const ref = { organiser: hand.organiser, run, line };
    const command = hand(body, { subject: line });
    return answered(ref, await this.acceptance.refuse(command, { ...ref, reason: body.because }));
  }

  /** Somebody else than was proposed. */
  @Post(':lineId/overrides')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  async overridePlanLine(
    @PathId('planId') run: Id,
    @PathId('lineId') line: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: OverrideLineFields,
  ) {
    const ref = { organiser: hand.organiser, run, line };
    const { because, worker } = body;
    const command = hand(body, { subject: line });
    return answered(ref, await this.acceptance.override(command, { ...ref, reason: because, worker }));
  }

  /** These two stay together in later plans. */
  @Post(':lineId/locks')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  async lockPlanLine(
    @PathId('planId') run: Id,
    @PathId('lineId') line: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: PairLineFields,
  ) {
    const ref = { organiser: hand.organiser, run, line };
    return answered(ref, await this.acceptance.lock(hand(body), { ...ref, reason: body.because }));
  }

  /** Not these two, now and in later plans. */
  @Post(':lineId/bans')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  async banPlanLine(
    @PathId('planId') run: Id,
    @PathId('lineId') line: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: PairLineFields,
  ) {
    const ref = { organiser: hand.organiser, run, line };
    return answered(ref, await this.acceptance.ban(hand(body), { ...ref, reason: body.because }));
  }
}

const answered = (
  { organiser, run, line }: { readonly organiser: Id; readonly run: Id; readonly line: Id },
  taken: Taken<PlanLine>,
) =>
  made({ ...taken, answer: shownLine(taken.answer) }, `/organisers/${organiser}/plans/${run}/lines/${line}`);
