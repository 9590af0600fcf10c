import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { PlanPolicies } from '#plan';
import { Answers, AnswersMade, Does, type Hand, InHand, made, PathId } from '../frame';
import { PlanPolicyAnswer, PlanPolicyList, shownPolicies, shownPolicy } from './answers';
import { GovernPlanFields } from './fields';

/** What an organiser wants of its plans, from a day on. */
@Controller('organisers/:organiserId/planPolicies')
@ApiTags('plans')
export class PlanPoliciesController {
  constructor(
    private readonly policies: PlanPolicies,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('plan.readPolicy')
  @Answers(PlanPolicyList)
  async listPlanPolicies(@PathId('organiserId') organiser: Id): Promise<PlanPolicyList> {
    const now = await this.policies.on(this.reading, { organiser, on: today(this.clock) });
    return shownPolicies(now, await this.policies.all(this.reading, organiser));
  }

  @Post()
  @Does('plan.govern')
  @AnswersMade(PlanPolicyAnswer)
  async decidePlanPolicy(@InHand({ key: 'required' }) hand: Hand, @Body() body: GovernPlanFields) {
    const { organiser } = hand;
    const { from: fromDay, order, fillGivenUpPercent, source } = body;
    const input = { organiser, fromDay, order, fillGivenUpPercent, source };
    const taken = await this.policies.govern(hand(body), input);
    const answer = shownPolicy(taken.answer);
    return made({ ...taken, answer }, `/organisers/${organiser}/planPolicies`);
  }
}
