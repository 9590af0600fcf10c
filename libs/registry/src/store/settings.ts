import { INSTALLATION, type Reading } from '#database';
import { type Cents, cents, type Day, type Id, NotFound } from '#kernel';
import { figure, overrideOf, type Regime, regimeWith, type Version, wijkWerken } from '#regulation';
import { ISSUER, VDAB } from '../parties';
import { isOrganiserSetting, type OrganiserSetting, versionOn } from '../rules';
import { type DatedSettingRow } from './organiser-tables';

/** Every regime this installation knows, by its code. */
const regimes = new Map<string, Regime>([[wijkWerken.code, wijkWerken]]);

/**
 * The regime an organiser works under, with every dated version that was set for the installation or for this
 * organiser. One statement. @throws NotFound when there is no such organiser
 */
export async function regimeOf(reading: Reading, organiser: Id): Promise<Regime> {
  const rows = await reading.rows<DatedSettingRow & { regime: string; id: Id | null }>(
    `select organiser.regime, dated_setting.*
       from organiser left join dated_setting on dated_setting.organiser_id in (?, organiser.id)
      where organiser.id = ?
      order by dated_setting.recorded_at, dated_setting.id`,
    [INSTALLATION, organiser],
  );
  const [first] = rows;
  if (!first) throw new NotFound('organiser', organiser);
  const regime = regimes.get(first.regime);
  if (!regime) throw new NotFound('regime', first.regime);
  return withSettings(regime, first.id === null ? [] : rows);
}

/** The regime with the versions set for the whole installation alone. */
export async function regimeOfInstallation(reading: Reading): Promise<Regime> {
  return withSettings(wijkWerken, await settingsOf(reading, INSTALLATION));
}

function withSettings(regime: Regime, rows: readonly DatedSettingRow[]): Regime {
  const overrides = rows
    .filter(({ name }) => !isOrganiserSetting(name))
    .map((row) => overrideOf(regime, row.name, versionOf(row)));
  return overrides.length === 0 ? regime : regimeWith(regime, overrides);
}

const versionOf = ({ from, decidedOn, value, source, certainty }: DatedSettingRow): Version<unknown> => ({
  from,
  decidedOn,
  value: JSON.parse(value) as unknown,
  source,
  certainty,
});

/** All dated settings of an organiser, or of the installation, in the order in which they were recorded. */
export function settingsOf(reading: Reading, organiser: Id): Promise<DatedSettingRow[]> {
  return reading.rows<DatedSettingRow>(
    'select * from dated_setting where organiser_id = ? order by recorded_at, id',
    [organiser],
  );
}

interface SettingOn {
  readonly organiser: Id;
  readonly name: OrganiserSetting;
  readonly on: Day;
}

/** What an organiser chose, as it counts on a day; `undefined` while nothing was chosen by then. */
export async function setting(reading: Reading, asked: SettingOn): Promise<unknown> {
  return (await settingSince(reading, asked))?.value;
}

/** The same, with the day since which it counts. */
export async function settingSince(
  reading: Reading,
  { organiser, name, on }: SettingOn,
): Promise<{ readonly from: Day; readonly value: unknown } | undefined> {
  const rows = await reading.rows<DatedSettingRow>(
    'select * from dated_setting where organiser_id = ? and name = ? order by recorded_at, id',
    [organiser, name],
  );
  const version = versionOn(rows, on);
  return version && { from: version.from, value: JSON.parse(version.value) as unknown };
}

/** To whom a user transfers the price of cheques. */
export interface Payee {
  readonly name: string;
  /** As it was set: with or without spaces. */
  readonly iban: string;
}

/** Who is paid for cheques on a day; `undefined` while the organiser did not set both the name and the account. */
export async function payeeOf(
  reading: Reading,
  of: { readonly organiser: Id; readonly on: Day },
): Promise<Payee | undefined> {
  const name = await setting(reading, { ...of, name: 'payee-name' });
  const iban = await setting(reading, { ...of, name: 'payee-iban' });
  return typeof name === 'string' && typeof iban === 'string' ? { name, iban } : undefined;
}

/** The price of one cheque, and what of it goes to others than the worker and the organiser. */
export interface ChequePrice {
  readonly priceCents: Cents;
  readonly shares: readonly { readonly owner: Id; readonly cents: Cents }[];
}

/**
 * The price an organiser's users pay for a cheque issued on a day, and the shares agreed for it.
 * @throws NotFound while the organiser has not set its price
 */
export async function chequePriceOf(
  reading: Reading,
  { organiser, on }: { readonly organiser: Id; readonly on: Day },
): Promise<ChequePrice> {
  const price = await setting(reading, { organiser, name: 'cheque-price-cents', on });
  if (typeof price !== 'number') throw new NotFound('setting', 'cheque-price-cents');
  const regime = await regimeOf(reading, organiser);
  const shares = [
    { owner: VDAB, cents: cents(figure(regime, 'vdab-share-cents', on)) },
    { owner: ISSUER, cents: cents(figure(regime, 'issuer-share-cents', on)) },
  ];
  return { priceCents: cents(price), shares: shares.filter((share) => share.cents > 0) };
}
