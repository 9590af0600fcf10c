import { textDigest, type Writing } from '#database';
import { epochOfMoment, type Id, type Moment } from '#kernel';
import { bytesOfId } from '../proof/id-bytes';
import { type Sealed, type SealedEntry, type SealedPosting } from '../proof/posting-data';
import { type AccountKey, type Change, type Draft, happenedOn, mayBeNegative, nameOf } from '../rules';
import { sealedAccount, type Standing } from './accounts';
import { type Head } from './head';
import { sealedLot } from './lots';

const CLOCK_PATIENCE_MILLISECONDS = 5 * 60_000;

/** The clock runs behind what was already written: the machine's time is wrong, or was. Nothing is stored. */
export class ClockBehind extends Error {
  constructor(
    readonly now: Moment,
    readonly lastRecordedAt: Moment,
  ) {
    super(
      `the clock says ${now}, but the last posting was recorded at ${lastRecordedAt}: set the clock first`,
    );
    this.name = 'ClockBehind';
  }
}

/** An account that may not would go below zero: the rules let through what they had to refuse. */
export class BelowZero extends Error {
  constructor(readonly account: AccountKey) {
    super(`${nameOf(account)} would go below zero`);
    this.name = 'BelowZero';
  }
}

/** What was typed with a posting, and what hides it in the seal. */
export interface SaltedText {
  readonly text: string;
  readonly salt: Buffer;
  readonly digest: Buffer;
}

export function saltedText({ ids }: Writing, text: string | undefined): SaltedText | undefined {
  if (text === undefined) return undefined;
  const salt = Buffer.from(ids.bytes(16));
  return { text, salt, digest: textDigest(salt, text) };
}

interface ToSeal {
  readonly draft: Draft;
  readonly head: Head;
  /** The accounts that exist already, by name. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly nonce: Buffer;
  readonly text: SaltedText | undefined;
}

/**
 * A draft with everything that its place in the book gives it: what is stored and hashed.
 * @throws BelowZero, ClockBehind
 */
export function seal(tx: Writing, toSeal: ToSeal): Sealed {
  const { draft, head, standing } = toSeal;
  const { entries, opened } = entriesOf(draft.changes, standing, head.accounts);
  const { opensLot, opensRooms = [], closesMonth } = draft;
  return {
    book: head.id,
    posting: postingOf(tx, toSeal),
    commandHash: tx.commandHash,
    entries,
    accounts: opened.map(({ number, key }) => sealedAccount(number, key)),
    lots: opensLot ? [sealedLot(opensLot)] : [],
    rooms: opensRooms.map(({ person, ...room }) => ({ ...room, person: bytesOfId(person) })),
    months: closesMonth ? [{ ...closesMonth, disputed: JSON.stringify(closesMonth.disputed) }] : [],
  };
}

function postingOf(tx: Writing, { draft, head, nonce, text }: ToSeal): SealedPosting {
  const { performedOn } = draft;
  return {
    number: head.number + 1,
    kind: draft.kind,
    performedOn: performedOn ?? null,
    happenedOn: happenedOn({ performedOn, today: tx.today, closedThrough: head.closedThrough }),
    recordedAt: recordingMoment(tx, head),
    request: bytesOrNull(draft.request),
    assignment: bytesOrNull(draft.assignment),
    performance: bytesOrNull(draft.performance),
    orderId: bytesOrNull(draft.order),
    about: draft.about ?? null,
    move: bytesOrNull(draft.move),
    textDigest: text?.digest ?? null,
    nonce,
  };
}

/** The later of the clock and the last posting, so that order by number is order in time. */
function recordingMoment(tx: Writing, { recordedAt: last }: Head): Moment {
  if (last === null || last <= tx.now) return tx.now;
  if (epochOfMoment(last) - epochOfMoment(tx.now) > CLOCK_PATIENCE_MILLISECONDS)
    throw new ClockBehind(tx.now, last);
  return last;
}

const bytesOrNull = (id: Id | null | undefined): Buffer | null => (id ? bytesOfId(id) : null);

/** What every change makes of its account, in the order of account numbers; new accounts get the next ones. */
function entriesOf(changes: readonly Change[], standing: ReadonlyMap<string, Standing>, lastAccount: number) {
  const opened: { number: number; key: AccountKey }[] = [];
  const entries = changes.map(({ account, by }): SealedEntry => {
    const known = standing.get(nameOf(account));
    const balance = (known?.balance ?? 0) + by;
    if (balance < 0 && !mayBeNegative(account.purpose)) throw new BelowZero(account);
    if (!known) opened.push({ number: lastAccount + opened.length + 1, key: account });
    const number = known?.number ?? lastAccount + opened.length;
    return { account: number, change: by, version: (known?.version ?? 0) + 1, balance };
  });
  return { entries: entries.sort((one, other) => one.account - other.account), opened };
}
