import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken, type Writing } from '#database';
import { type Day, type Id, refuseUnlessAllowed } from '#kernel';
import { InszVault } from '../identifiers/vault';
import { type RecordTold } from '../record-kinds';
import { refusalsOfHome, refusalsOfKnownPerson } from '../rules';
import { addWorkerDetails, changeWorkerDetails, type WorkerDetails } from '../store/details';
import { noteEnding } from '../store/endings';
import { findOrAddPerson, keepInsz } from '../store/persons';
import { located } from '../store/places';
import { addRecord, changeRecord, organiserOf, seenRecord, type Told } from '../store/records';
import { regimeOf } from '../store/settings';
import { type WorkerFile, workerFile } from '../store/worker-file';
import { type WorkerRow, workerTable } from '../store/worker-tables';
import { addRecordOf } from './records';

/** What is told of a worker beside the personal details. */
export type WorkerTold = Omit<Told<WorkerRow>, 'personId' | 'registeredOn' | 'leftOn' | 'diedOn'>;

export interface NewWorker {
  readonly details: WorkerDetails;
  /** Today when left out. */
  readonly registeredOn?: Day;
  /** Optional: the product works without. */
  readonly insz?: string;
  readonly file?: Partial<WorkerTold>;
  readonly status?: RecordTold<'status'>;
  readonly domicile?: RecordTold<'domicile'>;
}

const emptyFile: WorkerTold = {
  pwaProof: null,
  monthsTakenOver: 0,
  monthsSource: null,
  mediatorId: null,
  vdabNumber: null,
};

/** An organiser's record of a person: begun, corrected, ended. */
@Injectable()
export class Workers {
  constructor(
    private readonly road: Road,
    private readonly vault: InszVault,
  ) {}

  /**
   * Registers a worker; the command's subject is its id. A person known in the installation by INSZ is the same one.
   * @throws Refused for a domicile outside Flanders, or a person this organiser knows already
   */
  register(command: Command, asked: NewWorker): Promise<Taken<WorkerFile>> {
    return this.take(command, async (tx) => {
      await registerWorker(tx, this.vault, { ...asked, worker: command.subject });
    });
  }

  /** @throws NotFound, ChangedMeanwhile */
  edit(
    command: Command,
    asked: { version: number; changes: Partial<WorkerTold> },
  ): Promise<Taken<WorkerFile>> {
    return this.take(command, async (tx) => {
      const before = await seenRecord(tx, workerTable, { id: command.subject, version: asked.version });
      await changeRecord(tx, workerTable, { before, changes: asked.changes, owner: before.id });
    });
  }

  /** @throws NotFound, ChangedMeanwhile */
  editDetails(
    command: Command,
    asked: { version: number; changes: Partial<WorkerDetails> },
  ): Promise<Taken<WorkerFile>> {
    return this.take(command, (tx) => changeWorkerDetails(tx, { ...asked, owner: command.subject }));
  }

  /** Keeps an INSZ with the person. @throws Refused when it belongs to someone else, or none can be kept; NotFound */
  recordInsz(command: Command, { insz }: { readonly insz: string }): Promise<Taken<WorkerFile>> {
    return this.take(command, async (tx) => {
      const { person } = await workerFile(tx, this.vault, {
        organiser: organiserOf(tx),
        worker: command.subject,
      });
      await keepInsz(tx, this.vault, { person, insz });
    });
  }

  /** The last day in this organiser's file. Notes the ending. @throws NotFound, ChangedMeanwhile */
  leave(command: Command, asked: { version: number; leftOn: Day }): Promise<Taken<WorkerFile>> {
    return this.end(command, asked.version, { leftOn: asked.leftOn });
  }

  /** Also known late: the ending begins on the day of death. @throws NotFound, ChangedMeanwhile */
  recordDeath(command: Command, asked: { version: number; diedOn: Day }): Promise<Taken<WorkerFile>> {
    return this.end(command, asked.version, { diedOn: asked.diedOn });
  }

  private end(
    command: Command,
    version: number,
    changes: { readonly leftOn: Day } | { readonly diedOn: Day },
  ): Promise<Taken<WorkerFile>> {
    return this.take(command, async (tx) => {
      const before = await seenRecord(tx, workerTable, { id: command.subject, version });
      await changeRecord(tx, workerTable, { before, changes, owner: before.id });
      const died = 'diedOn' in changes;
      await noteEnding(tx, {
        kind: died ? 'worker-died' : 'worker-left',
        about: { workerId: before.id },
        ref: before.id,
        lastDay: died ? changes.diedOn : changes.leftOn,
        reason: command.reason ?? '',
      });
    });
  }

  private take(command: Command, perform: (tx: Writing) => Promise<void>): Promise<Taken<WorkerFile>> {
    return this.road.take(command, {
      perform,
      answer: (tx, subject) => {
        const [organiser = subject] = command.books;
        return workerFile(tx, this.vault, { organiser, worker: subject });
      },
    });
  }
}

/** A step: registers a worker, and answers the person behind it. @throws Refused */
export async function registerWorker(
  tx: Writing,
  vault: InszVault,
  {
    worker,
    details,
    registeredOn = tx.today,
    insz,
    file,
    status,
    domicile,
  }: NewWorker & { readonly worker: Id },
): Promise<Id> {
  if (domicile) {
    const regime = await regimeOf(tx, organiserOf(tx));
    const home = { ...(await located(tx, domicile)), ...domicile };
    refuseUnlessAllowed(refusalsOfHome(regime, home, registeredOn), tx.command.reason);
  }
  const personId = await findOrAddPerson(tx, vault, insz);
  await refuseKnownPerson(tx, personId);
  const told = { ...emptyFile, ...file, personId, registeredOn, leftOn: null, diedOn: null };
  await addRecord(tx, workerTable, { ...told, id: worker });
  await addWorkerDetails(tx, worker, details);
  if (status) await addRecordOf(tx, { noun: 'status', owner: worker, record: status, id: tx.ids.next() });
  if (domicile)
    await addRecordOf(tx, { noun: 'domicile', owner: worker, record: domicile, id: tx.ids.next() });
  return personId;
}

async function refuseKnownPerson(tx: Writing, person: Id): Promise<void> {
  const known = await tx.row<{ id: Id }>(
    `select w.id from person p join worker w on w.person_id = p.id
      where (p.id = ? or p.joined_to = ?) and w.organiser_id = ?`,
    [person, person, organiserOf(tx)],
  );
  refuseUnlessAllowed(refusalsOfKnownPerson(known?.id));
}
