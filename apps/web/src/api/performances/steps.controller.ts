import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Id, Refused } from '#kernel';
import { Correction, Decision, OpenHours, type Outcome, refusal } from '#performances';
import { AnswersMade, Does, type Hand, InHand, PathId } from '../frame';
import { PerformanceAnswer } from './answers';
import { CorrectFields, DecideFields, StepFields, StepWithReasonFields } from './fields';
import { answered, seen } from './reply';
import { toldVisit } from './visit-fields';

/** What a mediator does with a performance: each step is a thing that is made. */
@Controller('organisers/:organiserId/performances/:performanceId')
@ApiTags('performances')
export class PerformanceStepsController {
  constructor(
    private readonly decision: Decision,
    private readonly openHours: OpenHours,
    private readonly correction: Correction,
  ) {}

  @Post('decisions')
  @Does('performance.decide')
  @AnswersMade(PerformanceAnswer, {
    description:
      'Booked as decided; open when rooms or cheques do not cover it; absent when nobody came, in-vain when there was no work and no hours are paid.',
  })
  async decideHours(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: DecideFields,
  ) {
    const { organiser } = hand;
    const taken = await this.decision.decide(hand(body, { subject: performance }), {
      ...seen(organiser, performance, body),
      outcome: outcomeIn(body),
    });
    return answered(organiser, taken);
  }

  @Post('retries')
  @Does('performance.retry')
  @AnswersMade(PerformanceAnswer)
  async retryBooking(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StepFields,
  ) {
    const { organiser } = hand;
    const command = hand(body, { subject: performance });
    return answered(organiser, await this.openHours.retry(command, seen(organiser, performance, body)));
  }

  @Post('deviations')
  @Does('performance.grantDeviation')
  @AnswersMade(PerformanceAnswer)
  async grantDeviation(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StepWithReasonFields,
  ) {
    const { organiser } = hand;
    const command = hand(body, { subject: performance });
    const taken = await this.openHours.grantDeviation(command, seen(organiser, performance, body));
    return answered(organiser, taken);
  }

  @Post('corrections')
  @Does('performance.correct')
  @AnswersMade(PerformanceAnswer, {
    description:
      'Booked anew; correction-open, with the earlier booking, when rooms or cheques do not cover it.',
  })
  async correctHours(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CorrectFields,
  ) {
    const { organiser } = hand;
    const { visit, taskDone, work } = body;
    const taken = await this.correction.correct(hand(body, { subject: performance }), {
      ...seen(organiser, performance, body),
      visit: toldVisit(visit),
      ...(taskDone ? { taskDone } : {}),
      ...(work && { work }),
    });
    return answered(organiser, taken);
  }

  @Post('withdrawals')
  @Does('performance.withdraw')
  @AnswersMade(PerformanceAnswer)
  async withdrawPerformance(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StepWithReasonFields,
  ) {
    const { organiser } = hand;
    const command = hand(body, { subject: performance });
    return answered(organiser, await this.correction.withdraw(command, seen(organiser, performance, body)));
  }
}

/** @throws Refused `visit-times-missing` for hours that count and are not named */
function outcomeIn({ outcome: kind, visit, taskDone }: DecideFields): Outcome {
  if (kind === 'nobody-came' || kind === 'came-for-nothing') return { kind };
  if (!visit) throw new Refused([refusal('visit-times-missing', {})]);
  if (kind === 'paid-for-nothing') return { kind, visit: toldVisit(visit) };
  return { kind, visit: toldVisit(visit), ...(taskDone && { taskDone }) };
}
