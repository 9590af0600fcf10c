import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { watchesOf } from '#messaging';
import { WhatIsWatched } from '#watchers';
import { Does, PathId } from '../../api/frame';
import { OnScreen, Screen } from '../frame';
import { demandOffice } from '../people/office';
import { MessageReads } from './message-reads';
import { messagesPath } from './piles';
import { WatcherPage, WatchersPage } from './watchers-page';

const LATEST = 50;

/** "Wachters": what was found lately, and what would be told now. */
@Controller('organisaties/:organiserId/berichten/wachters')
@ApiExcludeController()
export class WatcherScreens {
  constructor(
    private readonly what: WhatIsWatched,
    private readonly messages: MessageReads,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('watcher.read')
  async all(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    return screen.show(WatchersPage, {
      organiser,
      watches: await watchesOf(this.reading, organiser, LATEST),
    });
  }

  @Get(':watcher')
  @Does('watcher.read')
  async preview(
    @PathId('organiserId') organiser: Id,
    @Param('watcher') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    demandOffice(screen.access);
    const { watcher, untold } = await this.what.wouldTell(organiser, this.what.named(name));
    const found = await this.messages.wouldBeTold(organiser, untold);
    return screen.show(WatcherPage, { organiser, watcher, found });
  }

  /** Tells it now, without waiting for the watcher's own time. */
  @Post(':watcher')
  @Does('watcher.run')
  async run(
    @PathId('organiserId') organiser: Id,
    @Param('watcher') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const watcher = this.what.named(name);
    await this.what.tellNow(screen.command({ organiser, body: { watcher: name } }), organiser, watcher);
    return screen.goTo(`${messagesPath(organiser)}/wachters`);
  }
}
