import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { READING, type Reading } from '#database';
import { actorWithRoles, Invitations } from '#identity';
import { type Id, isId } from '#kernel';
import { organiserFile, userFile } from '#registry';
import { Does, PathId } from '../../api/frame';
import { needed, OnScreen, Screen } from '../frame';
import { Letters } from '../log-in/letters';
import { emailTyped } from './email-typed';
import { InvitePage, type InviteProps } from './invite-page';

/** Asking in a contact of a user. */
@Controller('organisaties/:organiserId/gebruikers/:userId/uitnodigen')
@ApiExcludeController()
export class InviteScreens {
  constructor(
    private readonly invitations: Invitations,
    private readonly letters: Letters,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('actor.invite')
  async ask(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(InvitePage, await this.shown({ organiser, user }, screen));
  }

  @Post()
  @Does('actor.invite')
  async invite(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { desk } = screen.words;
    const shown = await this.shown({ organiser, user }, screen);
    screen.onRefusal(InvitePage, shown, { says: { other: desk.inviteRefused } });
    const typed = screen.typed.read({
      name: needed(desk.personNameMissing),
      email: emailTyped(desk.emailMissing),
    });
    const asked = { ...typed, organiser, party: user, role: 'user-contact' } as const;
    const command = screen.command({ organiser, subject: user, body: typed });
    const { taken, letter } = await this.invitations.invite(command, asked, { byAdministrator: false });
    const { name } = (await organiserFile(this.reading, organiser)).organiser;
    if (letter) this.letters.invitation({ ...letter, organiser: name, user: shown.name }, screen, request);
    return screen.goTo(
      `/organisaties/${organiser}/gebruikers/${user}/uitnodigen?verstuurd=${taken.answer.id}`,
    );
  }

  private async shown(
    { organiser, user }: Pick<InviteProps, 'organiser' | 'user'>,
    screen: Screen,
  ): Promise<InviteProps> {
    const { details } = await userFile(this.reading, { organiser, user });
    const sent = screen.asked('verstuurd');
    const invited = isId(sent) ? await actorWithRoles(this.reading, sent, organiser) : undefined;
    return { organiser, user, name: details?.name ?? '', invited: invited?.email ?? '' };
  }
}
