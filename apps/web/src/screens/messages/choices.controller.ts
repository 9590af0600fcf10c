import { Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { actorWithRoles, isHeld, Looks, onlyOwn } from '#identity';
import { type Id, NotFound } from '#kernel';
import {
  type ChannelChoice,
  channelChoices,
  Choosing,
  type MessageLanguage,
  messageLanguages,
  messageTopics,
  type MessageTopic,
} from '#messaging';
import { Does } from '../../api/frame';
import { asDay, maybe, oneOf, OnScreen, type Reader, Screen } from '../frame';
import { idsIn } from '../people/ids-in';
import { filePath, type OwnerKind } from '../people/office';
import { ChoicesPage } from './choices-page';
import { MessageReads } from './message-reads';

const roots = { worker: 'mensen', user: 'gebruikers' } as const;

type OwnerPath = Readonly<Record<'organiserId' | 'ownerId', string>>;

type Told = Record<MessageTopic, ChannelChoice> & {
  readonly language: MessageLanguage | null;
  readonly from: ReturnType<typeof asDay> extends Reader<infer Day> ? Day : never;
};

/** By which channel somebody is told what; the same page for workers and users, and for the desk. */
function choiceScreens(kind: OwnerKind): Type<object> {
  @Controller(`organisaties/:organiserId/${roots[kind]}/:ownerId/berichten`)
  @ApiExcludeController()
  class ChoiceScreens {
    constructor(
      @Inject(MessageReads) readonly reads: MessageReads,
      @Inject(Choosing) readonly choosing: Choosing,
      @Inject(Looks) readonly looks: Looks,
    ) {}

    @Get()
    @Does('messageChoice.read')
    async show(@Param() path: OwnerPath, @OnScreen() screen: Screen): Promise<string> {
      const { organiser, owner } = this.asked(path, screen);
      await this.looks.record({
        actor: screen.access.actor,
        organiser,
        party: owner,
        what: 'messages',
      });
      return screen.show(ChoicesPage, await this.reads.choices(organiser, kind, owner));
    }

    @Post()
    @Does('messageChoice.set')
    async keep(@Param() path: OwnerPath, @OnScreen() screen: Screen): Promise<string> {
      const { organiser, owner } = this.asked(path, screen);
      screen.onRefusal(ChoicesPage, await this.reads.choices(organiser, kind, owner));
      const { from, language, ...channels } = toldChoices(screen);
      const choices = { ...channels, ...(language !== null && { language }) };
      const told = { party: owner, from, choices };
      await this.choosing.choose(screen.command({ organiser, subject: owner, body: told }), told);
      return screen.goTo(`${filePath(organiser, kind, owner)}/berichten?gedaan=bewaard`);
    }

    /** @throws NotFound where it is somebody else's */
    asked(path: OwnerPath, { access }: Screen): { organiser: Id; owner: Id } {
      const { organiserId: organiser, ownerId: owner } = idsIn(path, 'organiserId', 'ownerId');
      onlyOwn(access, { [kind]: owner });
      return { organiser, owner };
    }
  }
  return ChoiceScreens;
}

/** @throws Mistyped with everything that was wrong */
function toldChoices({ typed, today, words: { messages } }: Screen): Told {
  const channel = oneOf(channelChoices, messages.choiceWrong);
  const topics = Object.fromEntries(messageTopics.map((topic) => [topic, channel])) as Record<
    MessageTopic,
    Reader<ChannelChoice>
  >;
  return typed.read<Told>({
    ...topics,
    language: maybe(oneOf(messageLanguages, messages.choiceWrong)),
    from: asDay(today, messages.fromWrong),
  });
}

/** Leads somebody who is logged in to the choices of the own file. */
@Controller('account/berichten')
@ApiExcludeController()
class OwnChoices {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  @Get()
  @Does('session.read')
  async mine(@OnScreen() screen: Screen): Promise<string> {
    const { actor } = screen.access;
    const self = await actorWithRoles(this.reading, actor);
    for (const held of self?.roles ?? []) {
      const { role, organiser, party } = held;
      if (organiser === null || party === null || !isHeld(held, screen.today)) continue;
      if (role === 'worker') return screen.goTo(`${filePath(organiser, 'worker', party)}/berichten`);
      if (role === 'user-contact') return screen.goTo(`${filePath(organiser, 'user', party)}/berichten`);
    }
    throw new NotFound('own file', actor);
  }
}

export const choiceControllers = [choiceScreens('worker'), choiceScreens('user'), OwnChoices];
