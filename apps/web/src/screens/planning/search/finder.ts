import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { nameScore, searchForm, usersPage, workersPage } from '#registry';
import { CataloguePages } from '#task-catalogue';
import { searchWords as words } from '../../../words/nl/staff/planning-search';
import { planningWords as shared } from '../../../words/nl/staff/planning';
import { planningAt, withQuery } from '../paths';
import { RequestLists } from '../requests/request-lists';
import { dayShort } from '../told';

interface FoundItem {
  readonly href: string;
  readonly head: string;
  readonly about?: string;
}

export interface FoundGroup {
  readonly name: keyof typeof words.groups;
  readonly items: readonly FoundItem[];
  readonly total: number;
  /** The list where all of them stand; none where there is no more to see. */
  readonly all: string | undefined;
}

interface Asked {
  readonly organiser: Id;
  readonly today: Day;
  readonly text: string;
  /** Of each kind. */
  readonly limit: number;
}

/** Finds anything by what is typed of it: screens, people, organisations, requests, tasks. */
@Injectable()
export class Finder {
  constructor(
    private readonly requests: RequestLists,
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async find(asked: Asked): Promise<FoundGroup[]> {
    const pages = pagesNamed(asked);
    if (asked.text === '') return pages.items.length > 0 ? [pages] : [];
    const groups = [
      pages,
      await this.workers(asked),
      await this.users(asked),
      await this.requested(asked),
      await this.tasks(asked),
    ];
    return groups.filter(({ items }) => items.length > 0);
  }

  private async workers({ organiser, text, limit }: Asked): Promise<FoundGroup> {
    const to = planningAt(organiser);
    const { items, total } = await workersPage(this.reading, { organiser, search: text, limit });
    return {
      name: 'workers',
      items: items.map(({ id, name }) => ({ href: to.worker(id), head: name })),
      total,
      all: withQuery(to.workers, { zoek: text }),
    };
  }

  private async users({ organiser, text, limit }: Asked): Promise<FoundGroup> {
    const to = planningAt(organiser);
    const { items, total } = await usersPage(this.reading, { organiser, search: text, limit });
    return {
      name: 'users',
      items: items.map(({ id, name }) => ({ href: to.user(id), head: name })),
      total,
      all: withQuery(to.users, { zoek: text }),
    };
  }

  private async requested({ organiser, today, text, limit }: Asked): Promise<FoundGroup> {
    const to = planningAt(organiser);
    const asked = {
      search: text,
      sort: 'ontvangen',
      descending: true,
      after: '',
      filters: {},
      limit,
      csv: false,
    };
    const { rows, total, called } = await this.requests.of(organiser, asked, today);
    return {
      name: 'requests',
      items: rows.map((row) => ({
        href: to.request(row.id),
        head: shared.at(row.inOwnWords ?? called.task(row.task), called.user(row.userId)),
        about: `${dayShort(row.firstDay)}, ${shared.requestStates[row.state]}`,
      })),
      total,
      all: withQuery(to.requests, { zoek: text }),
    };
  }

  private async tasks({ organiser, today, text, limit }: Asked): Promise<FoundGroup> {
    const { tasks, total } = await this.catalogue.tasks(this.reading, { on: today, search: text, limit });
    const root = `/organisaties/${organiser}/taken`;
    return {
      name: 'tasks',
      items: tasks
        .slice(0, limit)
        .map(({ code, name }) => ({ href: `${root}/${code}`, head: name, about: code })),
      total,
      all: withQuery(root, { zoek: text }),
    };
  }
}

/** Screens whose name answers; all of them while nothing is typed. */
function pagesNamed({ organiser, text }: Asked): FoundGroup {
  const query = searchForm(text);
  const items = Object.entries(words.pages)
    .map(([path, head]) => ({ path, head, score: query === '' ? 1 : nameScore(query, searchForm(head)) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ path, head }) => ({ href: `/organisaties/${organiser}/${path}`, head }));
  return { name: 'pages', items, total: items.length, all: undefined };
}
