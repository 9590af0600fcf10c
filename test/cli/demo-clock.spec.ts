import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochOfMoment, moment, systemClock } from '#kernel';
import { clockOf } from '../../apps/web/src/clock';

describe('the clock of a demonstration', () => {
  let folder: string;
  let file: string;

  /** Writes the clock as if that had been done some seconds ago. */
  const write = (at: string, secondsAgo = 0) => {
    writeFileSync(file, `${at}\n`);
    const writtenAt = epochOfMoment(systemClock.now()) / 1000 - secondsAgo;
    utimesSync(file, writtenAt, writtenAt);
  };
  const secondsAfter = (at: string) =>
    (epochOfMoment(clockOf(folder).now()) - epochOfMoment(moment(at))) / 1000;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wijk-clock-'));
    file = join(folder, 'clock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('shows the moment it was set to, and ticks on', () => {
    write('2026-11-23T07:00:00.000Z', 90);
    expect(secondsAfter('2026-11-23T07:00:00.000Z')).toBeGreaterThanOrEqual(90);
    expect(secondsAfter('2026-11-23T07:00:00.000Z')).toBeLessThan(100);
  });

  it('moves when its file is written anew, also for who holds it already', () => {
    write('2026-11-23T07:00:00.000Z', 90);
    const clock = clockOf(folder);
    clock.now();
    write('2026-11-24T15:00:00.000Z');
    expect(clock.now().slice(0, 16)).toBe('2026-11-24T15:00');
  });

  it('is the clock of the machine where its folder has none', () => {
    expect(clockOf(folder)).toBe(systemClock);
  });
});
