import { type ChequeLedger } from '#cheque-ledger';
import { type Writing } from '#database';
import {
  type Cents,
  cheques,
  type Day,
  hours,
  type Id,
  monthOf,
  Refused,
  refuseUnlessAllowed,
  yearOf,
} from '#kernel';
import { figure, type Regime } from '#regulation';
import { type InszVault } from '../identifiers/vault';
import { refusalOfReference, refusalsOfMonthsUsed, spanOf } from '../rules';
import { type SeriesImports } from '../series-import';
import { addRecordOf } from '../services/records';
import { registerUser } from '../services/users';
import { registerWorker } from '../services/workers';
import { organiserOf } from '../store/records';
import { regimeOf } from '../store/settings';
import { homesOf } from '../store/homes';
import { factsOfUsers } from '../store/user-facts';
import { recordFee } from '../store/who';
import { type LotLine, type SeriesLine, type UserLine, type WorkerLine } from './lines';
import { importedAs, keepReference, type ReferenceKind } from './references';

/** What the rows of an import lean on. */
export interface Taking {
  readonly tx: Writing;
  /** The first day in this service. */
  readonly on: Day;
  /** Where the old records come from, in words. */
  readonly source: string;
  readonly ledger: ChequeLedger;
  readonly vault: InszVault;
  readonly series: SeriesImports;
}

/** Takes over a worker with status, domicile, referral, agreement, months and hours used. @throws Refused */
export async function takeWorker({ tx, on, source, ledger, vault }: Taking, line: WorkerLine): Promise<void> {
  const worker = tx.ids.next();
  const { reference, givenName, familyName, bornOn, phone, email, street, postalCode, place, municipality } =
    line;
  const person = await registerWorker(tx, vault, {
    worker,
    registeredOn: earliest(on, line.agreementFrom, line.referredOn),
    details: { givenName, familyName, bornOn, phone, email, street, iban: null },
    ...(line.insz && { insz: line.insz }),
    file: {
      pwaProof: line.pwaProof,
      monthsTakenOver: monthsBeforeAgreement(line, on),
      monthsSource: source,
      vdabNumber: line.vdabNumber,
    },
    status: {
      from: line.statusFrom ?? earliest(on, line.referredOn, line.agreementFrom),
      status: line.status,
      source,
    },
    domicile: { from: earliest(on, line.agreementFrom, line.referredOn), postalCode, place, municipality },
  });
  await takeReferral(tx, worker, line);
  await takeAgreement(tx, worker, line);
  const regime = await regimeOf(tx, organiserOf(tx));
  const homes = homesOf(tx, person);
  const used = [
    { period: monthOf(on), worked: line.hoursOfMonth },
    { period: yearOf(on), worked: line.hoursOfYear },
  ];
  for (const { period, worked } of used.filter(({ worked }) => worked > 0)) {
    await ledger.takeOverHours(tx, { person, period, hours: hours(worked), source, regime, homes });
  }
  await keepReference(tx, 'worker', reference, worker);
}

const earliest = (on: Day, ...days: readonly (Day | null)[]): Day =>
  days.reduce<Day>((first, day) => (day !== null && day < first ? day : first), on);

/** The months used count those of the running agreement; what is left was used before it. */
function monthsBeforeAgreement({ monthsUsed, agreementFrom }: WorkerLine, on: Day): number {
  if (agreementFrom === null || agreementFrom > on) return monthsUsed;
  const { months } = spanOf(agreementFrom, on);
  refuseUnlessAllowed(refusalsOfMonthsUsed(monthsUsed, months));
  return monthsUsed - months;
}

async function takeReferral(
  tx: Writing,
  owner: Id,
  { referredOn, referredBy, goals }: WorkerLine,
): Promise<void> {
  if (!referredOn || !referredBy) return;
  const record = {
    referredOn,
    body: referredBy,
    referrerId: null,
    contact: null,
    goals: goals ?? '',
    sheetOn: null,
  };
  await addRecordOf(tx, { noun: 'referral', owner, record, id: tx.ids.next() });
}

async function takeAgreement(tx: Writing, owner: Id, line: WorkerLine): Promise<void> {
  if (!line.agreementFrom) return;
  const record = {
    from: line.agreementFrom,
    until: line.agreementUntil,
    signedOn: line.signedOn ?? line.agreementFrom,
    endedOn: null,
    endReason: null,
  };
  await addRecordOf(tx, { noun: 'workerAgreement', owner, record, id: tx.ids.next() });
}

