import { addDays, type Day, firstDayOf, lastDayOf, yearOf } from '#kernel';
import {
  type Certainty,
  chequePricesCents,
  figure,
  listOf,
  principle,
  type Regime,
  ruleOf,
  type Version,
} from '#regulation';
import { type CheckedNumber } from './identifiers';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule } from './registration';

/** What an organiser decides for itself and no regime answers. */
export const organiserSettings = [
  'cheque-price-cents',
  'cheque-seller',
  'help-telephone',
  'payee-iban',
  'payee-name',
  'second-step-for-staff',
] as const;
export type OrganiserSetting = (typeof organiserSettings)[number];
export const isOrganiserSetting = (name: string): name is OrganiserSetting =>
  organiserSettings.some((setting) => setting === name);

export interface SettingAsked {
  readonly name: string;
  /** True when it is for one organiser only. */
  readonly forOrganiser: boolean;
  readonly version: Version<unknown>;
  /** How sure the rule of that name is today; `undefined` when the regime has no such rule. */
  readonly certainty: Certainty | undefined;
  /** Of a price: the one that stands on the day from which it is to count. */
  readonly before?: { readonly from: Day; readonly value: unknown } | undefined;
  /** Of an account number: its control digits, checked outside the rules. */
  readonly iban?: CheckedNumber;
}

/** As many letters as the code of a transfer holds of the name of who is paid. Source: EPC069-12, AT-21. */
const PAYEE_NAME_LETTERS = 70;

/**
 * All reasons why a dated setting cannot be set: an unknown name, found law changed by one organiser, a price that is
 * none of the allowed ones or changes in the course of a year, or an account that no bank knows. Source: rules.md §4 and its legend.
 */
export function refusalsToSet(regime: Regime, asked: SettingAsked): RegistryRefusal[] {
  const { name, forOrganiser, certainty } = asked;
  if (isOrganiserSetting(name)) {
    return forOrganiser
      ? refusalsOfChoice(regime, name, asked)
      : [refusalBy('figure-unknown', ownRule, { name })];
  }
  if (certainty === undefined) return [refusalBy('figure-unknown', ownRule, { name })];
  return forOrganiser && certainty !== 'assumed'
    ? [refusalBy('figure-not-for-organiser', ownRule, { name, certainty })]
    : [];
}

function refusalsOfChoice(regime: Regime, name: OrganiserSetting, asked: SettingAsked): RegistryRefusal[] {
  const { version } = asked;
  switch (name) {
    case 'cheque-price-cents':
      return [...refusalsOfPrice(regime, version), ...refusalsOfPriceChange(regime, asked)];
    case 'payee-name':
      return refusalsOfPayeeName(version);
    case 'payee-iban':
      return refusalsOfIban(asked);
    case 'cheque-seller':
    case 'help-telephone':
      return isSomeText(version.value) ? [] : [refusalBy('setting-not-possible', ownRule, { name })];
    case 'second-step-for-staff':
      return typeof version.value === 'boolean' ? [] : [refusalBy('setting-not-possible', ownRule, { name })];
  }
}

/** As much as a field of a page holds. */
const SETTING_LETTERS = 200;

const isSomeText = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= SETTING_LETTERS;

function refusalsOfPrice(regime: Regime, { value, from }: Version<unknown>): RegistryRefusal[] {
  const allowed = chequePricesCents(regime, from);
  if (allowed.some((price) => price === value)) return [];
  const rule = listOf(regime, 'cheque-prices-cents', from);
  return [
    refusalBy('cheque-price-not-in-list', rule, { priceCents: String(value), allowed: allowed.join(', ') }),
  ];
}

/**
 * Another price counts from 1 January after its decision. The first price of all may begin on any day, and what was
 * typed wrong is put right from the day on which it began. Source: `price-changes-on-1-january`.
 */
function refusalsOfPriceChange(regime: Regime, { version, before }: SettingAsked): RegistryRefusal[] {
  const { from, value } = version;
  if (!before || before.value === value || before.from === from) return [];
  const rule = principle(regime, 'price-changes-on-1-january', from);
  if (!rule.value || from === firstDayOf(yearOf(from))) return [];
  const newYear = addDays(lastDayOf(yearOf(from)), 1);
  return [refusalBy('cheque-price-changes-on-new-year', rule, { from, newYear })];
}

function refusalsOfIban({ iban }: SettingAsked): RegistryRefusal[] {
  if (!iban || iban.valid) return [];
  return [refusalBy('payee-iban-wrong', ownRule, { iban: iban.number })];
}

function refusalsOfPayeeName({ value }: Version<unknown>): RegistryRefusal[] {
  const letters = typeof value === 'string' ? value.trim().length : 0;
  if (letters > 0 && letters <= PAYEE_NAME_LETTERS) return [];
  return [refusalBy('payee-name-not-possible', ownRule, { letters, maximum: PAYEE_NAME_LETTERS })];
}

/** What of a cheque's price is spoken for must fit in it; the organiser takes what remains. */
export function refusalsOfShares(regime: Regime, priceCents: number, on: Day): RegistryRefusal[] {
  const allowance = ruleOf(regime, 'worker-allowance-cents', on);
  const spokenForCents =
    allowance.value + figure(regime, 'vdab-share-cents', on) + figure(regime, 'issuer-share-cents', on);
  if (spokenForCents <= priceCents) return [];
  return [refusalBy('cheque-shares-over-price', allowance, { spokenForCents, priceCents })];
}

/** A version of a setting, as far as it counts on a day. */
export interface DatedVersion {
  readonly from: Day;
  readonly decidedOn: Day;
}

/** The version that began last by a day; of two that began together, the one decided last. */
export function versionOn<One extends DatedVersion>(versions: readonly One[], on: Day): One | undefined {
  return versions
    .filter(({ from }) => from <= on)
    .toSorted((one, other) => sortable(one).localeCompare(sortable(other)))
    .at(-1);
}

const sortable = ({ from, decidedOn }: DatedVersion) => `${from} ${decidedOn}`;
