import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { INSTALLATION } from '#database';
import { type Access } from '#identity';
import { type Day, type Id } from '#kernel';
import { DatedSettings } from '#registry';
import { type RuleValue } from '#regulation';
import { regulationWords as says } from '../../words/nl/staff/regulation';
import { Does, PathId } from '../../api/frame';
import {
  asCents,
  asDay,
  asWhole,
  listAsked,
  needed,
  oneOf,
  OnScreen,
  pageOf,
  type Reader,
  Screen,
} from '../frame';
import { type RuleFile, RuleList } from './rule-list';
import { RulePage, type RuleProps, SetRulePage } from './rule-pages';
import { ruleColumns, RulesPage } from './rules-page';

const LARGEST_VALUE = 1_000_000;
const certainties = ['found', 'found-second-hand', 'assumed'] as const;

/** The page "Regels": every dated figure and principle, and what an administrator may set. */
@Controller('organisaties/:organiserId/regels')
@ApiExcludeController()
export class RuleScreens {
  constructor(
    private readonly rules: RuleList,
    private readonly settings: DatedSettings,
  ) {}

  @Get()
  @Does('setting.read')
  async list(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const asked = listAsked(screen, { sorts: ['regel'], filters: ['hoofdstuk', 'zekerheid', 'dag'] });
    const on = this.dayAsked(screen, asked.filters.dag);
    const found = await this.rules.asked(organiser, asked, on);
    if (asked.csv) return screen.csv('regels', ruleColumns, found);
    const { rows: rules, total, next } = pageOf(found, ({ name }) => name, asked);
    const chapters = [...new Set((await this.rules.all(organiser, on)).map(({ chapter }) => chapter))];
    return screen.show(RulesPage, { organiser, asked, on, rules, total, next, chapters });
  }

  @Get(':rule')
  @Does('setting.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @Param('rule') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const rule = await this.rules.one(organiser, name, this.dayAsked(screen, screen.asked('dag')));
    return screen.show(RulePage, { organiser, rule, maySet: maySet(screen.access, rule) });
  }

  @Get(':rule/nieuw')
  @Does('setting.set')
  async ask(
    @PathId('organiserId') organiser: Id,
    @Param('rule') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const rule = await this.rules.one(organiser, name, this.rules.today);
    return screen.show(SetRulePage, { organiser, rule, forEverybody: screen.access.organisers === 'all' });
  }

  @Post(':rule/nieuw')
  @Does('setting.set')
  async set(
    @PathId('organiserId') organiser: Id,
    @Param('rule') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const rule = await this.rules.one(organiser, name, this.rules.today);
    const forEverybody = screen.access.organisers === 'all';
    screen.onRefusal(SetRulePage, { organiser, rule, forEverybody });
    const { whom, ...told } = readVersion(screen, rule, forEverybody);
    const asked = { name, ...told };
    const book = whom === 'installation' ? INSTALLATION : organiser;
    await this.settings.set(screen.command({ organiser: book, body: asked }), asked);
    return screen.goTo(`/organisaties/${organiser}/regels/${name}?gedaan=set`);
  }

  /** A day in any of the ways that people write one; today where it is none. */
  private dayAsked({ today }: Screen, text = ''): Day {
    return asDay(today, '').as(text) ?? today;
  }
}

/** An organiser sets what nobody confirmed; what stands in the law is for who runs the whole installation. */
function maySet({ roles, organisers }: Access, { versions }: RuleFile): RuleProps['maySet'] {
  if (!roles.includes('administrator')) return 'no';
  return organisers === 'all' || versions.at(-1)?.certainty === 'assumed' ? 'yes' : 'law';
}

/** @throws Mistyped */
function readVersion({ typed, today }: Screen, rule: RuleFile, forEverybody: boolean) {
  const whom = ['organiser', 'installation'] as const;
  return typed.read({
    value: valueReader(rule, today),
    from: asDay(today, says.fromMissing),
    decidedOn: asDay(today, says.decidedOnMissing),
    source: needed(says.sourceMissing),
    certainty: oneOf(certainties, says.certaintyMissing),
    whom: forEverybody ? oneOf(whom, says.whomMissing) : { as: () => 'organiser' as const, says: '' },
  });
}

/** How the value of a rule is read follows from the one that stands. */
function valueReader({ versions, unit }: RuleFile, today: Day): Reader<RuleValue> {
  const value = versions.at(-1)?.value;
  if (typeof value === 'boolean') return { as: yesOrNo, says: says.valueMissing };
  if (typeof value === 'string') return asDay(today, says.valueMissing);
  const one: Reader<number> =
    unit === 'cents'
      ? asCents(says.valueMissing)
      : asWhole({ min: 0, max: LARGEST_VALUE }, says.valueMissing);
  return Array.isArray(value) ? severalOf(one) : one;
}

const yesOrNo = (text: string) => (text === 'ja' ? true : text === 'nee' ? false : undefined);

function severalOf({ as, says: missing }: Reader<number>): Reader<readonly number[]> {
  return {
    as: (text) => {
      const values = text.split(';').map((part) => as(part.trim()));
      return values.every((value) => value !== undefined) ? values : undefined;
    },
    says: missing,
  };
}
