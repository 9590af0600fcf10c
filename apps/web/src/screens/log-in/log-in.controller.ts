import { Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { READING, type Reading } from '#database';
import {
  actorWithRoles,
  type Caller,
  isHeld,
  LogIn,
  type OpenedSession,
  SecondStepNeeded,
  Sessions,
} from '#identity';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { Does, From, Open } from '../../api/frame';
import { cookieOptions, needed, OnScreen, Screen, SESSION_COOKIE, wantedPage } from '../frame';
import { CardPage, LogInPage } from './log-in-page';
import { LoggedOutPage, LogOutPage } from './log-out-page';
import { StartPage } from './start-page';

/** Getting in and out. The session's secret lies in a cookie that no script can read. */
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

  @Get('aanmelden/kaart')
  @Open()
  askCard(@OnScreen() screen: Screen): string {
    return screen.show(CardPage, { wanted: wantedPage(screen.asked('naar'), '') });
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
    const session = await this.logIn.withPassword(told, caller);
    if ('secondStep' in session) throw new SecondStepNeeded();
    return enter(screen, reply, session);
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
    const isWorker = self?.roles.some((held) => held.role === 'worker' && isHeld(held, today(this.clock)));
    return screen.goTo(isWorker ? '/mijn-uren' : '/account');
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

/** To the page that was wanted; the cookie ends with the browser, the session by itself. */
function enter(screen: Screen, reply: FastifyReply, { token }: OpenedSession): string {
  reply.setCookie(SESSION_COOKIE, token, cookieOptions(reply.request));
  return screen.goTo(wantedPage(screen.typed.text('wanted')));
}
