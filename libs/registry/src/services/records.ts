import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { type RecordNoun } from '../rules';
import { type RecordKind, recordKinds, type RecordRows, type RecordTold } from '../record-kinds';
import { type RegistryRefusal } from '../rules';
import { endingsOf, hasAgreementAfter, noteEnding } from '../store/endings';
import { type EndingRow } from '../store/organiser-tables';
import { located } from '../store/places';
import { addRecord, changeRecord, organiserOf, recordOf, seenRecord, withdrawRecord } from '../store/records';
import { countedNoGo } from '../store/refused-no-gos';
import { regimeOf } from '../store/settings';
import { demandOwner } from '../store/who';
import { workerFacts } from '../store/worker-facts';

/** A new record about a worker or a user; its id is the command's subject. */
export interface NewRecord<Noun extends RecordNoun> {
  readonly noun: Noun;
  /** The worker or user it is about. */
  readonly owner: Id;
  readonly record: RecordTold<Noun>;
}

/** A change of a record, by who saw it at a version. */
export interface ChangedRecord<Noun extends RecordNoun> {
  readonly noun: Noun;
  readonly version: number;
  readonly changes: Partial<RecordTold<Noun>>;
}

/** A record after a verb, and the endings it caused; withdrawn it is `null`. */
export interface RecordAnswer<Row> {
  readonly record: Row | null;
  readonly endings: readonly EndingRow[];
}

/**
 * What is written down about workers and users: added, changed when it was wrong or ends, withdrawn when it should
 * never have been there. The command's subject is the record. What it was before stays in its history, and a change
 * that ends something notes the ending, whose consequences can then be settled.
 */
@Injectable()
export class Records {
  constructor(private readonly road: Road) {}

  /** @throws Refused with all reasons, NotFound */
  add<Noun extends RecordNoun>(
    command: Command,
    asked: NewRecord<Noun>,
  ): Promise<Taken<RecordAnswer<RecordRows[Noun]>>> {
    return this.take(command, asked.noun, (tx) => addRecordOf(tx, { ...asked, id: command.subject }));
  }

  /** @throws Refused with the reasons that were not there before, NotFound, ChangedMeanwhile */
  change<Noun extends RecordNoun>(
    command: Command,
    asked: ChangedRecord<Noun>,
  ): Promise<Taken<RecordAnswer<RecordRows[Noun]>>> {
    return this.take(command, asked.noun, (tx) => changeRecordOf(tx, { ...asked, id: command.subject }));
  }

  /** @throws NotFound, ChangedMeanwhile */
  withdraw<Noun extends RecordNoun>(
    command: Command,
    { noun, version }: { readonly noun: Noun; readonly version: number },
  ): Promise<Taken<RecordAnswer<RecordRows[Noun]>>> {
    return this.take(command, noun, (tx) => withdrawRecordOf(tx, { noun, version, id: command.subject }));
  }

  private take<Noun extends RecordNoun>(
    command: Command,
    noun: Noun,
    perform: (tx: Writing) => Promise<void>,
  ): Promise<Taken<RecordAnswer<RecordRows[Noun]>>> {
    return countedNoGo(this.road, command, () =>
      this.road.take(command, {
        perform,
        answer: (tx, subject) => answerOf(tx, noun, { command, subject }),
      }),
    );
  }
}

/** A step: adds a record about a worker or a user. @throws Refused, NotFound */
export async function addRecordOf<Noun extends RecordNoun>(
  tx: Writing,
  { noun, owner, record, id }: NewRecord<Noun> & { readonly id: Id },
): Promise<void> {
  const kind: RecordKind<RecordRows[Noun]> = recordKinds[noun];
  await demandOwner(tx, kind.owner.table, { organiser: organiserOf(tx), id: owner });
  const row = {
    ...(await withPlace(tx, record)),
    id,
    [kind.owner.column]: owner,
  } as unknown as RecordRows[Noun];
  await demandNamed(tx, kind, row);
  refuseUnlessAllowed(await refusalsOf(tx, kind, row), tx.command.reason);
  await addRecord(tx, kind.table, row);
  await noteWhatEnds(tx, kind, { after: row });
}

/** A step: changes a record that somebody saw in a version. @throws Refused, NotFound, ChangedMeanwhile */
export async function changeRecordOf<Noun extends RecordNoun>(
  tx: Writing,
  { noun, version, changes, id }: ChangedRecord<Noun> & { readonly id: Id },
): Promise<void> {
  const kind: RecordKind<RecordRows[Noun]> = recordKinds[noun];
  const before = await seenRecord(tx, kind.table, { id, version });
  const moved = 'postalCode' in changes || 'place' in changes;
  const told = moved
    ? { ...(await located(tx, { ...before, ...changes } as Addressed)), ...changes }
    : changes;
  const after: RecordRows[Noun] = { ...before, ...told };
  await demandNamed(tx, kind, after);
  refuseUnlessAllowed(await newRefusals(tx, kind, { before, after }), tx.command.reason);
  await changeRecord(tx, kind.table, {
    before,
    changes: told as Partial<RecordRows[Noun]>,
    owner: ownerOf(kind, before),
  });
  await noteWhatEnds(tx, kind, { before, after });
}

