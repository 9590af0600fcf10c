import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type Access, Actors, SecondStep } from '#identity';
import { type Id } from '#kernel';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { AccountOfPage } from './account-of-page';
import { PasswordLinks } from './password-links';
import { StaffAccounts } from './staff-accounts';

const told = ['changed', 'sent'] as const;

/** One account: help for who is locked out, and the end of it. */
@Controller('organisaties/:organiserId/accounts/:actorId')
@ApiExcludeController()
export class AccountOfScreens {
  constructor(
    private readonly accounts: StaffAccounts,
    private readonly actors: Actors,
    private readonly step: SecondStep,
    private readonly links: PasswordLinks,
  ) {}

  @Get()
  @Does('actor.read')
  async account(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') id: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const done = told.find((one) => one === screen.asked('gedaan'));
    return screen.show(AccountOfPage, { ...(await this.accounts.one(organiser, id)), done });
  }

  @Post('tweede-stap/einde')
  @Does('secondStep.reset')
  async resetStep(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.ready(organiser, subject, screen);
    const command = screen.command({ organiser, subject, body: {} });
    await this.step.reset(command, placesOf(screen.access, organiser));
    return screen.goTo(`/organisaties/${organiser}/accounts/${subject}?gedaan=changed`);
  }

  @Post('wachtwoord')
  @Does('actor.change')
  async sendPassword(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') subject: Id,
    @OnScreen() screen: Screen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    await this.ready(organiser, subject, screen);
    await this.links.send(
      screen.command({ organiser, subject, body: { send: 'password' } }),
      screen,
      request,
    );
    return screen.goTo(`/organisaties/${organiser}/accounts/${subject}?gedaan=sent`);
  }

  @Post('einde')
  @Does('actor.change')
  async close(
    @PathId('organiserId') organiser: Id,
    @PathId('actorId') subject: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    await this.ready(organiser, subject, screen);
    const command = screen.command({ organiser, subject, body: {} });
    await this.actors.end(command, placesOf(screen.access, organiser));
    return screen.goTo(`/organisaties/${organiser}/accounts/${subject}?gedaan=changed`);
  }

  /** The account as the form shows it again when it is refused. @throws NotFound */
  private async ready(organiser: Id, actor: Id, screen: Screen): Promise<void> {
    const { desk } = screen.words;
    const again = { ...(await this.accounts.one(organiser, actor)), done: undefined };
    const says = { other: desk.elsewhere, 'last-administrator': desk.lastOne };
    screen.onRefusal(AccountOfPage, again, { says });
  }
}

/** An administrator of the installation may change everybody; one of an organiser only who works there alone. */
const placesOf = ({ organisers }: Access, organiser: Id) => ({
  organisers: organisers === 'all' ? ('all' as const) : [organiser],
});
