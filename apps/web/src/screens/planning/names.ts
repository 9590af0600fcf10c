import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { taskToBeNamed } from '#matching';
import { factsOfUsers, type SiteFacts, type UserFacts, workersPage } from '#registry';
import { CataloguePages } from '#task-catalogue';
import { planningWords as words } from '../../words/nl/staff/planning';

const EVERYBODY = 100_000;

/** What ids are called on the pages of an organiser; what was erased since has a word that says so. */
export interface Called {
  readonly user: (id: Id) => string;
  readonly worker: (id: Id) => string;
  readonly site: (user: Id, site: Id) => SiteFacts | undefined;
  readonly task: (code: string) => string;
  readonly users: readonly UserFacts[];
  readonly workers: readonly { readonly id: Id; readonly name: string }[];
  readonly tasks: readonly { readonly code: string; readonly name: string }[];
}

/** Puts names to ids, in a fixed number of statements however many there are. */
@Injectable()
export class Names {
  constructor(
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(organiser: Id, on: Day): Promise<Called> {
    const users = await factsOfUsers(this.reading, { organiser });
    const { items: workers } = await workersPage(this.reading, { organiser, limit: EVERYBODY });
    const { tasks } = await this.catalogue.tasks(this.reading, { on, limit: EVERYBODY });
    const [userOf, workerOf, taskOf] = [
      new Map(users.map((user) => [user.user, user])),
      new Map(workers.map(({ id, name }) => [id, name])),
      new Map(tasks.map(({ code, name }) => [code, name])),
    ];
    return {
      users,
      workers,
      tasks,
      user: (id) => userOf.get(id)?.name || words.erased,
      worker: (id) => workerOf.get(id) || words.erased,
      site: (user, site) => userOf.get(user)?.sites.find((one) => one.site === site),
      // A task that left the list since keeps its code as name.
      task: (code) => (code === taskToBeNamed ? words.inOwnWords : (taskOf.get(code) ?? code)),
    };
  }
}

/** "Leuven, Bondgenotenlaan" as short as it can be told: the name of the place where it says more than the town. */
export const siteTold = (site: SiteFacts | undefined): string =>
  site === undefined ? words.erased : `${site.name}, ${site.place}`;
