import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { READING, type Reading } from '#database';
import { Invitations } from '#identity';
import { type Id } from '#kernel';
import { organiserFile } from '#registry';
import { Does, PathId } from '../../api/frame';
import { needed, OnScreen, oneOf, Screen } from '../frame';
import { Letters } from '../log-in/letters';
import { AccountsPage } from './accounts-page';
import { emailTyped } from './email-typed';
import { rolesOfStaff, StaffAccounts } from './staff-accounts';

/** Who can log in for an organiser, and how somebody new comes in. */
@Controller('organisaties/:organiserId/accounts')
@ApiExcludeController()
export class AccountsScreens {
  constructor(
    private readonly accounts: StaffAccounts,
    private readonly invitations: Invitations,
    private readonly letters: Letters,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('actor.read')
  async list(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(AccountsPage, await this.accounts.page(organiser, screen));
  }

  @Post()
  @Does('actor.make')
  async make(
    @PathId('organiserId') organiser: Id,
    @OnScreen() screen: Screen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { desk } = screen.words;
    screen.onRefusal(AccountsPage, await this.accounts.page(organiser, screen), {
      says: { other: desk.inviteRefused },
    });
    const typed = screen.typed.read({
      name: needed(desk.personNameMissing),
      email: emailTyped(desk.emailMissing),
      role: oneOf(rolesOfStaff, desk.roleMissing),
    });
    const { taken, letter } = await this.invitations.invite(
      screen.command({ organiser, body: typed }),
      { ...typed, organiser, party: null },
      { byAdministrator: true },
    );
    const { name } = (await organiserFile(this.reading, organiser)).organiser;
    if (letter) this.letters.invitation({ ...letter, organiser: name, user: null }, screen, request);
    return screen.goTo(`/organisaties/${organiser}/accounts?gemaakt=${taken.answer.id}`);
  }
}
