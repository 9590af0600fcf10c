import { dayInBrussels, type Moment } from '#kernel';
import { type Regime } from '#regulation';
import { idOfBytes } from '../proof/id-bytes';
import { capOf, periodOfNumber } from '../rules';
import { type Findings } from './findings';
import { type Opened, roomRow } from './postings';
import { type SealedAccount } from '../proof/posting-data';
import { type Running } from './running';

/** Gives the figures of a regime by its code; a room of a regime nobody knows is not compared with figures. */
export type Regimes = (code: string) => Regime | undefined;

/**
 * A room is opened by one posting and stands in the directory under it; what it was granted is the figure as known
 * then, and after an adjustment again, but for what was in use.
 */
export function checkRooms(
  opened: Opened,
  running: Running,
  at: { findings: Findings; regimes: Regimes },
): void {
  const { posting, entries, rooms } = opened;
  const { findings, regimes } = at;
  const changed = entries.flatMap(({ account, change, balance }) => {
    const known = running.accounts.get(account)?.account;
    return known ? [{ ...known, change, balance }] : [];
  });
  for (const { regime, person, period } of rooms) {
    const fits = changed.some(
      (account) =>
        account.purpose === 'room' &&
        account.regime === regime &&
        account.period === period &&
        Buffer.from(account.owner).equals(person),
    );
    if (posting.kind !== 'open-room' || !fits)
      findings.add({
        table: 'room_directory',
        row: roomRow(regime, person, period),
        column: 'number',
        says: `posting ${posting.number} did not open this room`,
      });
  }
  if (posting.kind === 'open-room' && rooms.length !== 1)
    findings.add({
      table: 'room_directory',
      row: `book and posting ${posting.number}`,
      column: 'number',
      says: `the posting opened a room, but ${rooms.length} rooms stand under it`,
    });
  if (!grantingKinds.has(posting.kind)) return;
  for (const granted of changed.filter(({ purpose }) => purpose === 'granted'))
    checkGranted(granted, { posting, regimes, findings, free: freeBeside(granted, changed, running) });
}

const grantingKinds: ReadonlySet<string> = new Set(['open-room', 'adjust-room', 'join']);

type Granted = SealedAccount & { readonly balance: number };

/** Free hours of the room that an account granted them to; the same posting nearly always changed those too. */
function freeBeside(granted: Granted, changed: readonly Granted[], { accounts }: Running): number {
  const isRoom = ({ owner, purpose, regime, period }: SealedAccount) =>
    purpose === 'room' &&
    period === granted.period &&
    regime === granted.regime &&
    Buffer.from(owner).equals(granted.owner);
  const beside = changed.find(isRoom);
  if (beside) return beside.balance;
  for (const { account, balance } of accounts.values()) if (isRoom(account)) return balance;
  return 0;
}

/** What a room was granted is the figure, and above it what is in use; nothing once its person was joined. */
function checkGranted(
  granted: Granted,
  {
    posting,
    regimes,
    findings,
    free,
  }: {
    readonly posting: Opened['posting'];
    readonly regimes: Regimes;
    readonly findings: Findings;
    readonly free: number;
  },
): void {
  const regime = regimes(granted.regime);
  const leaves = posting.kind === 'join' && granted.balance === 0 && free === 0;
  if (!regime || leaves) return;
  const knownOn = dayInBrussels(posting.recordedAt as Moment);
  const cap = capOf(regime, periodOfNumber(granted.period), knownOn).value;
  const inUse = free === 0 ? Math.max(0, 0 - granted.balance - cap) : 0;
  if (0 - granted.balance !== cap + inUse)
    findings.add({
      table: 'entry',
      row: `account ${granted.number} of ${idOfBytes(granted.owner)}, posting ${posting.number}`,
      column: 'balance',
      says: `granted ${0 - granted.balance} hours, but the figure known on ${knownOn} is ${cap}`,
    });
}
