import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import {
  findOffer,
  Offers,
  openOffersOf,
  placeListed,
  roundsAt,
  teamAnswered,
  teamAnswersAt,
} from '#matching';
import { Answers, AnswersMade, AnswersPage, Does, type Hand, InHand, Page, PathId, Who } from '../frame';
import { madeWith } from '../performances/reply';
import {
  AnswerFields,
  AnswerShape,
  OfferShape,
  OpenRoundFields,
  RoundShape,
  shownAnswer,
  shownOffer,
  shownRound,
  StopFields,
  TeamAnswersShape,
} from './offer-fields';

/** Asking people for a place, and what they answer. */
@Controller('organisers/:organiserId')
@ApiTags('offers')
export class OffersController {
  constructor(
    private readonly offers: Offers,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('occurrences/:occurrenceId/rounds')
  @Does('candidate.read')
  @AnswersPage(RoundShape)
  async listRounds(@PathId('organiserId') organiser: Id, @PathId('occurrenceId') occurrence: Id) {
    await placeListed(this.reading, organiser, occurrence);
    return new Page(await roundsAt(this.reading, organiser, occurrence)).of(shownRound);
  }

  @Get('occurrences/:occurrenceId/teamAnswers')
  @Does('candidate.read')
  @Answers(TeamAnswersShape, { description: 'Who of a team said whether the new time suits.' })
  async countTeamAnswers(
    @PathId('organiserId') organiser: Id,
    @PathId('occurrenceId') occurrence: Id,
  ): Promise<TeamAnswersShape> {
    await placeListed(this.reading, organiser, occurrence);
    const counted = await teamAnswersAt(this.reading, { organiser, occurrences: [occurrence] });
    return counted.get(occurrence) ?? teamAnswered([]);
  }

  @Post('occurrences/:occurrenceId/rounds')
  @Does('assignment.offer')
  @AnswersMade(RoundShape, { description: 'People are asked; the place is given by their answers.' })
  async openRound(
    @PathId('occurrenceId') occurrence: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: OpenRoundFields,
  ) {
    const { organiser } = hand;
    const taken = await this.offers.open(hand(body), { ...body, organiser, occurrence });
    return madeWith(shownRound, taken, `/organisers/${organiser}/occurrences/${occurrence}/rounds`);
  }

  @Post('rounds/:roundId/withdrawals')
  @Does('assignment.offer')
  @AnswersMade(RoundShape, { description: 'Nobody is asked any more.' })
  async withdrawRound(
    @PathId('roundId') round: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: StopFields,
  ) {
    const { organiser } = hand;
    const taken = await this.offers.withdraw(hand(body, { subject: round }), { organiser, round });
    const { occurrenceId } = taken.answer;
    return madeWith(shownRound, taken, `/organisers/${organiser}/occurrences/${occurrenceId}/rounds`);
  }

  @Get('workers/:workerId/offers')
  @Does('assignment.read')
  @AnswersPage(OfferShape)
  async listOpenOffers(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Who() access: Access,
  ) {
    onlyOwn(access, { worker });
    return new Page(await openOffersOf(this.reading, { organiser, worker })).of(shownOffer);
  }

  @Post('offers/:offerId/answers')
  @Does('assignment.accept')
  @AnswersMade(AnswerShape, { description: 'Kept, whatever becomes of it; `outcome` says what.' })
  async answerOffer(
    @PathId('offerId') offer: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: AnswerFields,
  ) {
    const { organiser, access } = hand;
    const { workerId } = await findOffer(this.reading, organiser, offer);
    onlyOwn(access, { worker: workerId });
    const channel = access.scope === 'organiser' ? 'desk' : 'screen';
    const { says, why } = body;
    const taken = await this.offers.answer(hand(body), { organiser, offer, says, why, channel });
    return madeWith(shownAnswer, taken, `/organisers/${organiser}/assignments/${offer}`);
  }
}
