import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, type Caller, SecondStep } from '#identity';
import { Answers, AnswersMade, Does, From, type Hand, InHand, IsText, made, Who } from '../frame';
import { SecondStepKeyShape, SecondStepShape, SecondStepWithCodesShape } from './second-step-shapes';

class CodeGiven {
  @IsText({
    max: 30,
    example: '418263',
    describes: 'Digits of the telephone, or a code from paper. Each works once.',
  })
  readonly code!: string;
}

const CURRENT = '/secondSteps/current';

/** One's own second step at log-in: a key for a telephone, and codes on paper. */
@Controller('secondSteps')
@ApiTags('sessions')
export class SecondStepsController {
  constructor(
    private readonly step: SecondStep,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('current')
  @Does('secondStep.setUp')
  @Answers(SecondStepShape)
  getSecondStep(@Who() { actor }: Access): Promise<SecondStepShape> {
    return this.step.state(this.reading, actor);
  }

  @Post()
  @Does('secondStep.setUp')
  @AnswersMade(SecondStepKeyShape)
  async beginSecondStep(@InHand() hand: Hand) {
    return made(await this.step.begin(hand({}, { subject: hand.access.actor })), CURRENT);
  }

  @Post('current/confirmations')
  @Does('secondStep.setUp')
  @AnswersMade(SecondStepWithCodesShape)
  async confirmSecondStep(@InHand() hand: Hand, @Body() { code }: CodeGiven, @From() { address }: Caller) {
    const { actor, credential: session } = hand.access;
    // The command is told without the code: not even its digest lies beside it.
    const command = hand({}, { subject: actor });
    const { taken, recoveryCodes } = await this.step.confirm(command, { code, address, session });
    return made(taken, CURRENT, { recoveryCodes });
  }

  @Post('current/recoveryCodes')
  @Does('secondStep.setUp')
  @AnswersMade(SecondStepWithCodesShape)
  async renewRecoveryCodes(@InHand() hand: Hand, @Body() { code }: CodeGiven, @From() { address }: Caller) {
    const command = hand({}, { subject: hand.access.actor });
    const { taken, recoveryCodes } = await this.step.renewRecoveryCodes(command, { code, address });
    return made(taken, CURRENT, { recoveryCodes });
  }

  @Post('current/endings')
  @Does('secondStep.end')
  @AnswersMade(SecondStepShape)
  async endSecondStep(@InHand() hand: Hand, @Body() { code }: CodeGiven, @From() { address }: Caller) {
    const command = hand({}, { subject: hand.access.actor });
    return made(await this.step.end(command, { code, address }), CURRENT);
  }
}
