import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { covers, type Day, type Id, NotFound } from '#kernel';
import { type AssignmentListed } from '#matching';
import { type RecordRows, recordsAbout, userFile } from '#registry';
import { CataloguePages } from '#task-catalogue';

/** A task by its name, and the group of tasks in the catalogue it belongs to, for the pictogram. */
export interface TaskNamed {
  readonly task: string;
  readonly group: string;
}

/** A job as a worker needs it: what, for whom, where, and whom to call. */
export interface Job extends TaskNamed {
  readonly assignment: AssignmentListed;
  /** The name of the school or the person. */
  readonly user: string;
  readonly site: RecordRows['site'] | undefined;
  readonly contact: { readonly name: string; readonly telephone: string | null } | undefined;
}

interface OfUser {
  readonly name: string;
  readonly telephone: string | null;
  readonly sites: readonly RecordRows['site'][];
  readonly contacts: readonly RecordRows['contact'][];
}

/** Puts names and places to assignments. Each user is read once, however many jobs there are. */
@Injectable()
export class JobDetails {
  constructor(
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(organiser: Id, assignments: readonly AssignmentListed[]): Promise<Job[]> {
    const users = new Map<Id, OfUser>();
    for (const { userId } of assignments)
      if (!users.has(userId)) users.set(userId, await this.user(organiser, userId));
    const jobs: Job[] = [];
    for (const assignment of assignments) {
      const user = users.get(assignment.userId);
      if (user) jobs.push({ assignment, ...(await this.task(assignment)), ...placeOf(assignment, user) });
    }
    return jobs;
  }

  private async user(organiser: Id, user: Id): Promise<OfUser> {
    const { details } = await userFile(this.reading, { organiser, user });
    return {
      name: details?.name ?? '',
      telephone: details?.phone ?? null,
      sites: await recordsAbout(this.reading, { organiser, noun: 'site', owner: user }),
      contacts: await recordsAbout(this.reading, { organiser, noun: 'contact', owner: user }),
    };
  }

  /** A task that left the list since keeps its code as name, rather than no page at all. */
  async task({ task: code, day: on }: { readonly task: string; readonly day: Day }): Promise<TaskNamed> {
    try {
      const { name, group } = await this.catalogue.task(this.reading, { code, on });
      return { task: name, group };
    } catch (error) {
      if (error instanceof NotFound) return { task: code, group: '' };
      throw error;
    }
  }
}

/** The contact of the site, else one of the whole user, else the user itself. */
function placeOf({ siteId, day }: AssignmentListed, { name, telephone, sites, contacts }: OfUser) {
  const standing = contacts.filter((contact) => covers(contact, day));
  const known =
    standing.find((contact) => contact.siteId === siteId) ??
    standing.find((contact) => contact.siteId === null);
  return {
    user: name,
    site: sites.find(({ id }) => id === siteId),
    contact: known
      ? { name: known.name, telephone: known.phone }
      : telephone === null
        ? undefined
        : { name, telephone },
  };
}
