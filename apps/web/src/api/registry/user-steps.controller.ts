import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Users } from '#registry';
import { AnswersMade, Does, type Hand, IfMatch, InHand, made, PathId } from '../frame';
import { shownUser, UserAnswer } from './answers';
import { DepartureFields } from './fields';
import { shownAs } from './told';

/** What happens to a user once: it leaves. */
@Controller('organisers/:organiserId/users/:userId')
@ApiTags('users')
export class UserStepsController {
  constructor(private readonly users: Users) {}

  @Post('departures')
  @Does('user.leave')
  @AnswersMade(UserAnswer)
  async leaveUser(
    @PathId('userId') subject: Id,
    @IfMatch() version: number,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: DepartureFields,
  ) {
    const taken = await this.users.leave(hand(body, { subject }), { version, leftOn: body.on });
    return made(shownAs(taken, shownUser), `/organisers/${hand.organiser}/users/${subject}`);
  }
}
