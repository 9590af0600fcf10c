import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { AssignmentSteps } from '#matching';
import { type Performance, PerformanceReads, Registration } from '#performances';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  IfMatch,
  InHand,
  pageOf,
  PathId,
  rowBefore,
  Who,
} from '../frame';
import { PerformanceAnswer, PerformanceEventAnswer, shown, shownCounting, shownEvent } from './answers';
import { AmendFields, PerformancesQuery, RegisterArrangedFields, RegisterFields } from './fields';
import { doneWith, madeWith } from './reply';
import { saidBy } from './said';
import { CountingAnswer, toldVisit } from './visit-fields';

/** What was worked: registering it, changing it before it is in the book, reading it. */
@Controller('organisers/:organiserId')
@ApiTags('performances')
export class PerformancesController {
  constructor(
    private readonly registration: Registration,
    private readonly performances: PerformanceReads,
    private readonly assignments: AssignmentSteps,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('performances')
  @Does('performance.read')
  @AnswersPage(PerformanceAnswer)
  async listPerformances(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, state, ...filter }: PerformancesQuery,
    @Who() access: Access,
  ) {
    const last = rowBefore(after, 'startsAt', 'id');
    const asked = { ...filter, ...withinOwn(access), ...(state ? { states: state } : {}), organiser };
    const rows = await this.performances.list(this.reading, {
      ...asked,
      limit: limit + 1,
      ...(last && { after: last }),
    });
    const { total } = await this.performances.count(this.reading, asked);
    return pageOf(rows.map(shown), { limit, total, keyOf: (row) => [row.starts.at, row.id] });
  }

  @Get('performances/:performanceId')
  @Does('performance.read')
  @Answers(PerformanceAnswer)
  async getPerformance(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @Who() access: Access,
  ) {
    return shown(await this.own(access, { organiser, performance }));
  }

  @Get('performances/:performanceId/counting')
  @Does('performance.read')
  @Answers(CountingAnswer)
  async explainHours(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @Who() access: Access,
  ) {
    await this.own(access, { organiser, performance });
    return shownCounting(await this.performances.counting(this.reading, { organiser, performance }));
  }

  @Get('performances/:performanceId/events')
  @Does('performance.read')
  @AnswersPage(PerformanceEventAnswer)
  async listPerformanceEvents(
    @PathId('organiserId') organiser: Id,
    @PathId('performanceId') performance: Id,
    @Who() access: Access,
  ) {
    await this.own(access, { organiser, performance });
    const events = await this.performances.history(this.reading, { organiser, performance });
    return pageOf(events.map(shownEvent), { limit: events.length, keyOf: ({ number }) => [number] });
  }

  @Post('performances')
  @Does('performance.register')
  @AnswersMade(PerformanceAnswer)
  async registerPerformance(@InHand({ key: 'required' }) hand: Hand, @Body() body: RegisterFields) {
    const { organiser, access } = hand;
    const { assignment, visit, taskDone } = body;
    const facts = await this.assignments.assignmentFacts(this.reading, { organiser, assignment });
    onlyOwn(access, facts);
    const taken = await this.registration.register(hand(body), {
      organiser,
      assignment,
      ...saidBy(access, facts.worker),
      ...(visit ? { visit: toldVisit(visit) } : {}),
      ...(taskDone ? { taskDone } : {}),
    });
    return madeWith(shown, taken, `/organisers/${organiser}/performances/${taken.subject}`);
  }

  @Post('arrangements/:arrangementId/performances')
  @Does('performance.register')
  @AnswersMade(PerformanceAnswer)
  async registerArrangedPerformance(
    @PathId('arrangementId') arrangement: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: RegisterArrangedFields,
  ) {
    const { organiser, access } = hand;
    const { worker, visit, taskDone } = body;
    const { user } = await this.assignments.arrangementFacts(this.reading, {
      organiser,
      request: arrangement,
    });
    onlyOwn(access, { user, worker });
    const taken = await this.registration.registerArranged(hand(body), {
      organiser,
      ...saidBy(access, worker),
      arrangement,
      worker,
      visit: toldVisit(visit),
      ...(taskDone ? { taskDone } : {}),
    });
    return madeWith(shown, taken, `/organisers/${organiser}/performances/${taken.subject}`);
  }

  @Patch('performances/:performanceId')
  @Does('performance.amend')
  @Answers(PerformanceAnswer)
  async amendPerformance(
    @PathId('performanceId') performance: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() body: AmendFields,
  ) {
    const { organiser, access } = hand;
    const { workerId: worker } = await this.own(access, { organiser, performance });
    const { visit, taskDone } = body;
    const command = hand(body, { subject: performance });
    const taken = await this.registration.amend(command, {
      organiser,
      performance,
      ...saidBy(access, worker),
      version,
      visit: toldVisit(visit),
      ...(taskDone ? { taskDone } : {}),
    });
    return doneWith(shown, taken);
  }

  private async own(access: Access, of: { organiser: Id; performance: Id }): Promise<Performance> {
    const found = await this.performances.one(this.reading, of);
    onlyOwn(access, { user: found.userId, worker: found.workerId });
    return found;
  }
}

/** Keeps a list within what an actor of own scope may see. */
function withinOwn({ scope }: Access) {
  if (scope === 'organiser') return {};
  return { within: { users: scope['user-contact'], workers: scope.worker } };
}
