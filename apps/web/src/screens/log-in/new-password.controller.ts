import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type Caller, NewPasswords } from '#identity';
import { From, Open } from '../../api/frame';
import { needed, OnScreen, Screen } from '../frame';
import { Letters } from './letters';
import { ChosenPage, ChoosePasswordPage, ForgotPage, LinkOverPage, SentPage } from './new-password-page';
import { passwordTold } from './password-told';

/** A new password by a link from a letter, for who forgot it or was asked in. */
@Controller('aanmelden')
@ApiExcludeController()
export class NewPasswordScreens {
  constructor(
    private readonly passwords: NewPasswords,
    private readonly letters: Letters,
  ) {}

  @Get('wachtwoord-vergeten')
  @Open()
  askAddress(@OnScreen() screen: Screen): string {
    return screen.show(ForgotPage, {});
  }

  @Post('wachtwoord-vergeten')
  @Open()
  async sendLink(
    @OnScreen() screen: Screen,
    @From() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    screen.onRefusal(ForgotPage, {});
    const told = screen.typed.read({ email: needed(screen.words.logIn.emailMissing) });
    const letter = await this.passwords.forgotten(told, caller);
    if (letter) this.letters.newPassword(letter, screen, request);
    return screen.goTo('/aanmelden/wachtwoord-vergeten/verstuurd');
  }

  @Get('wachtwoord-vergeten/verstuurd')
  @Open()
  sent(@OnScreen() screen: Screen): string {
    return screen.show(SentPage, {});
  }

  @Get('nieuw-wachtwoord')
  @Open()
  async askPassword(@OnScreen() screen: Screen): Promise<string> {
    const secret = screen.asked('c');
    screen.onRefusal(LinkOverPage, {}, { says: { other: screen.words.logIn.linkOver } });
    return screen.show(ChoosePasswordPage, { secret, purpose: await this.passwords.opened(secret) });
  }

  @Post('nieuw-wachtwoord')
  @Open()
  async choose(@OnScreen() screen: Screen): Promise<string> {
    const { typed, words } = screen;
    const secret = typed.text('secret');
    screen.onRefusal(LinkOverPage, {}, { says: { other: words.logIn.linkOver } });
    const purpose = await this.passwords.opened(secret);
    screen.onRefusal(ChoosePasswordPage, { secret, purpose }, passwordTold(words, words.logIn.linkOver));
    const { password } = typed.read({ password: needed(words.logIn.newPasswordMissing) });
    await this.passwords.choose({ secret, password });
    return screen.goTo('/aanmelden/wachtwoord-bewaard');
  }

  @Get('wachtwoord-bewaard')
  @Open()
  chosen(@OnScreen() screen: Screen): string {
    return screen.show(ChosenPage, {});
  }
}
