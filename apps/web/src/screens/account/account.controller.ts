import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type ActorRole, actorWithRoles, type Caller, isHeld, OwnPassword, Sessions } from '#identity';
import { CLOCK, type Clock, type Id, NotFound, today } from '#kernel';
import { organisers } from '#registry';
import { Does, From, PathId } from '../../api/frame';
import { needed, OnScreen, Screen } from '../frame';
import { passwordTold } from '../log-in/password-told';
import { AccountPage } from './account-page';
import { ChangePasswordPage } from './change-password-page';

const told = ['others-ended', 'password-changed'] as const;

/** One's own account: roles, the password, and the devices on which one is logged in. */
@Controller('account')
@ApiExcludeController()
export class AccountScreens {
  constructor(
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('session.read')
  async account(@OnScreen() screen: Screen): Promise<string> {
    const { actor, credential: current } = screen.access;
    const self = await actorWithRoles(this.reading, actor);
    if (!self) throw new NotFound('actor', actor);
    const { name, email } = self;
    const sessions = await this.sessions.list(this.reading, actor);
    const roles = await this.namedRoles(self.roles);
    const done = told.find((one) => one === screen.asked('gedaan'));
    return screen.show(AccountPage, { name, email, roles, sessions, current, done });
  }

  @Post('aanmeldingen/andere/einde')
  @Does('session.end')
  async endOthers(@OnScreen() screen: Screen): Promise<string> {
    await this.sessions.endOthers(screen.command({ subject: screen.access.credential, body: {} }));
    return screen.goTo('/account?gedaan=others-ended');
  }

  @Post('aanmeldingen/:sessionId/einde')
  @Does('session.end')
  async endSession(@PathId('sessionId') subject: Id, @OnScreen() screen: Screen): Promise<string> {
    await this.sessions.end(screen.command({ subject, body: {} }));
    return screen.goTo('/account');
  }

  @Get('wachtwoord')
  @Does('password.change')
  askPassword(@OnScreen() screen: Screen): string {
    return screen.show(ChangePasswordPage, {});
  }

  @Post('wachtwoord')
  @Does('password.change')
  async changePassword(@OnScreen() screen: Screen, @From() { address }: Caller): Promise<string> {
    const { typed, words, access } = screen;
    screen.onRefusal(ChangePasswordPage, {}, passwordTold(words, words.frame.logInRefused));
    const { current, password: next } = typed.read({
      current: needed(words.account.currentMissing),
      password: needed(words.logIn.newPasswordMissing),
    });
    // The command is told without the passwords: not even their digest lies beside it.
    const command = screen.command({ subject: access.actor, body: {} });
    await this.ownPassword.change(command, { current, next, address, session: access.credential });
    return screen.goTo('/account?gedaan=password-changed');
  }

  private async namedRoles(held: readonly ActorRole[]) {
    const names = new Map((await organisers(this.reading)).map(({ id, name }) => [id, name]));
    return held
      .filter((role) => isHeld(role, today(this.clock)))
      .map(({ role, organiser }) => ({
        role,
        organiser: organiser === null ? null : (names.get(organiser) ?? null),
      }));
  }
}
