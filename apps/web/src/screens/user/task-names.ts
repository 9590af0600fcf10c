import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, NotFound } from '#kernel';
import { taskToBeNamed } from '#matching';
import { CataloguePages } from '#task-catalogue';

/** What a job is called, and in which group of the list it stands; a job in own words has neither. */
interface TaskNamed {
  readonly task: string;
  readonly group: string;
}

/** Names of tasks, each read once. */
@Injectable()
export class TaskNames {
  constructor(
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** By code; a task that left the list since keeps its code as name, rather than no page at all. */
  async of(codes: readonly string[], on: Day): Promise<ReadonlyMap<string, TaskNamed>> {
    const names = new Map<string, TaskNamed>();
    for (const code of new Set(codes)) names.set(code, await this.one(code, on));
    return names;
  }

  async one(code: string, on: Day): Promise<TaskNamed> {
    if (code === taskToBeNamed) return { task: '', group: '' };
    try {
      const { name, group } = await this.catalogue.task(this.reading, { code, on });
      return { task: name, group };
    } catch (error) {
      if (error instanceof NotFound) return { task: code, group: '' };
      throw error;
    }
  }
}
