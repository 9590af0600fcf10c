import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, READING, type Reading } from '#database';
import { CLOCK, type Clock, type Day, type Id, NotFound, today } from '#kernel';
import { type DatedSettingRow, regimeOf, settingsOf } from '#registry';
import { allFigures, type ListedRule, type RuleValue, type Version } from '#regulation';
import { matches } from '#task-catalogue';
import { type ListAsked } from '../frame';
import { valueTold } from './rule-told';

type SetBy = 'service' | 'installation' | 'organiser';

/** A version of a rule with who laid it down. */
export interface VersionSet extends Version<RuleValue> {
  readonly setBy: SetBy;
}

/** A rule as it stands on a day, with everything it ever was. */
export interface RuleFile extends Omit<ListedRule, 'versions'> {
  readonly versions: readonly VersionSet[];
  /** The version that counts on the day; none before the first began. */
  readonly standing: VersionSet | undefined;
}

/** Reads the rules by which an organiser works: those of the law, and what administrators set. */
@Injectable()
export class RuleList {
  constructor(
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get today(): Day {
    return today(this.clock);
  }

  /** Every rule in the order of the law, as it stands on a day. */
  async all(organiser: Id, on: Day): Promise<RuleFile[]> {
    const rules = allFigures(await regimeOf(this.reading, organiser));
    const own = await settingsOf(this.reading, organiser);
    const everybodys = await settingsOf(this.reading, INSTALLATION);
    return rules.map((rule) => {
      const setBy = (version: Version<RuleValue>): SetBy => {
        if (own.some((row) => isOf(row, rule.name, version))) return 'organiser';
        return everybodys.some((row) => isOf(row, rule.name, version)) ? 'installation' : 'service';
      };
      const versions = rule.versions.map((version) => ({ ...version, setBy: setBy(version) }));
      return { ...rule, versions, standing: versions.findLast(({ from }) => from <= on) };
    });
  }

  /** @throws NotFound for a name that no rule has */
  async one(organiser: Id, name: string, on: Day): Promise<RuleFile> {
    const rule = (await this.all(organiser, on)).find((one) => one.name === name);
    if (!rule) throw new NotFound('rule', name);
    return rule;
  }

  /** The rules that a list asks for. */
  async asked(organiser: Id, { search, filters }: ListAsked, on: Day): Promise<RuleFile[]> {
    const { hoofdstuk: chapter, zekerheid: certainty } = filters;
    const all = await this.all(organiser, on);
    return all.filter(
      ({ standing, ...rule }) =>
        standing !== undefined &&
        (!chapter || rule.chapter === chapter) &&
        (!certainty || standing.certainty === certainty) &&
        (search === '' ||
          matches(search, [rule.title, rule.name, standing.source, valueTold(standing.value, rule.unit)])),
    );
  }
}

const isOf = (row: DatedSettingRow, name: string, { from, decidedOn, source }: Version<unknown>) =>
  row.name === name && row.from === from && row.decidedOn === decidedOn && row.source === source;
