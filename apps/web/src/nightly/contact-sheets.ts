import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { READING, type Reading } from '#database';
import { addDays, CLOCK, type Clock, type Day, today } from '#kernel';
import { organisers } from '#registry';
import { PAPERS_FOLDER } from '../papers.module';
import { contactSheet } from '../screens/day-lists/contact-sheet';
import { DayList } from '../screens/day-lists/day-list';
import { dayTold, momentTold } from '../screens/frame';

/** Sheets of an organiser that are kept: those of a week, so that a missed evening leaves one to start from. */
const KEPT = 7;
const NAME = /^contactblad-(\d{4}-\d{2}-\d{2})\.pdf$/;

/**
 * Every evening the contact sheet of the day after, of each organiser, as a PDF in a folder: whoever comes by a printer,
 * or has the folder copied elsewhere, knows who is where when nothing works any more.
 */
@Injectable()
export class ContactSheets implements OnApplicationBootstrap {
  private readonly log = new Logger('contact sheets');

  constructor(
    private readonly list: DayList,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(PAPERS_FOLDER) private readonly folder?: string,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Cron('0 18 * * *', { name: 'contact sheets', timeZone: 'Europe/Brussels' })
  async run(): Promise<void> {
    if (this.folder === undefined) return;
    const day = addDays(today(this.clock), 1);
    for (const { id, name } of await organisers(this.reading)) {
      try {
        const place = join(this.folder, id);
        const sites = await this.list.of({ organiser: id, day });
        const madeAt = momentTold(this.clock.now(), 'nl');
        await keep(
          place,
          day,
          await contactSheet({ day: dayTold(day, 'nl'), organiser: name, madeAt, sites }),
        );
      } catch (error) {
        this.log.error(`the contact sheet of ${id} could not be made: ${String(error)}`);
      }
    }
  }
}

/** In one step, so that nobody prints half a sheet; only whoever runs the server may read it. */
async function keep(place: string, day: Day, paper: Buffer): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  const half = join(place, `.${day}.${process.pid}`);
  await writeFile(half, paper, { mode: 0o600 });
  await rename(half, join(place, `contactblad-${day}.pdf`));
  const sheets = (await readdir(place)).filter((name) => NAME.test(name)).toSorted();
  for (const old of sheets.slice(0, -KEPT)) await rm(join(place, old), { force: true });
}
