import { Injectable } from '@nestjs/common';
import { type Command, Road, type Taken, type Writing } from '#database';
import { type Id } from '#kernel';
import { InszVault } from '../identifiers/vault';
import { type RecordTold } from '../record-kinds';
import { type RecordNoun } from '../rules';
import { type WorkerFile, workerFile } from '../store/worker-file';
import { addRecordOf } from './records';
import { type NewUser, registerUser, type UserFile, userFile } from './users';
import { type NewWorker, registerWorker } from './workers';

/** Somebody who comes with the papers of the first day. */
export interface WorkerArrives {
  readonly worker: NewWorker;
  readonly referral?: RecordTold<'referral'>;
  readonly agreement?: RecordTold<'workerAgreement'>;
}

export interface UserArrives {
  readonly user: NewUser;
  readonly site?: RecordTold<'site'>;
  readonly contact?: RecordTold<'contact'>;
  readonly agreement?: RecordTold<'userAgreement'>;
}

/** A worker or a user registered with what belongs to the first day, in one command: all of it, or nothing. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly road: Road,
    private readonly vault: InszVault,
  ) {}

  /** The command's subject is the worker. @throws Refused as registering, referring and agreeing are */
  worker(command: Command, { worker, referral, agreement }: WorkerArrives): Promise<Taken<WorkerFile>> {
    const owner = command.subject;
    return this.road.take(command, {
      perform: async (tx) => {
        await registerWorker(tx, this.vault, { ...worker, worker: owner });
        await addIfTold(tx, { noun: 'referral', owner, record: referral });
        await addIfTold(tx, { noun: 'workerAgreement', owner, record: agreement });
      },
      answer: (tx, subject) => {
        const [organiser = subject] = command.books;
        return workerFile(tx, this.vault, { organiser, worker: subject });
      },
    });
  }

  /** The command's subject is the user. @throws Refused as registering and agreeing are */
  user(command: Command, { user, site, contact, agreement }: UserArrives): Promise<Taken<UserFile>> {
    const owner = command.subject;
    return this.road.take(command, {
      perform: async (tx) => {
        await registerUser(tx, { ...user, user: owner });
        await addIfTold(tx, { noun: 'site', owner, record: site });
        await addIfTold(tx, { noun: 'contact', owner, record: contact });
        await addIfTold(tx, { noun: 'userAgreement', owner, record: agreement });
      },
      answer: (tx, subject) => {
        const [organiser = subject] = command.books;
        return userFile(tx, { organiser, user: subject });
      },
    });
  }
}

async function addIfTold<Noun extends RecordNoun>(
  tx: Writing,
  {
    noun,
    owner,
    record,
  }: { readonly noun: Noun; readonly owner: Id; readonly record: RecordTold<Noun> | undefined },
): Promise<void> {
  if (record) await addRecordOf(tx, { noun, owner, record, id: tx.ids.next() });
}
