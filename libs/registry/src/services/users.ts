import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Day, type Id, refuseUnlessAllowed } from '#kernel';
import { isUserKind } from '#regulation';
import { checkedKbo } from '../identifiers/numbers';
import { doubtsOfNumbers, refusalsToRegisterUser, type RegistryRefusal } from '../rules';
import { addUserDetails, changeUserDetails, type UserDetails } from '../store/details';
import { noteEnding } from '../store/endings';
import { addRecord, changeRecord, organiserOf, recordOf, seenRecord, type Told } from '../store/records';
import { regimeOf } from '../store/settings';
import { type UserDetailsRow, userDetailsTable, type UserRow, userTable } from '../store/user-tables';

/** What is told of a user beside its name and address. */
export type UserTold = Pick<Told<UserRow>, 'kboNumber' | 'vdabNumber'>;

export interface NewUser {
  /** One of the six kinds; any other is refused with words. */
  readonly kind: string;
  readonly details: UserDetails;
  /** Today when left out. */
  readonly registeredOn?: Day;
  readonly file?: Partial<UserTold>;
}

/** A user as the organiser keeps it: the record, the details while they are not erased, and what is doubtful. */
export interface UserFile {
  readonly user: UserRow;
  readonly details: UserDetailsRow | null;
  readonly doubts: readonly RegistryRefusal[];
}

/** An organiser's record of a user: begun, corrected, ended. */
@Injectable()
export class Users {
  constructor(private readonly road: Road) {}

  /** Registers a user of one of the six kinds; the command's subject is its id. @throws Refused for any other kind */
  register(command: Command, asked: NewUser): Promise<Taken<UserFile>> {
    return this.take(command, (tx) => registerUser(tx, { ...asked, user: command.subject }));
  }

  /** @throws NotFound, ChangedMeanwhile */
  edit(command: Command, asked: { version: number; changes: Partial<UserTold> }): Promise<Taken<UserFile>> {
    return this.take(command, async (tx) => {
      const before = await seenRecord(tx, userTable, { id: command.subject, version: asked.version });
      await changeRecord(tx, userTable, { before, changes: asked.changes, owner: before.id });
    });
  }

  /** @throws NotFound, ChangedMeanwhile */
  editDetails(
    command: Command,
    asked: { version: number; changes: Partial<UserDetails> },
  ): Promise<Taken<UserFile>> {
    return this.take(command, (tx) => changeUserDetails(tx, { ...asked, owner: command.subject }));
  }

  /** The last day as a user of this organiser. Notes the ending. @throws NotFound, ChangedMeanwhile */
  leave(command: Command, asked: { version: number; leftOn: Day }): Promise<Taken<UserFile>> {
    return this.take(command, async (tx) => {
      const reason = command.reason ?? '';
      const before = await seenRecord(tx, userTable, { id: command.subject, version: asked.version });
      const changes = { leftOn: asked.leftOn, leftReason: reason };
      await changeRecord(tx, userTable, { before, changes, owner: before.id });
      await noteEnding(tx, {
        kind: 'user-left',
        about: { userId: before.id },
        ref: before.id,
        lastDay: asked.leftOn,
        reason,
      });
    });
  }

  private take(command: Command, perform: (tx: Writing) => Promise<void>): Promise<Taken<UserFile>> {
    return this.road.take(command, {
      perform,
      answer: (tx, subject) => {
        const [organiser = subject] = command.books;
        return userFile(tx, { organiser, user: subject });
      },
    });
  }
}

/** A step: registers a user. @throws Refused for a kind that is none of the six */
export async function registerUser(
  tx: Writing,
  { user, kind, details, registeredOn = tx.today, file }: NewUser & { readonly user: Id },
): Promise<void> {
  const regime = await regimeOf(tx, organiserOf(tx));
  // Only a known kind gets past the refusal, whatever reason is given.
  refuseUnlessAllowed(refusalsToRegisterUser(regime, { kind }, registeredOn), tx.command.reason);
  if (!isUserKind(kind)) throw new RangeError(`no kind of user: ${kind}`);
  const told = {
    kboNumber: null,
    vdabNumber: null,
    ...file,
    kind,
    registeredOn,
    leftOn: null,
    leftReason: null,
  };
  await addRecord(tx, userTable, { ...told, id: user });
  await addUserDetails(tx, user, details);
}

/** @throws NotFound when this organiser has no such user */
export async function userFile(
  reading: Reading,
  { organiser, user: id }: { readonly organiser: Id; readonly user: Id },
): Promise<UserFile> {
  const user = await recordOf(reading, userTable, { id, organiser });
  const details = await reading.table(userDetailsTable).findOneBy({ userId: id, organiserId: organiser });
  const doubts = doubtsOfNumbers({ kbo: user.kboNumber === null ? undefined : checkedKbo(user.kboNumber) });
  return { user, details, doubts };
}
