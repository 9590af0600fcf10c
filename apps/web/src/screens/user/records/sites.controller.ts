import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id } from '#kernel';
import { Does, PathId } from '../../../api/frame';
import { maybe, needed, oneOf, OnScreen, Screen } from '../../frame';
import { InSpace, type Space } from '../own-space';
import { OwnRecords } from './own-records';
import { EndPage, SiteFormPage, type SiteFormProps, SitesPage } from './records-pages';

/** The places where work is done for a user. */
@Controller('organisaties/:organiserId/voor/:userId/plaatsen')
@ApiExcludeController()
export class SiteScreens {
  constructor(private readonly records: OwnRecords) {}

  @Get()
  @Does('user.read')
  async list(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(SitesPage, { space, rows: await this.records.list(space, 'site') });
  }

  @Get('nieuw')
  @Does('site.add')
  async askNew(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(SiteFormPage, await this.given(space, undefined));
  }

  @Post()
  @Does('site.add')
  async add(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const given = await this.given(space, undefined);
    this.onRefusal(screen, given);
    const record = { ...told(screen, given), formerMunicipality: null, from: space.today, until: null };
    await this.records.add(screen, space, { noun: 'site', record });
    return screen.goTo(`${space.base}/plaatsen?gedaan=saved`);
  }

  @Get(':siteId')
  @Does('site.change')
  async askChange(@InSpace() space: Space, @PathId('siteId') id: Id, @OnScreen() screen: Screen) {
    return screen.show(SiteFormPage, await this.given(space, id));
  }

  @Post(':siteId')
  @Does('site.change')
  async change(@InSpace() space: Space, @PathId('siteId') id: Id, @OnScreen() screen: Screen) {
    const given = await this.given(space, id);
    this.onRefusal(screen, given);
    await this.records.change(screen, space, { noun: 'site', id, changes: told(screen, given) });
    return screen.goTo(`${space.base}/plaatsen?gedaan=saved`);
  }

  @Get(':siteId/einde')
  @Does('site.change')
  async askEnd(@InSpace() space: Space, @PathId('siteId') id: Id, @OnScreen() screen: Screen) {
    const row = await this.records.one(space, 'site', id);
    return screen.show(EndPage, { space, part: 'plaatsen' as const, row });
  }

  @Post(':siteId/einde')
  @Does('site.change')
  async end(@InSpace() space: Space, @PathId('siteId') id: Id, @OnScreen() screen: Screen) {
    const row = await this.records.one(space, 'site', id);
    screen.onRefusal(EndPage, { space, part: 'plaatsen' as const, row }, { says: screen.words.own.refusals });
    await this.records.change(screen, space, { noun: 'site', id, changes: { until: space.today } });
    return screen.goTo(`${space.base}/plaatsen?gedaan=ended`);
  }

  private onRefusal(screen: Screen, given: SiteFormProps): void {
    const fieldOf = { 'site-outside-flanders': 'postalCode' };
    screen.onRefusal(SiteFormPage, given, { fieldOf, says: screen.words.own.refusals });
  }

  private async given(space: Space, id: Id | undefined): Promise<SiteFormProps> {
    const row = id === undefined ? undefined : await this.records.one(space, 'site', id);
    return { space, row, towns: await this.records.towns(space) };
  }
}

const dwellings = ['inhabited', 'other'] as const;
const POSTAL_CODE = /^[1-9]\d{3}$/;

function told({ typed, words: { own } }: Screen, { space, towns }: SiteFormProps) {
  const read = typed.read({
    name: needed(own.siteNameMissing),
    postalCode: {
      as: (text: string) => (POSTAL_CODE.test(text) ? text : undefined),
      says: own.postalCodeMissing,
    },
    place: needed(own.placeMissing),
    municipality: oneOf(
      towns.map(([code]) => code),
      own.townMissing,
    ),
    dwelling: maybe(oneOf(dwellings, own.dwelling)),
  });
  return {
    ...read,
    street: typed.text('street') || null,
    dwelling: space.kind === 'private-person' ? read.dwelling : null,
  };
}
