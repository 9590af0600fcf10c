import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type ActorRole, actorWithRoles, isHeld, Sessions, Tokens } from '#identity';
import { CLOCK, type Clock, type Id, NotFound, today } from '#kernel';
import { organisers } from '#registry';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { AccountPage } from './account-page';

/** One's own account: roles, the devices on which one is logged in, and the programs that work in one's name. */
@Controller('account')
@ApiExcludeController()
export class AccountScreens {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
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
    const tokens = await this.tokens.list(this.reading, actor);
    return screen.show(AccountPage, { name, email, roles, sessions, current, tokens });
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

  @Post('programmas/alle/einde')
  @Does('token.end')
  async endTokens(@OnScreen() screen: Screen): Promise<string> {
    await this.tokens.endOthers(screen.command({ subject: screen.access.credential, body: {} }));
    return screen.goTo('/account?gedaan=tokens-ended');
  }

  @Post('programmas/:tokenId/einde')
  @Does('token.end')
  async endToken(@PathId('tokenId') subject: Id, @OnScreen() screen: Screen): Promise<string> {
    await this.tokens.end(screen.command({ subject, body: {} }));
    return screen.goTo('/account?gedaan=token-ended');
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
