import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading, type Taken } from '#database';
import { type Id } from '#kernel';
import { CataloguePages, type RecordedDecision, TaskCatalogue } from '#task-catalogue';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  BadInput,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  PathId,
  readCursor,
} from '../frame';
import { fieldWords } from '../../words/nl/frame';
import { LocalDecisionAnswer, shownDecision } from './answers';
import {
  AddTaskFields,
  DecisionsQuery,
  DenyTaskFields,
  StrikeTaskFields,
  WithdrawDecisionFields,
} from './fields';

/** What municipalities decided about tasks, and what VDAB's board struck. */
@Controller()
@ApiTags('local decisions')
export class LocalDecisionsController {
  constructor(
    private readonly catalogue: TaskCatalogue,
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('localDecisions')
  @Does('task.read')
  @AnswersPage(LocalDecisionAnswer)
  async listLocalDecisions(@Query() { limit, after, municipality, task }: DecisionsQuery) {
    const decisions = await this.pages.decisions(this.reading, {
      municipalities: municipality === undefined ? undefined : [municipality],
      task,
      after: readCursor(after, 'text', 'text'),
      limit,
    });
    return pageOf(decisions, { limit, keyOf: ({ validFrom, id }) => [validFrom, id] }).of(shownDecision);
  }

  @Get('localDecisions/:decisionId')
  @Does('task.read')
  @Answers(LocalDecisionAnswer)
  async getLocalDecision(@PathId('decisionId') id: Id): Promise<LocalDecisionAnswer> {
    return shownDecision(await this.pages.decision(this.reading, id));
  }

  @Post('organisers/:organiserId/taskDenials')
  @Does('task.deny')
  @AnswersMade(LocalDecisionAnswer)
  async denyTask(@InHand({ key: 'required' }) hand: Hand, @Body() body: DenyTaskFields) {
    return recorded(await this.catalogue.recordDenial(hand(body), body));
  }

  @Post('organisers/:organiserId/taskAdditions')
  @Does('task.add')
  @AnswersMade(LocalDecisionAnswer)
  async addTask(@InHand({ key: 'required' }) hand: Hand, @Body() { task, ownTask, ...body }: AddTaskFields) {
    const added = task ?? ownTask;
    if (added === undefined || (task !== undefined && ownTask !== undefined))
      throw new BadInput([
        { in: 'body', name: 'task', detail: fieldWords.oneOf('task', ['task', 'ownTask']) },
      ]);
    return recorded(
      await this.catalogue.recordAddition(hand({ ...body, task, ownTask }), { ...body, task: added }),
    );
  }

  @Post('organisers/:organiserId/taskWithdrawals')
  @Does('task.withdraw')
  @AnswersMade(LocalDecisionAnswer)
  async withdrawDecision(@InHand({ key: 'required' }) hand: Hand, @Body() body: WithdrawDecisionFields) {
    return recorded(await this.catalogue.recordWithdrawal(hand(body), body));
  }

  @Post('organisers/:organiserId/taskStrikes')
  @Does('task.strike')
  @AnswersMade(LocalDecisionAnswer)
  async strikeTask(@InHand({ key: 'required' }) hand: Hand, @Body() body: StrikeTaskFields) {
    return recorded(await this.catalogue.recordStrike(hand(body), body));
  }
}

const recorded = (taken: Taken<RecordedDecision>) =>
  made({ ...taken, answer: shownDecision(taken.answer) }, `/localDecisions/${taken.subject}`);
