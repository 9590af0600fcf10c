import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, epochOfMoment, type Moment, moment, momentOfEpoch, systemClock } from '#kernel';

/**
 * The clock of a demonstration: it showed the moment in its file when that file was written, and has ticked on
 * since. Writing the file anew moves it, so that a story of two days can be told in two minutes.
 */
class ClockInFile implements Clock {
  private readAt = NaN;
  private lead = 0;

  constructor(private readonly file: string) {}

  now(): Moment {
    const writtenAt = statSync(this.file).mtimeMs;
    if (writtenAt !== this.readAt) {
      this.lead = epochOfMoment(moment(readFileSync(this.file, 'utf8').trim())) - writtenAt;
      this.readAt = writtenAt;
    }
    return momentOfEpoch(Math.round(epochOfMoment(systemClock.now()) + this.lead));
  }
}

/** The clock of an installation: the machine's own, or the one in the file `clock` of a demonstration's data folder. */
export function clockOf(dataFolder: string): Clock {
  const file = join(dataFolder, 'clock');
  return existsSync(file) ? new ClockInFile(file) : systemClock;
}
