import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Caller, OwnPassword } from '#identity';
import { Does, From } from '../../api/frame';
import { needed, OnScreen, Screen } from '../frame';
import { passwordTold } from '../log-in/password-told';
import { ChangePasswordPage } from './change-password-page';

/** Another password, for who knows the old one. */
@Controller('account/wachtwoord')
@ApiExcludeController()
export class OwnPasswordScreens {
  constructor(private readonly ownPassword: OwnPassword) {}

  @Get()
  @Does('password.change')
  askPassword(@OnScreen() screen: Screen): string {
    return screen.show(ChangePasswordPage, {});
  }

  @Post()
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
}
