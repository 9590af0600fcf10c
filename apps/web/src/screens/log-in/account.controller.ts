import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type ActorRole, actorWithRoles, isHeld, Sessions } from '#identity';
import { CLOCK, type Clock, type Id, NotFound, today } from '#kernel';
import { organisers } from '#registry';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { AccountPage } from './account-page';

/** One's own account: roles, and the devices on which one is logged in. */
@Controller('account')
@ApiExcludeController()
export class AccountScreens {
  constructor(
    private readonly sessions: Sessions,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Does('session.read')
  async account(@OnScreen() screen: Screen): Promise<string> {
    const { actor, credential: current } = screen.access;
    const self = await actorWithRoles(this.reading, actor);
    if (!self) throw new NotFound('actor', actor);
    const sessions = await this.sessions.list(this.reading, actor);
    const roles = await this.namedRoles(self.roles);
    return screen.show(AccountPage, { name: self.name, roles, sessions, current });
  }

  @Post('aanmeldingen/:sessionId/einde')
  @Does('session.end')
  async endSession(@PathId('sessionId') subject: Id, @OnScreen() screen: Screen): Promise<string> {
    await this.sessions.end(screen.command({ subject, body: {} }));
    return screen.goTo('/account');
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
