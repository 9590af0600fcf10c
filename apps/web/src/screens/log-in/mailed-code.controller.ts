import { Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Caller, logInFigures, MailedCodes } from '#identity';
import { From, Open } from '../../api/frame';
import { needed, OnScreen, Screen, wantedPage } from '../frame';
import { CODE_COOKIE, enter, keepSecret, onwards } from './entrance';
import { Letters } from './letters';
import { AskCodePage, LinkPage, TypeCodePage } from './mailed-code-page';
import { LinkOverPage } from './new-password-page';

/** Getting in with a code or a link from a letter. */
@Controller('aanmelden')
@ApiExcludeController()
export class MailedCodeScreens {
  constructor(
    private readonly codes: MailedCodes,
    private readonly letters: Letters,
  ) {}

  @Get('code')
  @Open()
  askAddress(@OnScreen() screen: Screen): string {
    return screen.show(AskCodePage, { wanted: wantedPage(screen.asked('naar'), '') });
  }

  @Post('code')
  @Open()
  async sendCode(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { typed, words } = screen;
    const wanted = wantedPage(typed.text('wanted'), '');
    screen.onRefusal(AskCodePage, { wanted });
    const told = typed.read({ email: needed(words.logIn.emailMissing) });
    const { secret, letter } = await this.codes.ask(told, caller);
    if (letter) this.letters.code(letter, screen, reply.request);
    keepSecret(reply, { name: CODE_COOKIE, secret, minutes: logInFigures.mailedCodeMinutes });
    return screen.goTo(onwards('/aanmelden/code/typen', wanted));
  }

  @Get('code/typen')
  @Open()
  askCode(@OnScreen() screen: Screen): string {
    return screen.show(TypeCodePage, { wanted: wantedPage(screen.asked('naar'), '') });
  }

  @Post('code/typen')
  @Open()
  async withCode(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { typed, words } = screen;
    const { logIn } = words;
    const again = { wanted: wantedPage(typed.text('wanted'), '') };
    screen.onRefusal(TypeCodePage, again, {
      fieldOf: { 'mailed-code-wrong': 'code', 'mailed-code-over': 'code' },
      says: { 'mailed-code-wrong': logIn.mailedCodeWrong, other: logIn.mailedCodeOver },
    });
    const { code } = typed.read({ code: needed(logIn.mailedCodeMissing) });
    const secret = reply.request.cookies[CODE_COOKIE] ?? '';
    return enter(screen, reply, await this.codes.withCode({ secret, code }, caller));
  }

  @Get('link')
  @Open()
  askToUseLink(@OnScreen() screen: Screen): string {
    return screen.show(LinkPage, { link: screen.asked('c') });
  }

  @Post('link')
  @Open()
  async withLink(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { typed, words } = screen;
    screen.onRefusal(LinkOverPage, {}, { says: { other: words.logIn.linkOver } });
    return enter(screen, reply, await this.codes.withLink(typed.text('link'), caller));
  }
}
