import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Command, READING, type Reading, type Taken } from '#database';
import { type Access } from '#identity';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { ClosedVisits, closedVisitsAhead, type ClosedVisitsInput } from '#matching';
import { AnswersMade, AnswersPage, Does, type Hand, InHand, Page, PathId, Who } from '../frame';
import { madeWith } from '../performances/reply';
import {
  ClosedVisitShape,
  ClosedVisitsFields,
  shownClosedVisit,
  VisitsDecidedShape,
} from './closed-visit-fields';
import { withinOf } from './scope';

/** Times that were planned on days that a place or a school closed since: called off or kept, many at once. */
@Controller('organisers/:organiserId/closedVisits')
@ApiTags('occurrences')
export class ClosedVisitsController {
  constructor(
    private readonly visits: ClosedVisits,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those of the coming year on which nobody decided yet, the first day first. */
  @Get()
  @Does('closedDay.read')
  @AnswersPage(ClosedVisitShape)
  async listClosedVisits(
    @PathId('organiserId') organiser: Id,
    @Who() access: Access,
  ): Promise<Page<ClosedVisitShape>> {
    const asked = { organiser, today: today(this.clock), now: this.clock.now() };
    const { within } = withinOf(access);
    const visits = await closedVisitsAhead(this.reading, asked);
    const own = visits.filter(({ userId }) => within === undefined || within.users.includes(userId));
    return new Page(own).of(shownClosedVisit(access));
  }

  @Post('cancellations')
  @Does('occurrence.callOff')
  @AnswersMade(VisitsDecidedShape, { description: 'Everybody is freed and told; nobody is sought any more.' })
  callOffClosedVisits(@InHand({ key: 'required' }) hand: Hand, @Body() body: ClosedVisitsFields) {
    return decided(hand, body, (command, input) => this.visits.callOff(command, input));
  }

  @Post('keepings')
  @Does('occurrence.move')
  @AnswersMade(VisitsDecidedShape, { description: 'They go on; what was closed so far is not asked again.' })
  keepClosedVisits(@InHand({ key: 'required' }) hand: Hand, @Body() body: ClosedVisitsFields) {
    return decided(hand, body, (command, input) => this.visits.keep(command, input));
  }
}

async function decided(
  hand: Hand,
  body: ClosedVisitsFields,
  take: (command: Command, input: ClosedVisitsInput) => Promise<Taken<number>>,
) {
  const { organiser } = hand;
  const taken = await take(hand(body), { organiser, occurrences: body.occurrences });
  return madeWith((visits: number) => ({ visits }), taken, `/organisers/${organiser}/closedVisits`);
}
