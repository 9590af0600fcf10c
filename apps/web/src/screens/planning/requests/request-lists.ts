import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { requestsListed, type RequestListed, type RequestSort, requestStates } from '#matching';
import { usersPage } from '#registry';
import { plain } from '#task-catalogue';
import { type ListAsked } from '../../frame';
import { type Called, Names } from '../names';

const NAMES_FOUND_MAXIMUM = 200;

const sorts: Readonly<Record<string, RequestSort>> = {
  ontvangen: 'registered',
  eerste: 'first-day',
  klus: 'task',
  stand: 'state',
};
export const sortNames = ['ontvangen', 'eerste', 'klus', 'stand'] as const;

interface RequestRows {
  readonly rows: readonly RequestListed[];
  readonly total: number;
  readonly next: string | undefined;
  readonly called: Called;
}

/** Finds requests by what people know of them: who, what, or a number of their own. */
@Injectable()
export class RequestLists {
  constructor(
    private readonly names: Names,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(organiser: Id, asked: ListAsked, today: Day): Promise<RequestRows> {
    const called = await this.names.of(organiser, today);
    const skip = /^\d{1,7}$/.test(asked.after) ? Number(asked.after) : 0;
    const state = requestStates.find((one) => one === asked.filters.toestand);
    const { rows, total } = await requestsListed(this.reading, {
      organiser,
      today,
      sort: sorts[asked.sort] ?? 'registered',
      descending: asked.descending,
      skip,
      limit: asked.limit,
      ...(state && { states: [state] }),
      ...(asked.filters.open === 'ja' && { open: true }),
      ...(asked.search && { search: await this.searched(organiser, asked.search, called) }),
    });
    const next = skip + rows.length < total ? String(skip + rows.length) : undefined;
    return { rows, total, next, called };
  }

  /** Users whose name answers, typos and all, and tasks whose name holds every word. */
  private async searched(organiser: Id, text: string, called: Called) {
    const asked = { organiser, search: text, limit: NAMES_FOUND_MAXIMUM };
    const { items } = await usersPage(this.reading, asked);
    const words = plain(text).split(/\s+/);
    const tasks = called.tasks.filter(({ name }) => words.every((word) => plain(name).includes(word)));
    return { text, users: items.map(({ id }) => id), tasks: tasks.map(({ code }) => code) };
  }
}
