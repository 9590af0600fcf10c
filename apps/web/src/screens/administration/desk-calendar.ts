import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import {
  deskAppointments,
  deskDay,
  type DeskDayListed,
  deskDays,
  deskTimes,
  usersPage,
  workersPage,
} from '#registry';
import { CataloguePages, type Territory } from '#task-catalogue';

const FOUND_MAXIMUM = 12;
const MUNICIPALITIES_MAXIMUM = 400;

/** Reads the desk days of an organiser, who comes, and who could. */
@Injectable()
export class DeskCalendar {
  constructor(
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  coming(organiser: Id, from: Day, limit: number): Promise<DeskDayListed[]> {
    return deskDays(this.reading, { organiser, from, limit });
  }

  /** @throws NotFound where this organiser has no such desk day */
  async one(organiser: Id, id: Id) {
    const day = await deskDay(this.reading, organiser, id);
    const appointments = await deskAppointments(this.reading, id);
    const taken = appointments.map(({ at }) => at);
    return { deskDay: day, appointments, freeTimes: deskTimes(day).filter((time) => !taken.includes(time)) };
  }

  /** People with a file whose name fits, workers first. */
  async known(organiser: Id, search: string): Promise<(readonly [Id, string])[]> {
    if (search === '') return [];
    const asked = { organiser, search, limit: FOUND_MAXIMUM };
    const workers = await workersPage(this.reading, asked);
    const users = await usersPage(this.reading, asked);
    return [...workers.items, ...users.items].map(({ id, name }) => [id, name] as const);
  }

  async municipalities(organiser: Id, on: Day): Promise<Territory[]> {
    const { municipalities } = await this.pages.municipalities(this.reading, {
      organiser,
      on,
      limit: MUNICIPALITIES_MAXIMUM,
    });
    return municipalities;
  }
}
