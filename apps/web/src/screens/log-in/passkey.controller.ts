import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Caller, Passkeys } from '#identity';
import { OwnAddress } from '../../address.module';
import { From, Open } from '../../api/frame';
import { OnScreen, Screen, wantedPage } from '../frame';
import { enter } from './entrance';
import { LogInPage } from './log-in-page';
import { passkeyAnswer } from './passkey-answer';

/** Getting in with a passkey: a script asks the question and sends the device's answer as a form. */
@Controller('aanmelden/sleutel')
@ApiExcludeController()
export class PasskeyLogInScreens {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly address: OwnAddress,
  ) {}

  @Post('vraag')
  @HttpCode(200)
  @Open()
  question(@From() caller: Caller, @Res({ passthrough: true }) { request }: FastifyReply): Promise<object> {
    return this.passkeys.questionToLogIn({ origin: this.address.of(request) }, caller);
  }

  @Post()
  @Open()
  async withPasskey(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { typed, words } = screen;
    const again = { wanted: wantedPage(typed.text('wanted'), '') };
    screen.onRefusal(LogInPage, again, { says: { other: words.logIn.passkeyRefused } });
    const given = { answer: passkeyAnswer(reply.request.body), origin: this.address.of(reply.request) };
    return enter(screen, reply, await this.passkeys.logIn(given, caller));
  }
}
