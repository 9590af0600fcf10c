import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { Confirmation, type Performance, PerformanceReads } from '#performances';
import { AnswersMade, Does, type Hand, InHand, PathId } from '../frame';
import { PerformanceAnswer, PerformancesAnswer, shown } from './answers';
import { ConfirmManyFields, ContestFields, StepFields } from './fields';
import { answered, madeWith, seen } from './reply';
import { saidBy } from './said';
import { toldVisit } from './visit-fields';

/** Yes and no to hours that were told. */
@Controller('organisers/:organiserId')
@ApiTags('performances')
export class VoicesController {
  constructor(
    private readonly confirmation: Confirmation,
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
    const asked = {
      ...seen(organiser, performance, body),
      ...(await this.saidOf(access, organiser, performance)),
    };
    return answered(organiser, await this.confirmation.confirm(hand(body, { subject: performance }), asked));
  }

  @Post('confirmations')
  @Does('performance.confirm')
  @AnswersMade(PerformancesAnswer, { description: 'All confirmed, or none.' })
  async confirmManyHours(@InHand({ key: 'required' }) hand: Hand, @Body() body: ConfirmManyFields) {
    const { organiser, access } = hand;
    const { performances } = body;
    let said: ReturnType<typeof saidBy> = {};
    for (const { performance } of performances) said = await this.saidOf(access, organiser, performance);
    const taken = await this.confirmation.confirmAll(hand(body), { organiser, performances, ...said });
    const show = (items: readonly Performance[]): PerformancesAnswer => ({ items: items.map(shown) });
    return madeWith(show, taken, `/organisers/${organiser}/performances`);
  }

  @Post('performances/:performanceId/disputes')
  @Does('performance.contest')
  @AnswersMade(PerformanceAnswer, { description: 'Waits for a mediator; hours in the book stay there.' })
  async contestHours(
    @PathId('performanceId') performance: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ContestFields,
  ) {
    const { organiser, access } = hand;
    const { visit, nobodyCame } = body;
    const taken = await this.confirmation.contest(hand(body, { subject: performance }), {
      ...seen(organiser, performance, body),
      ...(await this.saidOf(access, organiser, performance)),
      ...(visit && { visit: toldVisit(visit) }),
      ...(nobodyCame && { nobodyCame }),
    });
    return answered(organiser, taken);
  }

  /** Whose word an actor of own scope gives; for the office its command tells. @throws NotFound for another's */
  private async saidOf(access: Access, organiser: Id, performance: Id): Promise<ReturnType<typeof saidBy>> {
    if (access.scope === 'organiser') return {};
    const of = { organiser, performance };
    const { userId: user, workerId: worker } = await this.performances.one(this.reading, of);
    onlyOwn(access, { user, worker });
    return saidBy(access, worker);
  }
}
