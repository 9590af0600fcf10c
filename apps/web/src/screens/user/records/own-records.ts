import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { type RecordRows, recordsAbout, type RecordTold, Records, type UserNoun } from '#registry';
import { CataloguePages } from '#task-catalogue';
import { type Screen } from '../../frame';
import { type Space } from '../own-space';

/** Contacts and places: what a user keeps of itself. */
type OwnNoun = Extract<UserNoun, 'contact' | 'site'>;

const TOWNS_MAXIMUM = 400;

/** Reads and writes what a user keeps of itself. */
@Injectable()
export class OwnRecords {
  constructor(
    private readonly records: Records,
    private readonly catalogue: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** Those that still count first, by name. */
  async list<Noun extends OwnNoun>(
    { organiser, user, today }: Space,
    noun: Noun,
  ): Promise<RecordRows[Noun][]> {
    const rows = await recordsAbout(this.reading, { organiser, noun, owner: user });
    return rows
      .filter(({ until }) => until === null || until >= today)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  /** @throws NotFound for a record of somebody else */
  async one<Noun extends OwnNoun>(space: Space, noun: Noun, id: Id): Promise<RecordRows[Noun]> {
    const found = (await this.list(space, noun)).find((row) => row.id === id);
    if (!found) throw new NotFound(noun, id);
    return found;
  }

  /** Writes down a new record, from today on. */
  async add<Noun extends OwnNoun>(
    screen: Screen,
    { organiser, user }: Space,
    told: Told<Noun>,
  ): Promise<void> {
    const command = screen.command({ organiser, body: { ...told.record, noun: told.noun } });
    await this.records.add(command, { ...told, owner: user });
  }

  /** Changes a record from the version that stood on the page. @throws ChangedMeanwhile */
  async change<Noun extends OwnNoun>(
    screen: Screen,
    { organiser }: Space,
    { noun, id, changes }: { noun: Noun; id: Id; changes: Partial<RecordTold<Noun>> },
  ): Promise<void> {
    const version = Number(screen.typed.text('version'));
    const command = screen.command({ organiser, subject: id, body: { changes, version } });
    await this.records.change(command, { noun, version, changes });
  }

  /** Municipalities that the organiser serves today, by name. */
  async towns({ organiser, today: on }: Space): Promise<(readonly [string, string])[]> {
    const { municipalities } = await this.catalogue.municipalities(this.reading, {
      on,
      organiser,
      limit: TOWNS_MAXIMUM,
    });
    return municipalities.map(({ nisCode, name }) => [nisCode, name] as const);
  }
}

interface Told<Noun extends OwnNoun> {
  readonly noun: Noun;
  readonly record: RecordTold<Noun>;
}
