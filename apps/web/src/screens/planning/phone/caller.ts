import { Inject, Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { READING, type Reading } from '#database';
import { covers, type Day, type Id, type Refusal } from '#kernel';
import {
  recordsAbout,
  type RecordRows,
  refusalsOfUser,
  regimeOf,
  type SiteFacts,
  userFacts,
  type UserFacts,
  usersPage,
} from '#registry';
import { TaskCatalogue, type Tile } from '#task-catalogue';

/** Names that are offered beside the best one. */
const NAMES_OFFERED = 6;

/** Who is on the line, with all that the form needs. */
export interface Caller {
  readonly user: UserFacts;
  readonly sites: readonly SiteFacts[];
  readonly site: SiteFacts | undefined;
  readonly contacts: readonly RecordRows['contact'][];
  readonly cheques: number;
  /** Tasks as they count for this user at this place today. */
  readonly tiles: readonly Tile[];
  /** Why nothing may be planned for this user today: no valid agreement, or a user no more. */
  readonly against: readonly Refusal[];
}

export interface Found {
  readonly id: Id;
  readonly name: string;
}

/** Finds who calls by what was heard of the name, and what they may ask for. */
@Injectable()
export class Callers {
  constructor(
    private readonly ledger: ChequeLedger,
    private readonly catalogue: TaskCatalogue,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** Users whose name answers, typos and all; the best first. */
  async named(organiser: Id, search: string): Promise<readonly Found[]> {
    const { items } = await usersPage(this.reading, { organiser, search, limit: NAMES_OFFERED });
    return items;
  }

  /** @throws NotFound where the organiser has no such user */
  async caller(organiser: Id, user: Id, asked: { site: string; today: Day }): Promise<Caller> {
    const { today: on } = asked;
    const facts = await userFacts(this.reading, { organiser, user });
    const sites = facts.sites.filter((site) => covers(site, on));
    const site = sites.find((one) => one.site === asked.site) ?? sites[0];
    const contacts = await recordsAbout(this.reading, { organiser, noun: 'contact', owner: user });
    const lots = await this.ledger.chequesOf(this.reading, { book: organiser, user, on });
    return {
      user: facts,
      sites,
      site,
      contacts: contacts.filter((one) => covers(one, on)),
      cheques: lots.reduce((sum, { free }) => sum + free, 0),
      tiles: await this.tiles(facts, site, on),
      against: refusalsOfUser(await regimeOf(this.reading, organiser), facts, on),
    };
  }

  private async tiles(user: UserFacts, site: SiteFacts | undefined, on: Day): Promise<readonly Tile[]> {
    if (!site?.municipality) return [];
    const { organiser, kind: userKind } = user;
    const regime = await regimeOf(this.reading, organiser);
    const { municipality, formerMunicipality } = site;
    const place = { municipality, ...(formerMunicipality && { formerMunicipality }) };
    return this.catalogue.tilesFor(this.reading, { ...place, userKind, organiser, on, regime });
  }
}
