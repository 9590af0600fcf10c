import { Inject, Injectable } from '@nestjs/common';
import { type Command, READING, type Reading, type Taken } from '#database';
import { CLOCK, type Clock, type Id, inBrussels, minutesOfTime, NotFound } from '#kernel';
import { type AnyTold, hasWatched, Watches } from '#messaging';
import { figure } from '#regulation';
import { regimeOf } from '#registry';
import { type Look, type Watcher, type WatcherName, Watchers } from './watchers';

/** What a watcher would tell now. */
export interface WouldTell {
  readonly watcher: WatcherName;
  /** The day for which it looks, or for what is watched all day through the moment. */
  readonly onDay: string;
  /** All that people should know, and what of it they were not told before. */
  readonly found: readonly AnyTold[];
  readonly untold: readonly AnyTold[];
}

const MINUTES_PER_HOUR = 60;

/** Lets watchers look, and tells what they find: when it is their time, or because somebody asks. */
@Injectable()
export class WhatIsWatched {
  constructor(
    private readonly watchers: Watchers,
    private readonly watches: Watches,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get all(): readonly Watcher[] {
    return this.watchers.all;
  }

  /** @throws NotFound when nothing of that name is watched */
  named(name: string): Watcher {
    const watcher = this.all.find((one) => one.name === name);
    if (!watcher) throw new NotFound('watcher', name);
    return watcher;
  }

  /** What one of them would tell now, without telling it. @throws NotFound */
  wouldTell(organiser: Id, { name, from, find }: Watcher): Promise<WouldTell> {
    const now = this.clock.now();
    return this.look(organiser).then(async (look) => {
      const found = await find(look);
      const untold = await this.watches.untold(this.reading, organiser, found);
      return { watcher: name, onDay: from === 'always' ? now : look.on, found, untold };
    });
  }

  /** Tells it, without waiting for the watcher's own time; what was told before is told no more. */
  async tellNow(command: Command, organiser: Id, watcher: Watcher): Promise<Taken<void>> {
    const { found } = await this.wouldTell(organiser, watcher);
    return this.watches.tell(command, { watcher: watcher.name, onDay: this.clock.now(), found });
  }

  /**
   * Tells it when it is time: once a day from its hour on, or all day through. What is watched all day leaves a line
   * only where there is something to tell.
   */
  async tellInTime(command: Command, organiser: Id, watcher: Watcher): Promise<void> {
    const { name, from } = watcher;
    if (!(await this.isTime(organiser, watcher))) return;
    const { onDay, found, untold } = await this.wouldTell(organiser, watcher);
    if (from === 'always' && untold.length === 0) return;
    await this.watches.tell(command, { watcher: name, onDay, found });
  }

  private async isTime(organiser: Id, { name, from }: Watcher): Promise<boolean> {
    if (from === 'always') return true;
    const { day: onDay, time } = inBrussels(this.clock.now());
    const hour = from === 'morning' ? 0 : figure(await regimeOf(this.reading, organiser), from, onDay);
    if (minutesOfTime(time) < hour * MINUTES_PER_HOUR) return false;
    return !(await hasWatched(this.reading, { organiser, watcher: name, onDay }));
  }

  /** Where, when and for whom is looked. @throws NotFound */
  private async look(organiser: Id): Promise<Look> {
    const now = this.clock.now();
    return { organiser, on: inBrussels(now).day, now, regime: await regimeOf(this.reading, organiser) };
  }
}
