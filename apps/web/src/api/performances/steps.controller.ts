import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING, type Taken } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { Confirmation, Correction, type Performance, PerformanceReads } from '#performances';
import { AnswersMade, Does, type Hand, InHand, PathId } from '../frame';
import { PerformanceAnswer, PerformancesAnswer, shown } from './answers';
import { ConfirmManyFields, CorrectFields, StepFields, StepWithReasonFields } from './fields';
import { madeWith } from './reply';
import { toldVisit } from './visit-fields';

/** What happens to a performance once it is registered: each step is a thing that is made. */
@Controller('organisers/:organiserId')
@ApiTags('performances')
export class PerformanceStepsController {
  constructor(
    private readonly confirmation: Confirmation,
    private readonly correction: Correction,
    private readonly performances: PerformanceReads,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('performances/:performanceId/confirmations')
  @Does('performance.confirm')
  @AnswersMade(PerformanceAnswer, { description: 'Confirmed; open when rooms or cheques do not cover it.' })
  async confirmHours(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StepFields,
  ) {
    const { organiser, access } = hand;
    await this.onlyOwn(access, organiser, performance);
    const command = hand(body, { subject: performance });
    return answered(organiser, await this.confirmation.confirm(command, seen(organiser, performance, body)));
  }

  @Post('confirmations')
  @Does('performance.confirm')
  @AnswersMade(PerformancesAnswer, { description: 'All confirmed, or none.' })
  async confirmManyHours(@InHand({ key: 'required' }) hand: Hand, @Body() body: ConfirmManyFields) {
    const { organiser, access } = hand;
    const { performances } = body;
    for (const { performance } of performances) await this.onlyOwn(access, organiser, performance);
    const taken = await this.confirmation.confirmAll(hand(body), { organiser, performances });
    const show = (items: readonly Performance[]): PerformancesAnswer => ({ items: items.map(shown) });
    return madeWith(show, taken, `/organisers/${organiser}/performances`);
  }

  @Post('performances/:performanceId/disputes')
  @Does('performance.contest')
  @AnswersMade(PerformanceAnswer)
  async contestHours(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StepWithReasonFields,
  ) {
    const { organiser, access } = hand;
    await this.onlyOwn(access, organiser, performance);
    const command = hand(body, { subject: performance });
    return answered(organiser, await this.confirmation.contest(command, seen(organiser, performance, body)));
  }

  @Post('performances/:performanceId/retries')
  @Does('performance.retry')
  @AnswersMade(PerformanceAnswer)
  async retryBooking(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StepFields,
  ) {
    const { organiser } = hand;
    const command = hand(body, { subject: performance });
    return answered(organiser, await this.confirmation.retry(command, seen(organiser, performance, body)));
  }

  @Post('performances/:performanceId/deviations')
  @Does('performance.grantDeviation')
  @AnswersMade(PerformanceAnswer)
  async grantDeviation(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StepWithReasonFields,
  ) {
    const { organiser } = hand;
    const command = hand(body, { subject: performance });
    const taken = await this.confirmation.grantDeviation(command, seen(organiser, performance, body));
    return answered(organiser, taken);
  }

  @Post('performances/:performanceId/corrections')
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
    const { visit, taskDone } = body;
    const taken = await this.correction.correct(hand(body, { subject: performance }), {
      ...seen(organiser, performance, body),
      visit: toldVisit(visit),
      ...(taskDone ? { taskDone } : {}),
    });
    return answered(organiser, taken);
  }

  @Post('performances/:performanceId/withdrawals')
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

  private async onlyOwn(access: Access, organiser: Id, performance: Id): Promise<void> {
    if (access.scope === 'organiser') return;
    const { userId: user, workerId: worker } = await this.performances.one(this.reading, {
      organiser,
      performance,
    });
    onlyOwn(access, { user, worker });
  }
}

const seen = (organiser: Id, performance: Id, { version }: StepFields) => ({
  organiser,
  performance,
  ...(version === undefined ? {} : { version }),
});

const answered = (organiser: Id, taken: Taken<Performance>) =>
  madeWith(shown, taken, `/organisers/${organiser}/performances/${taken.subject}`);