/** Takes over a user with its first site, contact, agreement and fee. @throws Refused */
export async function takeUser({ tx, on, source }: Taking, line: UserLine): Promise<void> {
  const user = tx.ids.next();
  const { reference, name, phone, email, street, postalCode, place, municipality, formerMunicipality } = line;
  const from = earliest(on, line.agreementFrom);
  await registerUser(tx, {
    user,
    kind: line.kind ?? '',
    details: { name, phone, email, street, postalCode, place },
    registeredOn: from,
    file: { kboNumber: line.kboNumber, vdabNumber: line.vdabNumber },
  });
  const site = {
    name,
    street,
    postalCode,
    place,
    municipality,
    formerMunicipality,
    dwelling: null,
    from,
    until: null,
  };
  await addRecordOf(tx, { noun: 'site', owner: user, record: site, id: tx.ids.next() });
  if (line.contactName) {
    const contact = {
      siteId: null,
      name: line.contactName,
      role: null,
      phone: line.contactPhone,
      email: null,
      from,
      until: null,
    };
    await addRecordOf(tx, { noun: 'contact', owner: user, record: contact, id: tx.ids.next() });
  }
  if (line.agreementFrom) {
    const agreement = {
      from: line.agreementFrom,
      until: null,
      signedOn: line.signedOn,
      endedOn: null,
      endReason: null,
    };
    await addRecordOf(tx, { noun: 'userAgreement', owner: user, record: agreement, id: tx.ids.next() });
  }
  if (line.feePaidOn) await takeFee(tx, user, { paidOn: line.feePaidOn, source });
  await keepReference(tx, 'user', reference, user);
}

async function takeFee(
  tx: Writing,
  user: Id,
  { paidOn, source }: { paidOn: Day; source: string },
): Promise<void> {
  const regime = await regimeOf(tx, organiserOf(tx));
  await recordFee(tx, { user, year: yearOf(paidOn), paidOn, amountCents: feeOf(regime, paidOn), source });
}

const feeOf = (regime: Regime, on: Day): Cents => figure(regime, 'registration-fee-cents', on) as Cents;

/** Takes over an open lot of cheques with its own price and expiry. @throws Refused */
export async function takeLot({ tx, source, ledger }: Taking, line: LotLine): Promise<void> {
  const user = await named(tx, 'user', 'gebruiker', line.user);
  const { issuedOn, expiresOn, form, priceCents, reference } = line;
  if (!issuedOn || !expiresOn || !form)
    throw new RangeError('a lot is only taken over once its cells were understood');
  const regime = await regimeOf(tx, organiserOf(tx));
  await ledger.takeOverLot(tx, {
    user,
    cheques: cheques(line.cheques),
    priceCents,
    issuedOn,
    expiresOn,
    form,
    source: `${source} ${reference}`,
    regime,
  });
  await keepReference(tx, 'lot', reference, tx.ids.next());
}

/** Takes over a running series, at the first site of its user. @throws Refused */
export async function takeSeries({ tx, series }: Taking, line: SeriesLine): Promise<void> {
  const organiser = organiserOf(tx);
  const user = await named(tx, 'user', 'gebruiker', line.user);
  const [facts] = await factsOfUsers(tx, { organiser, user });
  const [site] = facts?.sites ?? [];
  const { start, end, from } = line;
  if (!site) throw new Refused([refusalOfReference('gebruiker', line.user)]);
  if (!start || !end || !from)
    throw new RangeError('a series is only taken over once its cells were understood');
  const workers: Id[] = [];
  for (const reference of line.workers) workers.push(await named(tx, 'worker', 'wijk-werkers', reference));
  const { task, weekdays, until, seats, schoolDaysOnly } = line;
  const request = await series.get().takeOverSeries(tx, {
    organiser,
    user,
    site: site.site,
    task,
    weekdays,
    start,
    end,
    from,
    until,
    seats,
    workers,
    schoolDaysOnly,
  });
  await keepReference(tx, 'series', line.reference, request);
}

/** What an earlier row or file made of a number. @throws Refused when none did */
async function named(tx: Writing, kind: ReferenceKind, column: string, reference: string): Promise<Id> {
  const id = await importedAs(tx, { organiser: organiserOf(tx), kind, reference });
  if (!id) throw new Refused([refusalOfReference(column, reference)]);
  return id;
}
