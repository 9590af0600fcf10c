import { Injectable } from '@nestjs/common';
import { type Command, INSTALLATION, Road, type Taken, type Writing } from '#database';
import { type Day, refuseUnlessAllowed } from '#kernel';
import { type Certainty, type Entry, overrideOf, type Regime } from '#regulation';
import { checkedIban } from '../identifiers/numbers';
import { isOrganiserSetting, refusalsOfShares, refusalsToSet, type SettingAsked } from '../rules';
import { type DatedSettingRow, datedSettingTable } from '../store/organiser-tables';
import { organiserOf } from '../store/records';
import { regimeOf, regimeOfInstallation, setting, settingSince } from '../store/settings';

export interface NewSetting {
  /** A rule of the regime, or one of `organiserSettings`. */
  readonly name: string;
  readonly from: Day;
  readonly decidedOn: Day;
  /** Of the shape the rule asks: a whole number, a list of them, a day, true or false, a word. */
  readonly value: unknown;
  /** Article, decision or letter it was found in. */
  readonly source: string;
  readonly certainty: Certainty;
}

/**
 * Dated settings: for the whole installation (the command's book is `INSTALLATION`) what an administrator found out
 * about a figure, for one organiser what it chose. Versions are added, never changed: an error gets a later decision.
 */
@Injectable()
export class DatedSettings {
  constructor(private readonly road: Road) {}

  /**
   * @throws Refused for an unknown name, found law changed by one organiser, or a price that is not allowed
   * @throws RangeError when the value has the wrong shape for the rule
   */
  set(command: Command, asked: NewSetting): Promise<Taken<DatedSettingRow>> {
    return this.road.take(command, {
      perform: (tx) => setDated(tx, asked),
      answer: (tx, subject) => tx.table(datedSettingTable).findOneByOrFail({ id: subject }),
    });
  }
}

/** A step: adds a dated version; its id is the command's subject. @throws as `set` */
export async function setDated(
  tx: Writing,
  { value, ...asked }: NewSetting,
  id = tx.command.subject,
): Promise<void> {
  const organiserId = organiserOf(tx);
  const forOrganiser = organiserId !== INSTALLATION;
  // Whether a rule is law is for the installation to say: an organiser's own earlier version makes nothing sure.
  const regime = await regimeOfInstallation(tx);
  const version = { ...asked, value };
  const certainty = certaintyOf(regime, asked.name);
  const price = { organiser: organiserId, name: 'cheque-price-cents', on: asked.from } as const;
  refuseUnlessAllowed(
    refusalsToSet(regime, {
      name: asked.name,
      forOrganiser,
      version,
      certainty,
      ...(asked.name === price.name && { before: await settingSince(tx, price) }),
      ...(asked.name === 'payee-iban' && { iban: checkedIban(String(value)) }),
    }),
    tx.command.reason,
  );
  if (!isOrganiserSetting(asked.name)) overrideOf(regime, asked.name, version);
  await tx.table(datedSettingTable).insert({
    ...asked,
    id,
    organiserId,
    recordedAt: tx.now,
    value: JSON.stringify(value),
  });
  if (forOrganiser) await refuseSharesOverPrice(tx, asked.from);
}

/** After the change, all that a price must hold has to fit in it. */
async function refuseSharesOverPrice(tx: Writing, on: Day): Promise<void> {
  const organiser = organiserOf(tx);
  const price = await setting(tx, { organiser, name: 'cheque-price-cents', on });
  if (typeof price !== 'number') return;
  refuseUnlessAllowed(refusalsOfShares(await regimeOf(tx, organiser), price, on), tx.command.reason);
}

/** How sure a rule is, by its last version; `undefined` when the regime has no such rule. */
function certaintyOf(regime: Regime, name: string): SettingAsked['certainty'] {
  const rules = regime.chapters
    .flatMap(({ figures, lists, days, principles }) => [figures, lists, days, principles])
    .find((entries) => Object.hasOwn(entries, name));
  const entry = (rules as Readonly<Record<string, Entry<unknown>>> | undefined)?.[name];
  return entry?.versions.at(-1)?.certainty;
}
