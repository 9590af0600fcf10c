import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Id, NotFound, today } from '#kernel';
import { type AnyTold, watchesOf } from '#messaging';
import { lookAt, type Watcher } from '../../nightly/watchers';
import { WhatIsWatched } from '../../nightly/watching';
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
    @Inject(CLOCK) private readonly clock: Clock,
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
    const watcher = this.watcherOf(name);
    const untold = await this.what.watches.untold(
      this.reading,
      organiser,
      await this.find(watcher, organiser),
    );
    const found = await this.messages.wouldBeTold(organiser, untold);
    return screen.show(WatcherPage, { organiser, watcher: watcher.name, found });
  }

  /** Tells it now, without waiting for the watcher's own time. */
  @Post(':watcher')
  @Does('watcher.run')
  async run(
    @PathId('organiserId') organiser: Id,
    @Param('watcher') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const watcher = this.watcherOf(name);
    const found = await this.find(watcher, organiser);
    const onDay = this.clock.now();
    const command = screen.command({ organiser, body: { watcher: name } });
    await this.what.watches.tell(command, { watcher: watcher.name, onDay, found });
    return screen.goTo(`${messagesPath(organiser)}/wachters`);
  }

  private find(watcher: Watcher, organiser: Id): Promise<AnyTold[]> {
    const asked = { organiser, on: today(this.clock), now: this.clock.now() };
    return lookAt(this.reading, asked).then((look) => watcher.find(look));
  }

  /** @throws NotFound */
  private watcherOf(name: string): Watcher {
    const watcher = this.what.watchers.all.find((one) => one.name === name);
    if (!watcher) throw new NotFound('watcher', name);
    return watcher;
  }
}
