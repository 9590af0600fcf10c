import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import {
  type Access,
  type Caller,
  LogIn,
  type OpenedSession,
  OwnPassword,
  SecondStepNeeded,
  Sessions,
} from '#identity';
import { type Id } from '#kernel';
import {
  Answers,
  AnswersMade,
  AnswersNothing,
  AnswersPage,
  Does,
  From,
  type Hand,
  InHand,
  IsText,
  made,
  Open,
  Page,
  PathId,
  Who,
} from '../frame';
import { OpenedSessionShape, SessionShape } from './shapes';

class EmailAndPassword {
  @IsText({ max: 254, example: 'an.peeters@example.be' }) readonly email!: string;
  @IsText({ max: 200 }) readonly password!: string;
  @IsText({
    max: 30,
    optional: true,
    example: '418263',
    describes: 'For who has a second step: digits of the telephone, or a code from paper.',
  })
  readonly code?: string;
}

class CardAndPin {
  @IsText({ max: 30, example: 'ABCD-EFGH-JKM2' }) readonly code!: string;
  @IsText({ max: 12, example: '418263' }) readonly pin!: string;
}

class PasswordChange {
  @IsText({ max: 200, describes: 'The password that still holds.' }) readonly current!: string;
  @IsText({ max: 200 }) readonly next!: string;
}

const opened = { description: 'Logged in.', dryRun: false };

/** Logging in, logging out, and the places where one is logged in. */
@Controller()
@ApiTags('sessions')
export class SessionsController {
  constructor(
    private readonly logIn: LogIn,
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('sessions')
  @Open()
  @AnswersMade(OpenedSessionShape, opened)
  async openSession(@Body() body: EmailAndPassword, @From() caller: Caller) {
    const session = await this.logIn.withPassword(body, caller);
    if ('secondStep' in session) throw new SecondStepNeeded();
    return loggedIn(session);
  }

  @Post('cardSessions')
  @Open()
  @AnswersMade(OpenedSessionShape, opened)
  async openCardSession(@Body() body: CardAndPin, @From() caller: Caller) {
    return loggedIn(await this.logIn.withCard(body, caller));
  }

  @Get('sessions')
  @Does('session.read')
  @AnswersPage(SessionShape)
  async listSessions(@Who() { actor }: Access) {
    return new Page(await this.sessions.list(this.reading, actor));
  }

  @Get('sessions/:sessionId')
  @Does('session.read')
  @Answers(SessionShape)
  getSession(@PathId('sessionId') session: Id, @Who() { actor }: Access): Promise<SessionShape> {
    return this.sessions.get(this.reading, actor, session);
  }

  @Delete('sessions/current')
  @Does('session.end')
  @AnswersNothing()
  async logOut(@InHand() hand: Hand): Promise<void> {
    await this.sessions.end(hand({}, { subject: hand.access.credential }));
  }

  @Delete('sessions/:sessionId')
  @Does('session.end')
  @AnswersNothing()
  async endSession(@PathId('sessionId') session: Id, @InHand() hand: Hand): Promise<void> {
    await this.sessions.end(hand({}, { subject: session }));
  }

  @Post('passwordChanges')
  @Does('password.change')
  @AnswersNothing()
  async changePassword(
    @InHand() hand: Hand,
    @Body() body: PasswordChange,
    @From() caller: Caller,
  ): Promise<void> {
    const { actor, credential } = hand.access;
    // The command is told without the passwords: not even their digest lies beside it.
    const command = hand({}, { subject: actor });
    await this.ownPassword.change(command, { ...body, ...caller, session: credential });
  }
}

const loggedIn = (session: OpenedSession) =>
  made({ answer: session, subject: session.id, replayed: false, dryRun: false }, `/sessions/${session.id}`);
