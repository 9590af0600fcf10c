import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Id } from '#kernel';
import { type AnyTold } from '../rules';
import { isTold, putInOutbox } from '../store/messages';
import { addWatch } from '../store/watches';

/** What a watcher found, and for which day or moment it looked. */
export interface Watched {
  readonly watcher: string;
  readonly onDay: string;
  readonly found: readonly AnyTold[];
}

/** Tells what watchers find, once each, and keeps that they looked. */
@Injectable()
export class Watches {
  constructor(private readonly road: Road) {}

  /** The day is part of the command's key: of several processes one does it, and a second time does nothing. */
  tell(command: Command, { watcher, onDay, found }: Watched): Promise<Taken<void>> {
    const organiser = command.books[0] as Id;
    return this.road.take(
      { ...command, key: `watch ${watcher} ${onDay}` },
      {
        perform: async (tx) => {
          let told = 0;
          for (const one of found) if (await putInOutbox(tx, organiser, one)) told += 1;
          await addWatch(tx, organiser, { watcher, onDay, found: found.length, told });
        },
        answer: async () => undefined,
      },
    );
  }

  /** What of it would be told: all that was not told before. */
  async untold(reading: Reading, organiser: Id, found: readonly AnyTold[]): Promise<AnyTold[]> {
    const left: AnyTold[] = [];
    for (const one of found) if (!(await isTold(reading, organiser, one))) left.push(one);
    return left;
  }
}