/** A step: takes back a record that somebody saw in a version. @throws NotFound, ChangedMeanwhile */
export async function withdrawRecordOf<Noun extends RecordNoun>(
  tx: Writing,
  { noun, version, id }: { readonly noun: Noun; readonly version: number; readonly id: Id },
): Promise<void> {
  const kind: RecordKind<RecordRows[Noun]> = recordKinds[noun];
  const before = await seenRecord(tx, kind.table, { id, version });
  await withdrawRecord(tx, kind.table, { before, owner: ownerOf(kind, before) });
  await noteWhatEnds(tx, kind, { before });
}

interface Addressed {
  readonly postalCode: string;
  readonly place: string;
}

/** A place that was told by its name alone is looked up on our map. */
async function withPlace(tx: Writing, record: object): Promise<object> {
  if (!('postalCode' in record && 'place' in record)) return record;
  return { ...(await located(tx, record as Addressed)), ...record };
}

/** @throws NotFound when a record names another one that is not of this organiser */
async function demandNamed<Row extends RecordRows[RecordNoun]>(
  tx: Writing,
  kind: RecordKind<Row>,
  row: Row,
): Promise<void> {
  const named = kind.names?.(row);
  if (named?.id) await recordOf(tx, named.table, { id: named.id, organiser: organiserOf(tx) });
  const task = kind.taskNamed?.(row);
  if (
    task !== undefined &&
    !(await tx.row('select 1 as known from task_version where code = ? limit 1', [task]))
  )
    throw new NotFound('task', task);
}

const ownerOf = <Row extends object>({ owner }: RecordKind<Row>, row: Row): Id =>
  (row as Record<typeof owner.column, Id>)[owner.column];

async function refusalsOf<Row extends RecordRows[RecordNoun]>(
  tx: Writing,
  kind: RecordKind<Row>,
  row: Row,
): Promise<RegistryRefusal[]> {
  if (!kind.refusals && !kind.refusalsWith) return [];
  const regime = await regimeOf(tx, organiserOf(tx));
  const alone = kind.refusals?.(regime, row, tx.today) ?? [];
  if (!kind.refusalsWith || !('from' in row)) return alone;
  const [facts] = await workerFacts(tx, {
    organiser: organiserOf(tx),
    on: row.from,
    worker: ownerOf(kind, row),
  });
  if (!facts) return alone;
  const agreements = facts.agreements.filter(({ agreement }) => agreement !== row.id);
  return [...alone, ...kind.refusalsWith(regime, { ...facts, agreements }, row)];
}

/** The reasons against a change that did not stand against what was there: what is written can always be made better. */
async function newRefusals<Row extends RecordRows[RecordNoun]>(
  tx: Writing,
  kind: RecordKind<Row>,
  { before, after }: { readonly before: Row; readonly after: Row },
): Promise<RegistryRefusal[]> {
  const standing = new Set((await refusalsOf(tx, kind, before)).map(({ code }) => code));
  return (await refusalsOf(tx, kind, after)).filter(({ code }) => !standing.has(code));
}

async function noteWhatEnds<Row extends RecordRows[RecordNoun]>(
  tx: Writing,
  kind: RecordKind<Row>,
  { before, after }: { readonly before?: Row; readonly after?: Row },
): Promise<void> {
  const row = after ?? before;
  const lastDay = kind.ends?.lastDay(before, after);
  if (!kind.ends || !row || !lastDay) return;
  const owner = ownerOf(kind, row);
  if (kind.ends.onlyWithAgreement && !(await hasAgreementAfter(tx, owner, lastDay))) return;
  await noteEnding(tx, {
    kind: kind.ends.kind,
    about: kind.owner.table === 'worker' ? { workerId: owner } : { userId: owner },
    ref: row.id,
    lastDay,
    reason: tx.command.reason ?? '',
  });
}

async function answerOf<Noun extends RecordNoun>(
  tx: Reading,
  noun: Noun,
  { command, subject }: { readonly command: Command; readonly subject: Id },
): Promise<RecordAnswer<RecordRows[Noun]>> {
  const kind: RecordKind<RecordRows[Noun]> = recordKinds[noun];
  const [organiser = subject] = command.books;
  const where = { id: subject, organiserId: organiser };
  const record = await tx.table(kind.table).findOneBy(where as never);
  return { record, endings: await endingsOf(tx, { organiser, ref: subject }) };
}
