import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, actorWithRoles, Tokens } from '#identity';
import { type Id, type Moment, NotFound } from '#kernel';
import {
  Answers,
  AnswersMade,
  AnswersNothing,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  IsIdText,
  IsMoment,
  IsText,
  made,
  Page,
  PathId,
  Who,
} from '../frame';
import { ActorWithRolesShape, MadeTokenShape, TokenShape } from './shapes';

class MakeToken {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 100, describes: 'For which program.' }) readonly name!: string;
  @IsMoment({ optional: true }) readonly endsAt?: Moment;
}

/** Who one is here, and the tokens one gave to programs. */
@Controller()
@ApiTags('self')
export class SelfController {
  constructor(
    private readonly tokens: Tokens,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('self')
  @Does('self.read')
  @Answers(ActorWithRolesShape)
  async getSelf(@Who() { actor }: Access): Promise<ActorWithRolesShape> {
    const self = await actorWithRoles(this.reading, actor);
    if (!self) throw new NotFound('actor', actor);
    return self;
  }

  @Get('tokens')
  @Does('token.read')
  @AnswersPage(TokenShape)
  async listTokens(@Who() { actor }: Access) {
    return new Page(await this.tokens.list(this.reading, actor));
  }

  @Get('tokens/:tokenId')
  @Does('token.read')
  @Answers(TokenShape)
  getToken(@PathId('tokenId') token: Id, @Who() { actor }: Access): Promise<TokenShape> {
    return this.tokens.get(this.reading, actor, token);
  }

  @Post('tokens')
  @Does('token.make')
  @AnswersMade(MadeTokenShape)
  async makeToken(@InHand() hand: Hand, @Body() body: MakeToken) {
    const { taken, secret } = await this.tokens.make(hand(body), body);
    return made(taken, `/tokens/${taken.subject}`, { token: secret });
  }

  /** All at once, as when a machine was lost; but for the one with which it is asked. */
  @Delete('tokens')
  @Does('token.end')
  @AnswersNothing()
  async endOtherTokens(@InHand() hand: Hand): Promise<void> {
    await this.tokens.endOthers(hand({}, { subject: hand.access.credential }));
  }

  @Delete('tokens/:tokenId')
  @Does('token.end')
  @AnswersNothing()
  async endToken(@PathId('tokenId') token: Id, @InHand() hand: Hand): Promise<void> {
    await this.tokens.end(hand({}, { subject: token }));
  }
}
