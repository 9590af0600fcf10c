import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING, type Taken } from '#database';
import { type Id } from '#kernel';
import { PlanAcceptance, type PlanLine, type PlanLineRef, PlanRuns } from '#plan';
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
  PathIds,
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

/** The line in the path, and whose plan it is of. */
const LineInPath = () => PathIds({ organiser: 'organiserId', run: 'planId', line: 'lineId' });

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
  async getPlanLine(@LineInPath() ref: PlanLineRef): Promise<PlanLineAnswer> {
    return shownLine(await this.runs.line(this.reading, ref));
  }

  @Post(':lineId/acceptances')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  acceptPlanLine(
    @LineInPath() ref: PlanLineRef,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: AcceptLineFields,
  ) {
    return answered(ref, this.acceptance.accept(hand(body, { subject: ref.line }), ref));
  }

  @Post(':lineId/refusals')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  refusePlanLine(
    @LineInPath() ref: PlanLineRef,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: RefuseLineFields,
  ) {
    const input = { ...ref, reason: body.because };
    return answered(ref, this.acceptance.refuse(hand(body, { subject: ref.line }), input));
  }

  /** Somebody else than was proposed. */
  @Post(':lineId/overrides')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  overridePlanLine(
    @LineInPath() ref: PlanLineRef,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: OverrideLineFields,
  ) {
    const input = { ...ref, reason: body.because, worker: body.worker };
    return answered(ref, this.acceptance.override(hand(body, { subject: ref.line }), input));
  }

  /** These two stay together in later plans. */
  @Post(':lineId/locks')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  lockPlanLine(
    @LineInPath() ref: PlanLineRef,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: PairLineFields,
  ) {
    return answered(ref, this.acceptance.lock(hand(body), { ...ref, reason: body.because }));
  }

  /** Not these two, now and in later plans. */
  @Post(':lineId/bans')
  @Does('plan.decide')
  @AnswersMade(PlanLineAnswer)
  banPlanLine(
    @LineInPath() ref: PlanLineRef,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: PairLineFields,
  ) {
    return answered(ref, this.acceptance.ban(hand(body), { ...ref, reason: body.because }));
  }
}

/** The line as it stands after what was decided on it. */
async function answered({ organiser, run, line }: PlanLineRef, decided: Promise<Taken<PlanLine>>) {
  const taken = await decided;
  const answer = shownLine(taken.answer);
  return made({ ...taken, answer }, `/organisers/${organiser}/plans/${run}/lines/${line}`);
}
