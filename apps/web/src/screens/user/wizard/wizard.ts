import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { covers, type Id, NotFound } from '#kernel';
import {
  type ClosedDays,
  closedDaysOf,
  draftOf,
  type DraftAnswers,
  expand,
  type Expansion,
  requestsById,
  stretchOf,
} from '#matching';
import { recordsAbout, regimeOf, setting } from '#registry';
import { CataloguePages, TaskCatalogue, type TaskGroup, type Tile } from '#task-catalogue';
import { type Space } from '../own-space';
import { patternOf } from './steps';

/** A request while it is being filled in. */
export interface Asked {
  readonly space: Space;
  readonly draft: Id;
  readonly answers: DraftAnswers;
}

/** Tasks of one group of the list. */
export interface TileGroup {
  readonly group: TaskGroup;
  readonly tiles: readonly Tile[];
}

/** What the days that were chosen come to. */
export interface Plan extends Expansion {
  /** Cheques for everybody who is asked for. */
  readonly cheques: number;
  /** Price of all of them; undefined while the organiser chose none. */
  readonly cents: number | undefined;
}

/** What the pages of the questions show besides what was answered. */
@Injectable()
export class Wizard {
  constructor(
    private readonly catalogue: TaskCatalogue,
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** What was answered so far; nothing for an id that was not used yet. */
  async asked(space: Space, draft: Id): Promise<Asked> {
    const { organiser, user } = space;
    const known = await draftOf(this.reading, { organiser, user, draft });
    return { space, draft, answers: known?.answers ?? {} };
  }

  /** Whether it was sent already: its id is then that of a request of this user. @throws NotFound for another's */
  async wasSent({ organiser, user }: Space, draft: Id): Promise<boolean> {
    const request = (await requestsById(this.reading, { organiser, ids: [draft] })).get(draft);
    if (request && request.userId !== user) throw new NotFound('request', draft);
    return request !== undefined;
  }

  /** Every task of the list, by group, with what the list says of it for this user at the chosen place. */
  async tiles({ space, answers }: Asked): Promise<TileGroup[]> {
    const site = space.sites.find((one) => one.site === answers.site);
    if (!site?.municipality) return [];
    const pattern = patternOf(answers);
    const from = pattern && stretchOf(pattern).from;
    const regime = await regimeOf(this.reading, space.organiser);
    const tiles = await this.catalogue.tilesFor(this.reading, {
      municipality: site.municipality,
      formerMunicipality: site.formerMunicipality ?? undefined,
      userKind: space.kind,
      organiser: space.organiser,
      on: from !== undefined && from > space.today ? from : space.today,
      regime,
    });
    const groups = await this.pages.groups(this.reading, regime);
    return groups
      .map((group) => ({ group, tiles: tiles.filter(({ task }) => task.group === group.code) }))
      .filter((one) => one.tiles.length > 0);
  }

  /** Names and numbers of who can be asked on the spot: those of the place first. */
  async contacts({ space, answers }: Asked): Promise<string[]> {
    const { organiser, user: owner, today } = space;
    const known = await recordsAbout(this.reading, { organiser, noun: 'contact', owner });
    return known
      .filter((one) => covers(one, today) && (one.siteId === null || one.siteId === answers.site))
      .toSorted((one, other) => Number(one.siteId === null) - Number(other.siteId === null))
      .map(({ name, phone }) => [name, phone].filter(Boolean).join(', '));
  }

  closed({ space: { organiser, today }, answers: { site } }: Asked): Promise<ClosedDays> {
    return site === undefined
      ? Promise.resolve([])
      : closedDaysOf(this.reading, { organiser, site, from: today });
  }

  /** The days, cheques and euros of what was asked; undefined before the days are chosen. */
  async plan(asked: Asked): Promise<Plan | undefined> {
    const { space, answers } = asked;
    const pattern = patternOf(answers);
    if (pattern === undefined) return undefined;
    const expansion = expand(pattern, await this.closed(asked));
    const perPerson = expansion.slots.reduce((sum, { hours }) => sum + hours, 0);
    const cheques = perPerson * (answers.seats ?? 1);
    const price = await setting(this.reading, {
      organiser: space.organiser,
      name: 'cheque-price-cents',
      on: space.today,
    });
    return { ...expansion, cheques, cents: typeof price === 'number' ? cheques * price : undefined };
  }
}
