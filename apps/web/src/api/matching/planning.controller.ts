import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import {
  closedDaysListed,
  Pairings,
  pairingsOf,
  PublishedWindow,
  requestAnswer,
  SiteCalendar,
} from '#matching';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  IfMatch,
  InHand,
  Page,
  PathId,
  Who,
} from '../frame';
import { doneWith, madeWith } from '../performances/reply';
import {
  ClosedDayShape,
  PairingShape,
  PublicationShape,
  shownClosedDay,
  shownPairing,
  shownPublication,
} from './assignment-answers';
import {
  CloseDaysFields,
  ClosedDaysQuery,
  EndPairingFields,
  PairFields,
  PairingsQuery,
  PublishFields,
  ReopenFields,
} from './assignment-fields';

/** What planning keeps to: closed days, decisions on pairs, and the window that is published. */
@Controller('organisers/:organiserId')
@ApiTags('planning')
export class PlanningController {
  constructor(
    private readonly calendar: SiteCalendar,
    private readonly pairings: Pairings,
    private readonly window: PublishedWindow,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('windowPublications')
  @Does('window.publish')
  @AnswersMade(PublicationShape, { description: 'Cheques are held for jobs that came into the window.' })
  async publishWindow(@InHand({ key: 'required' }) hand: Hand, @Body() body: PublishFields) {
    const { organiser } = hand;
    const taken = await this.window.publish(hand(body), { organiser });
    return madeWith(shownPublication, taken, `/organisers/${organiser}/windowPublications/${taken.subject}`);
  }

  @Get('windowPublications/:publicationId')
  @Does('window.publish')
  @Answers(PublicationShape)
  async getWindowPublication(
    @PathId('organiserId') organiser: Id,
    @PathId('publicationId') publication: Id,
  ): Promise<PublicationShape> {
    return shownPublication(await this.window.publication(this.reading, { organiser, publication }));
  }

  @Get('closedDays')
  @Does('closedDay.read')
  @AnswersPage(ClosedDayShape)
  async listClosedDays(
    @PathId('organiserId') organiser: Id,
    @Query() { user, site }: ClosedDaysQuery,
    @Who() access: Access,
  ): Promise<Page<ClosedDayShape>> {
    onlyOwn(access, { user });
    return new Page(await closedDaysListed(this.reading, { organiser, user, site })).of(shownClosedDay);
  }

  @Post('closedDays')
  @Does('closedDay.add')
  @AnswersMade(ClosedDayShape, { description: 'Series skip these days; who was to come is freed.' })
  async addClosedDays(@InHand({ key: 'required' }) hand: Hand, @Body() body: CloseDaysFields) {
    const { organiser, access } = hand;
    onlyOwn(access, { user: body.user });
    const taken = await this.calendar.close(hand(body), { ...body, organiser });
    return madeWith(shownClosedDay, taken, `/organisers/${organiser}/closedDays`);
  }

  @Post('closedDays/:closedDayId/withdrawals')
  @Does('closedDay.withdraw')
  @AnswersMade(ClosedDayShape, { description: 'Open after all: series get back the times they skipped.' })
  async withdrawClosedDays(
    @PathId('closedDayId') closedDay: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ReopenFields,
  ) {
    const { organiser, access } = hand;
    const { user } = body;
    onlyOwn(access, { user });
    const command = hand(body, { subject: closedDay });
    const taken = await this.calendar.withdraw(command, { organiser, user, closedDay });
    return madeWith(shownClosedDay, taken, `/organisers/${organiser}/closedDays`);
  }

  @Get('pairings')
  @Does('pairing.read')
  @AnswersPage(PairingShape)
  async listPairings(
    @PathId('organiserId') organiser: Id,
    @Query() { request }: PairingsQuery,
  ): Promise<Page<PairingShape>> {
    const { id } = await requestAnswer(this.reading, organiser, request);
    return new Page(await pairingsOf(this.reading, id)).of(shownPairing);
  }

  @Post('pairings')
  @Does('pairing.add')
  @AnswersMade(PairingShape)
  async addPairing(@InHand({ key: 'required' }) hand: Hand, @Body() body: PairFields) {
    const { organiser } = hand;
    const taken = await this.pairings.pair(hand(body), { ...body, organiser, until: body.until ?? null });
    return madeWith(shownPairing, taken, `/organisers/${organiser}/pairings`);
  }

  @Patch('pairings/:pairingId')
  @Does('pairing.end')
  @Answers(PairingShape)
  async endPairing(
    @PathId('pairingId') pairing: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() { until }: EndPairingFields,
  ) {
    const { organiser } = hand;
    const command = hand({ until }, { subject: pairing });
    return doneWith(shownPairing, await this.pairings.end(command, { organiser, pairing, version, until }));
  }
}
