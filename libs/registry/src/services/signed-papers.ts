import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Day, type Id, type Moment, NotFound, refuseUnlessAllowed } from '#kernel';
import { kindOfPaper, type PaperKind, refusalsOfPaper, refusalsToWithdrawPaper } from '../rules';
import { changeRecord, organiserOf } from '../store/records';
import { userAgreementTable } from '../store/user-tables';
import { workerAgreementTable } from '../store/worker-tables';

/** An agreement on paper that both signed: when, where, and its scan where there is one. */
export interface SignedPaper {
  readonly id: Id;
  /** The worker or the user whose agreement it is. */
  readonly owner: Id;
  readonly agreement: Id;
  readonly signedOn: Day;
  /** The place where it was signed. */
  readonly signedAt: string;
  readonly fileName: string | null;
  readonly mediaType: PaperKind | null;
  readonly bytesCount: number;
  readonly recordedAt: Moment;
  readonly recordedBy: Id;
  /** When it was taken out of the file, and why: its scan is gone since. */
  readonly withdrawnAt: Moment | null;
  readonly withdrawnWhy: string | null;
}

export interface AttachedPaper {
  readonly agreement: Id;
  readonly signedOn: Day;
  readonly signedAt: string;
  /** The scan and the name it had; none while the paper lies in a cupboard only. */
  readonly scan: { readonly name: string; readonly content: Buffer } | null;
}

/** The scan itself. */
export interface PaperFile extends SignedPaper {
  readonly content: Buffer;
}

const COLUMNS = `id, owner_id as owner, agreement_id as agreement, signed_on, signed_at, file_name, media_type,
  bytes_count, recorded_at, recorded_by, withdrawn_at, withdrawn_why`;
const NAME_LENGTH_MOST = 120;

/** Agreements that were printed, signed and scanned. */
@Injectable()
export class SignedPapers {
  constructor(private readonly road: Road) {}

  /**
   * Keeps the paper, and writes the day of signing in the agreement; the command's subject is the paper.
   * @throws Refused for a scan that is empty, too large or no scan, NotFound without such an agreement
   */
  attach(command: Command, asked: AttachedPaper): Promise<Taken<SignedPaper>> {
    return this.road.take(command, {
      perform: (tx) => attach(tx, asked),
      answer: (tx, subject) => signedPaper(tx, { organiser: command.books[0] ?? subject, paper: subject }),
    });
  }

  /**
   * Takes a paper out of the file it did not belong in: its scan is thrown away, that it was there stays on record with
   * the command's reason. @throws NotFound, Refused `paper-withdrawn-already`, `paper-reason-missing`
   */
  withdraw(command: Command): Promise<Taken<SignedPaper>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const why = command.reason ?? '';
        const found = await signedPaper(tx, { organiser: organiserOf(tx), paper: command.subject });
        refuseUnlessAllowed(refusalsToWithdrawPaper({ ...found, why }), undefined);
        await tx.run(
          `update signed_paper set content = null, bytes_count = 0, file_name = null, media_type = null,
             withdrawn_at = ?, withdrawn_why = ? where id = ?`,
          [tx.now, why, found.id],
        );
      },
      answer: (tx, paper) => signedPaper(tx, { organiser: command.books[0] ?? paper, paper }),
    });
  }
}

async function attach(tx: Writing, { agreement, signedOn, signedAt, scan }: AttachedPaper): Promise<void> {
  const content = scan?.content ?? null;
  refuseUnlessAllowed(refusalsOfPaper({ signedOn, content }, tx.today), undefined);
  const owner = await signAgreement(tx, agreement, signedOn);
  await tx.run(
    `insert into signed_paper (id, organiser_id, owner_id, agreement_id, signed_on, signed_at, file_name, media_type,
       bytes_count, content, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      tx.command.subject,
      organiserOf(tx),
      owner,
      agreement,
      signedOn,
      signedAt,
      scan === null ? null : scan.name.slice(0, NAME_LENGTH_MOST),
      content === null ? null : (kindOfPaper(content) ?? null),
      content?.length ?? 0,
      content,
      tx.now,
      tx.command.actor,
    ],
  );
}

/** Writes the day of signing where none or another stands; answers whose agreement it is. */
async function signAgreement(tx: Writing, id: Id, signedOn: Day): Promise<Id> {
  const where = { id, organiserId: organiserOf(tx) };
  const changes = { signedOn };
  const ofWorker = await tx.table(workerAgreementTable).findOneBy(where);
  if (ofWorker) {
    const owner = ofWorker.workerId;
    if (ofWorker.signedOn !== signedOn)
      await changeRecord(tx, workerAgreementTable, { before: ofWorker, changes, owner });
    return owner;
  }
  const ofUser = await tx.table(userAgreementTable).findOneBy(where);
  if (!ofUser) throw new NotFound('agreement', id);
  const owner = ofUser.userId;
  if (ofUser.signedOn !== signedOn)
    await changeRecord(tx, userAgreementTable, { before: ofUser, changes, owner });
  return owner;
}

interface PaperAsked {
  readonly organiser: Id;
  readonly paper: Id;
}

/** @throws NotFound where this organiser has no such paper */
export async function signedPaper(reading: Reading, { organiser, paper }: PaperAsked): Promise<SignedPaper> {
  const found = await reading.row<SignedPaper>(
    `select ${COLUMNS} from signed_paper where id = ? and organiser_id = ?`,
    [paper, organiser],
  );
  if (!found) throw new NotFound('signedPaper', paper);
  return found;
}

/** The signed papers of a worker or a user, the newest first, without their scans. */
export const signedPapersOf = (
  reading: Reading,
  { organiser, owner }: { readonly organiser: Id; readonly owner: Id },
): Promise<SignedPaper[]> =>
  reading.rows<SignedPaper>(
    `select ${COLUMNS} from signed_paper where organiser_id = ? and owner_id = ? order by id desc`,
    [organiser, owner],
  );

/** A scan as it was attached; who shows it records the look. @throws NotFound, also where there is no scan */
export async function signedPaperFile(reading: Reading, asked: PaperAsked): Promise<PaperFile> {
  const told = await signedPaper(reading, asked);
  const row = await reading.row<{ content: Buffer | null }>('select content from signed_paper where id = ?', [
    asked.paper,
  ]);
  if (!row?.content) throw new NotFound('signedPaper', asked.paper);
  return { ...told, content: row.content };
}
