import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Visits } from '#matching';
import { AnswersMade, Does, type Hand, InHand, PathId } from '../frame';
import { madeWith } from '../performances/reply';
import { PlaceShape, shownPlace } from './request-answers';
import { BringBackFields, CallOffFields, MoveFields } from './visit-fields';

/** One time of a request with everybody who comes: called off, brought back, moved. */
@Controller('organisers/:organiserId/occurrences/:occurrenceId')
@ApiTags('occurrences')
export class VisitsController {
  constructor(private readonly visits: Visits) {}

  @Post('cancellations')
  @Does('occurrence.callOff')
  @AnswersMade(PlaceShape, { description: 'Everybody is freed and told; nobody is sought any more.' })
  async callOffOccurrence(
    @PathId('occurrenceId') occurrence: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CallOffFields,
  ) {
    const { organiser, access } = hand;
    const command = hand(body, { subject: occurrence });
    const taken = await this.visits.callOff(command, { organiser, occurrence, why: body.why });
    return madeWith(shownPlace(access), taken, addressOf(organiser));
  }

  @Post('reinstatements')
  @Does('occurrence.move')
  @AnswersMade(PlaceShape, { description: 'Whoever was freed with it and may still come, comes again.' })
  async bringBackOccurrence(
    @PathId('occurrenceId') occurrence: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: BringBackFields,
  ) {
    const { organiser, access } = hand;
    const command = hand(body, { subject: occurrence });
    const taken = await this.visits.bringBack(command, { organiser, occurrence });
    return madeWith(shownPlace(access), taken, addressOf(organiser));
  }

  @Post('goAheads')
  @Does('occurrence.goOn')
  @AnswersMade(PlaceShape, { description: 'It goes on with fewer than the user asked for at least.' })
  async goOnWithOccurrence(
    @PathId('occurrenceId') occurrence: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: BringBackFields,
  ) {
    const { organiser, access } = hand;
    const command = hand(body, { subject: occurrence });
    const taken = await this.visits.goOn(command, { organiser, occurrence });
    return madeWith(shownPlace(access), taken, addressOf(organiser));
  }

  @Post('moves')
  @Does('occurrence.move')
  @AnswersMade(PlaceShape, {
    description: 'The team comes along and is asked whether it suits; try it first with a dry run.',
  })
  async moveOccurrence(
    @PathId('occurrenceId') occurrence: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: MoveFields,
  ) {
    const { organiser, access } = hand;
    const { on, start, end, letGo = false, ask = true } = body;
    const command = hand(body, { subject: occurrence });
    const input = { organiser, occurrence, on, times: { start, end }, letGo, ask };
    return madeWith(shownPlace(access), await this.visits.move(command, input), addressOf(organiser));
  }
}

const addressOf = (organiser: Id) => `/organisers/${organiser}/occurrences`;
