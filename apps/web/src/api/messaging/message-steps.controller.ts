import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING, type Taken } from '#database';
import { CLOCK, type Clock, type Id, type IdSource, IDS, today } from '#kernel';
import { Dispatches, type DispatchSeen } from '#messaging';
import { AnswersMade, Does, type Hand, InHand, made, PathId } from '../frame';
import { CallAnswer, CallFields, MessageAnswer, RerouteFields, shownMessage } from './fields';

/** What people do about a message: send it again, send it otherwise, telephone. */
@Controller('organisers/:organiserId')
@ApiTags('messages')
export class MessageStepsController {
  constructor(
    private readonly dispatches: Dispatches,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  @Post('messages/:messageId/retries')
  @Does('message.sendAgain')
  @AnswersMade(MessageAnswer, { description: 'On its way again, by the same channel.' })
  async retryMessage(@PathId('messageId') subject: Id, @InHand({ key: 'required' }) hand: Hand) {
    return this.answered(hand.organiser, await this.dispatches.again(hand({}, { subject })));
  }

  @Post('messages/:messageId/reroutings')
  @Does('message.sendOtherwise')
  @AnswersMade(MessageAnswer, { description: 'Stays on record; a new message goes by the other channel.' })
  async rerouteMessage(
    @PathId('messageId') subject: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() { id: next = this.ids.next(), channel }: RerouteFields,
  ) {
    const command = hand({ channel }, { subject });
    return this.answered(hand.organiser, await this.dispatches.otherwise(command, { channel, next }));
  }

  /** Somebody was telephoned; who was not there comes back on the list after some hours. */
  @Post('messages/:messageId/calls')
  @Does('message.call')
  @AnswersMade(CallAnswer, { description: 'Noted.' })
  async answerCall(
    @PathId('messageId') subject: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CallFields,
  ) {
    const told = { outcome: body.outcome, said: body.said ?? '' };
    const { became, ...taken } = await this.dispatches.call(hand(body, { subject }), told);
    return this.answered(hand.organiser, taken, became && { became });
  }

  private async answered(organiser: Id, taken: Taken<DispatchSeen>, more: Pick<CallAnswer, 'became'> = {}) {
    const shown = await shownMessage(this.reading, { organiser, on: today(this.clock) }, taken.answer);
    return made(
      { ...taken, answer: { ...shown, ...more } },
      `/organisers/${organiser}/messages/${taken.subject}`,
    );
  }
}
