import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Id, type Day } from '#kernel';
import {
  type DatedSettingRow,
  type OrganiserFile,
  organiserFile,
  type OrganiserSetting,
  organiserSettings,
  regimeOf,
  settingsOf,
} from '#registry';
import { chequePricesCents } from '#regulation';
import { CataloguePages, type Territory } from '#task-catalogue';

/** One choice of an organiser: what counts on a day, and all it ever was, the newest first. */
export interface Choice {
  readonly name: OrganiserSetting;
  readonly standing: DatedSettingRow | undefined;
  readonly versions: readonly DatedSettingRow[];
}

export interface OwnOrganiser {
  readonly file: OrganiserFile;
  readonly municipalities: readonly Territory[];
  readonly choices: readonly Choice[];
}

const MUNICIPALITIES_MAXIMUM = 400;

/** Reads what an organiser laid down about itself. */
@Injectable()
export class OwnOrganisers {
  constructor(
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async of(organiser: Id, on: Day): Promise<OwnOrganiser> {
    const { municipalities } = await this.pages.municipalities(this.reading, {
      organiser,
      on,
      limit: MUNICIPALITIES_MAXIMUM,
    });
    return {
      file: await organiserFile(this.reading, organiser),
      municipalities,
      choices: await this.choices(organiser, on),
    };
  }

  async choices(organiser: Id, on: Day): Promise<Choice[]> {
    const rows = await settingsOf(this.reading, organiser);
    return organiserSettings.map((name) => {
      const versions = rows
        .filter((row) => row.name === name)
        .toSorted((one, other) => sortable(other).localeCompare(sortable(one)));
      return { name, versions, standing: versions.find(({ from }) => from <= on) };
    });
  }

  /** The prices a cheque may have on a day, in cents. */
  async prices(organiser: Id, on: Day): Promise<readonly number[]> {
    return chequePricesCents(await regimeOf(this.reading, organiser), on);
  }
}

const sortable = ({ from, decidedOn, recordedAt }: DatedSettingRow) => `${from} ${decidedOn} ${recordedAt}`;
