import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { recordsAbout, referrers, usersPage } from '#registry';
import { CataloguePages } from '#task-catalogue';
import { bodyWords } from '../../../words/nl/staff/people-records';
import { type Options } from './form-fields';
import { type OptionList } from './record-form';

interface Asked {
  readonly organiser: Id;
  readonly owner: Id;
  readonly today: Day;
}

type Choices = readonly (readonly [value: string, says: string])[];

/** More than any organiser has of one kind. */
const LISTED_MOST = 5_000;

/** The lists that fields choose from, as they stand today. */
@Injectable()
export class RecordOptions {
  constructor(
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(lists: readonly OptionList[], asked: Asked): Promise<Options> {
    const options: Record<string, Choices> = {};
    for (const list of lists) options[list] = await this[list](asked);
    return options;
  }

  private async referrers({ organiser }: Asked): Promise<Choices> {
    const known = await referrers(this.reading, organiser);
    return known.map(({ id, name, kind }) => [id, `${name} (${bodyWords[kind]})`]);
  }

  private async users({ organiser }: Asked): Promise<Choices> {
    const { items } = await usersPage(this.reading, { organiser, limit: LISTED_MOST });
    return items.map(({ id, name }) => [id, name]);
  }

  private async tasks({ today }: Asked): Promise<Choices> {
    const { tasks } = await this.catalogue.tasks(this.reading, { on: today, limit: LISTED_MOST });
    return tasks.map(({ code, name }) => [code, name]);
  }

  /** Users and tasks in one list, each with what it is. */
  private async targets(asked: Asked): Promise<Choices> {
    const users = await this.users(asked);
    const tasks = await this.tasks(asked);
    return [
      ...users.map(([id, name]) => [id, `Gebruiker: ${name}`] as const),
      ...tasks.map(([code, name]) => [code, `Taak: ${name}`] as const),
    ];
  }

  private async municipalities({ organiser, today }: Asked): Promise<Choices> {
    const { municipalities } = await this.catalogue.municipalities(this.reading, {
      organiser,
      on: today,
      limit: LISTED_MOST,
    });
    return municipalities.map(({ nisCode, name }) => [nisCode, name]);
  }

  private async sites({ organiser, owner }: Asked): Promise<Choices> {
    const sites = await recordsAbout(this.reading, { organiser, noun: 'site', owner });
    return sites.map(({ id, name, place }) => [id, `${name}, ${place}`]);
  }
}
