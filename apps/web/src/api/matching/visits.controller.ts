import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Command, type Taken } from '#database';
import { type Id } from '#kernel';
import { type Place, Visits } from '#matching';
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
    return this.changed({ hand, occurrence, body }, (command, of) =>
      this.visits.callOff(command, { ...of, why: body.why }),
    );
  }

  @Post('reinstatements')
  @Does('occurrence.move')
  @AnswersMade(PlaceShape, { description: 'Whoever was freed with it and may still come, comes again.' })
  async bringBackOccurrence(
    @PathId('occurrenceId') occurrence: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: BringBackFields,
  ) {
    return this.changed({ hand, occurrence, body }, (command, of) => this.visits.bringBack(command, of));
  }

  @Post('goAheads')
  @Does('occurrence.goOn')
  @AnswersMade(PlaceShape, { description: 'It goes on with fewer than the user asked for at least.' })
  async goOnWithOccurrence(
    @PathId('occurrenceId') occurrence: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: BringBackFields,
  ) {
    return this.changed({ hand, occurrence, body }, (command, of) => this.visits.goOn(command, of));
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
    const { on, start, end, letGo = false, ask = true } = body;
    return this.changed({ hand, occurrence, body }, (command, of) =>
      this.visits.move(command, { ...of, on, times: { start, end }, letGo, ask }),
    );
  }

  /** A step on one time; the answer is the time after it. */
  private async changed(
    { hand, occurrence, body }: { readonly hand: Hand; readonly occurrence: Id; readonly body: object },
    take: (command: Command, of: OfOccurrence) => Promise<Taken<Place>>,
  ) {
    const { organiser, access } = hand;
    const taken = await take(hand(body, { subject: occurrence }), { organiser, occurrence });
    return madeWith(shownPlace(access), taken, `/organisers/${organiser}/occurrences`);
  }
}

interface OfOccurrence {
  readonly organiser: Id;
  readonly occurrence: Id;
}
