import { Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { READING, type Reading } from '#database';
import { actorWithRoles, type Caller, isHeld, LogIn, Sessions, typedCardCode } from '#identity';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { Does, From, Open } from '../../api/frame';
import { cookieOptions, needed, OnScreen, Screen, SESSION_COOKIE, wantedPage } from '../frame';
import { enter, STEP_COOKIE } from './entrance';
import { firstPageOf } from './first-page';
import { CardPage, LogInPage } from './log-in-page';
import { LoggedOutPage, LogOutPage } from './log-out-page';
import { SecondStepPage } from './second-step-page';
import { StartPage } from './start-page';

/** Getting in with a password or a card, and out again. */
@Controller()
@ApiExcludeController()
export class LogInScreens {
  constructor(
    private readonly logIn: LogIn,
    private readonly sessions: Sessions,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Open()
  start(@OnScreen() screen: Screen): string {
    return screen.isLoggedIn ? screen.goTo('/account/begin') : screen.show(StartPage, {});
  }

  @Get('aanmelden')
  @Open()
  askPassword(@OnScreen() screen: Screen): string {
    return screen.show(LogInPage, { wanted: wantedPage(screen.asked('naar'), '') });
  }

  @Post('aanmelden')
  @Open()
  async withPassword(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { typed, words } = screen;
    screen.onRefusal(LogInPage, { wanted: wantedPage(typed.text('wanted'), '') });
    const told = typed.read({
      email: needed(words.logIn.emailMissing),
      password: needed(words.logIn.passwordMissing),
    });
    return enter(screen, reply, await this.logIn.withPassword(told, caller));
  }

  @Get('aanmelden/tweede-stap')
  @Open()
  askSecondStep(@OnScreen() screen: Screen): string {
    return screen.show(SecondStepPage, { wanted: wantedPage(screen.asked('naar'), '') });
  }

  @Post('aanmelden/tweede-stap')
  @Open()
  async withSecondStep(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { typed, words } = screen;
    const says = { other: words.logIn.stepWrong };
    screen.onRefusal(SecondStepPage, { wanted: wantedPage(typed.text('wanted'), '') }, { says });
    const { code } = typed.read({ code: needed(words.logIn.stepCodeMissing) });
    const secondStep = reply.request.cookies[STEP_COOKIE] ?? '';
    return enter(screen, reply, await this.logIn.withSecondStep({ secondStep, code }, caller));
  }

  @Get('aanmelden/kaart')
  @Open()
  askCard(@OnScreen() screen: Screen): string {
    const code = screen.asked('code');
    const wanted = wantedPage(screen.asked('naar'), '');
    return screen.show(CardPage, { wanted, code: typedCardCode(code) === undefined ? '' : code });
  }

  @Post('aanmelden/kaart')
  @Open()
  async withCard(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { typed, words } = screen;
    const again = { wanted: wantedPage(typed.text('wanted'), '') };
    screen.onRefusal(CardPage, again, {
      fieldOf: { 'card-code-mistyped': 'code' },
      says: { 'card-code-mistyped': words.logIn.codeMistyped, other: words.frame.logInRefused },
    });
    const { code, pin } = typed.read({
      code: needed(words.logIn.codeMissing),
      pin: needed(words.logIn.pinMissing),
    });
    const digits = pin.replace(/[\s.-]/g, '');
    return enter(screen, reply, await this.logIn.withCard({ code, pin: digits }, caller));
  }

  @Get('account/begin')
  @Does('self.read')
  async ownFirstPage(@OnScreen() screen: Screen): Promise<string> {
    const self = await actorWithRoles(this.reading, screen.access.actor);
    const on = today(this.clock);
    return screen.goTo(firstPageOf((self?.roles ?? []).filter((held) => isHeld(held, on))));
  }

  @Get('afmelden')
  @Does('session.end')
  askToLeave(@OnScreen() screen: Screen): string {
    return screen.show(LogOutPage, {});
  }

  @Post('afmelden')
  @Does('session.end')
  async leave(@OnScreen() screen: Screen, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const subject: Id = screen.access.credential;
    await this.sessions.end(screen.command({ subject, body: {} }));
    reply.clearCookie(SESSION_COOKIE, cookieOptions(reply.request));
    // Nothing of it stays on a telephone that goes to the next person.
    reply.header('clear-site-data', '"cache", "storage"');
    return screen.goTo('/afgemeld');
  }

  @Get('afgemeld')
  @Open()
  left(@OnScreen() screen: Screen): string {
    return screen.show(LoggedOutPage, {});
  }
}
