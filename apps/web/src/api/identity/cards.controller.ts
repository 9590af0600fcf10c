import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cards } from '#identity';
import { type Id } from '#kernel';
import { AnswersMade, Does, type Hand, InHand, made, PathId } from '../frame';
import { CardShape, PinShape } from './shapes';

/** Cards with which workers log in, printed at the desk. */
@Controller('organisers/:organiserId/workers/:workerId')
@ApiTags('workers')
export class CardsController {
  constructor(private readonly cards: Cards) {}

  @Post('cards')
  @Does('card.issue')
  @AnswersMade(CardShape)
  async issueCard(@PathId('workerId') worker: Id, @InHand() hand: Hand) {
    const { organiser } = hand;
    const { taken, code, pin } = await this.cards.issue(hand({}, { subject: worker }), { organiser });
    return made(taken, `/organisers/${organiser}/workers/${worker}`, { code, pin });
  }

  @Post('pins')
  @Does('card.changePin')
  @AnswersMade(PinShape)
  async changePin(@PathId('workerId') worker: Id, @InHand() hand: Hand) {
    const { organiser } = hand;
    const { taken, pin } = await this.cards.changePin(hand({}, { subject: worker }), { organiser });
    return made(taken, `/organisers/${organiser}/workers/${worker}`, { pin });
  }
}
