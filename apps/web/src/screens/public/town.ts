import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Day, type Id, today } from '#kernel';
import { type DeskDayListed, deskDays, organiserFile, placesFound, regimeOf, setting } from '#registry';
import { figure, principle, type Regime, type UserKind } from '#regulation';
import {
  CataloguePages,
  type GeneralExclusion,
  matches,
  type NisCode,
  plain,
  TaskCatalogue,
  type TaskGroup,
  type Territory,
  type Tile,
} from '#task-catalogue';

/** What one organiser does in a municipality, as everybody may know it. */
export interface OrganiserHere {
  readonly id: Id;
  readonly name: string;
  readonly telephone: string | null;
  readonly priceCents: number | null;
  readonly feeCents: number;
  readonly allowanceCents: number;
  readonly taxReductionPercent: number;
  readonly isInsured: boolean;
  readonly deskDays: readonly DeskDayListed[];
}

/** A municipality with all that somebody wants to know before calling. */
export interface Town {
  readonly municipality: Territory;
  readonly organisers: readonly OrganiserHere[];
  readonly groups: readonly TaskGroup[];
  readonly tiles: readonly Tile[];
  readonly exclusions: readonly GeneralExclusion[];
  /** Where nobody serves this one: others in its province that are served. */
  readonly nearby: readonly Territory[];
  readonly on: Day;
}

const TOWNS_MAXIMUM = 400;
const PLACES_MAXIMUM = 12;
const NEARBY_MAXIMUM = 12;
const DESK_DAYS_MAXIMUM = 8;

/** Reads what is public about municipalities: nothing here says anything of a person. */
@Injectable()
export class Towns {
  constructor(
    private readonly pages: CataloguePages,
    private readonly catalogue: TaskCatalogue,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Municipalities that a search finds, by name; all of them without one. A postal code and a name with a slip in it
   * are looked up among the places first.
   */
  async found(search: string): Promise<Territory[]> {
    const asked = { on: today(this.clock), limit: TOWNS_MAXIMUM };
    const all = (await this.pages.municipalities(this.reading, asked)).municipalities;
    if (search === '') return all;
    const places = await placesFound(this.reading, { search, limit: PLACES_MAXIMUM });
    const names = new Set(places.map(({ name }) => plain(name)));
    return all.filter(
      ({ name, nisCode, mainPostalCode }) =>
        matches(search, [name, nisCode, mainPostalCode]) || names.has(plain(name)),
    );
  }

  /** @throws NotFound for a municipality that is not there today */
  async of(nisCode: NisCode, userKind: UserKind): Promise<Town> {
    const on = today(this.clock);
    const municipality = await this.pages.municipality(this.reading, { nisCode, on });
    const organisers: OrganiserHere[] = [];
    for (const organiser of municipality.organisers)
      organisers.push(await this.organiser({ organiser, nisCode, on }));
    const [serving] = municipality.organisers;
    return {
      municipality,
      organisers,
      groups: await this.pages.groups(this.reading),
      tiles:
        serving === undefined
          ? []
          : await this.catalogue.tilesFor(this.reading, {
              municipality: nisCode,
              organiser: serving,
              userKind,
              on,
            }),
      exclusions: await this.pages.generalExclusions(this.reading),
      nearby: organisers.length > 0 ? [] : await this.nearby(municipality),
      on,
    };
  }

  private async organiser(asked: { organiser: Id; nisCode: NisCode; on: Day }): Promise<OrganiserHere> {
    const { organiser, nisCode: municipality, on } = asked;
    const { reading } = this;
    const { organiser: file } = await organiserFile(reading, organiser);
    const regime: Regime = await regimeOf(reading, organiser);
    const telephone = await setting(reading, { organiser, name: 'help-telephone', on });
    const price = await setting(reading, { organiser, name: 'cheque-price-cents', on });
    return {
      id: organiser,
      name: file.name,
      telephone: typeof telephone === 'string' ? telephone : null,
      priceCents: typeof price === 'number' ? price : null,
      feeCents: figure(regime, 'registration-fee-cents', on),
      allowanceCents: figure(regime, 'worker-allowance-cents', on),
      taxReductionPercent: figure(regime, 'tax-reduction-percent', on),
      isInsured: principle(regime, 'vdab-insures', on).value,
      deskDays: await deskDays(reading, { organiser, from: on, municipality, limit: DESK_DAYS_MAXIMUM }),
    };
  }

  private async nearby({ province, nisCode }: Territory): Promise<Territory[]> {
    const all = await this.found('');
    return all
      .filter(
        (other) => other.province === province && other.nisCode !== nisCode && other.organisers.length > 0,
      )
      .slice(0, NEARBY_MAXIMUM);
  }
}
