import { Injectable } from '@nestjs/common';
import { covers, NotFound } from '#kernel';
import { type RecordRows, recordsAbout } from '#registry';
import { CataloguePages } from '#task-catalogue';
import { JobDetails, type TaskNamed } from './job-details';
import { type Own, OwnCard } from './own-card';

/** Work that somebody wishes or wants to learn, by its name. */
export interface AimNamed extends TaskNamed {
  readonly aim: RecordRows['aim'];
}

/** A kind of work, as the catalogue has it. */
export interface GroupNamed {
  readonly code: string;
  readonly name: string;
}

/** A task that can be chosen; chosen already, with the choice. */
export interface TaskToChoose {
  readonly code: string;
  readonly name: string;
  readonly aim: RecordRows['aim'] | undefined;
}

/** More than the catalogue has. */
const EVERY_TASK = 5_000;

/** What a worker said to do gladly or to want to learn, and what there is to choose from. */
@Injectable()
export class OwnAims {
  constructor(
    private readonly catalogue: CataloguePages,
    private readonly details: JobDetails,
    private readonly card: OwnCard,
  ) {}

  /** What counts today, in the order in which it was said. */
  async said({ organiser, worker: owner }: Own): Promise<RecordRows['aim'][]> {
    const { reading, today } = this.card;
    const aims = await recordsAbout(reading, { organiser, noun: 'aim', owner });
    return aims.filter((aim) => covers(aim, today));
  }

  async named(own: Own): Promise<AimNamed[]> {
    const named: AimNamed[] = [];
    for (const aim of await this.said(own))
      named.push({ aim, ...(await this.details.task({ task: aim.task, day: this.card.today })) });
    return named;
  }

  /** Kinds of work of which there is a task today. */
  async groups(): Promise<GroupNamed[]> {
    const tasks = await this.tasks();
    const groups = await this.catalogue.groups(this.card.reading);
    return groups.filter(({ code }) => tasks.some(({ group }) => group === code));
  }

  /** The tasks of a kind of work. @throws NotFound where there is no such kind */
  async ofGroup(own: Own, group: string): Promise<TaskToChoose[]> {
    const tasks = (await this.tasks()).filter((task) => task.group === group);
    if (tasks.length === 0) throw new NotFound('task group', group);
    const said = await this.said(own);
    return tasks.map(({ code, name }) => ({ code, name, aim: said.find(({ task }) => task === code) }));
  }

  private async tasks() {
    const { reading, today: on } = this.card;
    const { tasks } = await this.catalogue.tasks(reading, { on, limit: EVERY_TASK });
    return tasks;
  }
}
