import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, NotFound } from '#kernel';
import { DatedSettings, isOrganiserSetting, type OrganiserSetting, Organisers } from '#registry';
import { administrationWords as says } from '../../words/nl/staff/administration';
import { Does, PathId } from '../../api/frame';
import { asDay, asIban, asWhole, maybe, needed, oneOf, OnScreen, type Reader, Screen } from '../frame';
import { type Choice, OwnOrganisers } from './own-organiser';
import { ChoicePage, OrganiserPage, SettingsPage } from './settings-pages';

const VERSIONS_MAXIMUM = 1_000_000;

/** The organiser's own data and choices. */
@Controller('organisaties/:organiserId/instellingen')
@ApiExcludeController()
export class SettingScreens {
  constructor(
    private readonly own: OwnOrganisers,
    private readonly organisers: Organisers,
    private readonly settings: DatedSettings,
  ) {}

  @Get()
  @Does('setting.read')
  async show(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.own.of(organiser, screen.today);
    const mayChange = screen.access.roles.includes('administrator');
    return screen.show(SettingsPage, { organiser, own, mayChange });
  }

  @Get('gegevens')
  @Does('organiser.edit')
  async ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(OrganiserPage, { organiser, own: await this.own.of(organiser, screen.today) });
  }

  @Post('gegevens')
  @Does('organiser.edit')
  async edit(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const own = await this.own.of(organiser, screen.today);
    screen.onRefusal(OrganiserPage, { organiser, own });
    const { version, ...changes } = screen.typed.read({
      version: asWhole({ min: 1, max: VERSIONS_MAXIMUM }, says.nameMissing),
      name: needed(says.nameMissing),
      kboNumber: maybe(needed(says.kboHint)),
      vdabNumber: maybe(needed(says.vdabHint)),
    });
    const body = { version, changes };
    await this.organisers.edit(screen.command({ organiser, subject: organiser, body }), body);
    return screen.goTo(`/organisaties/${organiser}/instellingen?gedaan=edited`);
  }

  @Get('keuze/:name')
  @Does('setting.set')
  async askChoice(
    @PathId('organiserId') organiser: Id,
    @Param('name') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(ChoicePage, await this.choice(organiser, name, screen));
  }

  @Post('keuze/:name')
  @Does('setting.set')
  async choose(
    @PathId('organiserId') organiser: Id,
    @Param('name') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.choice(organiser, name, screen);
    screen.onRefusal(ChoicePage, given, {
      fieldOf: {
        'cheque-price-not-in-list': 'value',
        'cheque-price-changes-on-new-year': 'from',
        'payee-name-not-possible': 'value',
      },
    });
    const { today, typed } = screen;
    const told = typed.read({
      value: readerOf(given.choice.name),
      from: asDay(today, says.fromMissing),
      source: needed(says.sourceMissing),
    });
    const asked = { name, ...told, decidedOn: today, certainty: 'found' as const };
    await this.settings.set(screen.command({ organiser, body: asked }), asked);
    return screen.goTo(`/organisaties/${organiser}/instellingen?gedaan=set`);
  }

  /** @throws NotFound for what no organiser chooses */
  private async choice(organiser: Id, name: string, { today }: Screen) {
    const choices: readonly Choice[] = await this.own.choices(organiser, today);
    const choice = choices.find((one) => one.name === name);
    if (!isOrganiserSetting(name) || !choice) throw new NotFound('setting', name);
    return { organiser, choice, prices: await this.own.prices(organiser, today) };
  }
}

/** How a choice is read; a price is checked by the rule that lists them. */
function readerOf(name: OrganiserSetting): Reader<string | number | boolean> {
  if (name === 'second-step-for-staff') {
    const { as, says: missing } = oneOf(['true', 'false'], says.valueMissing);
    return {
      as: (text) => {
        const chosen = as(text);
        return chosen === undefined ? undefined : chosen === 'true';
      },
      says: missing,
    };
  }
  if (name === 'cheque-price-cents') return asWhole({ min: 1, max: VERSIONS_MAXIMUM }, says.valueMissing);
  if (name === 'payee-iban') return asIban(says.valueMissing);
  return needed(says.valueMissing);
}
