import { createHmac, hash } from 'node:crypto';
import { type Id } from '#kernel';
import { framed } from './framed';
import { bytesOfId } from './id-bytes';

/** Raised when the bytes below change; a book may hold postings of several formats. */
const FORMAT = 1;

export interface SealedEntry {
  readonly account: number;
  readonly change: number;
  readonly version: number;
  readonly balance: number;
}

export interface SealedAccount {
  readonly number: number;
  readonly owner: Uint8Array;
  readonly purpose: string;
  readonly unit: string;
  readonly regime: string;
  readonly lot: number;
  readonly period: number;
  /** 1 when it may, 0 when it may not. */
  readonly mayBeNegative: number;
}

export interface SealedLot {
  readonly number: number;
  readonly userId: Uint8Array;
  readonly cheques: number;
  readonly priceCents: number;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly form: string;
  readonly serialFrom: string | null;
  readonly serialTo: string | null;
  /** As stored: JSON, a list of [owner, cents]. */
  readonly shares: string;
}

export interface SealedRoom {
  readonly regime: string;
  readonly person: Uint8Array;
  readonly period: number;
}

export interface SealedMonth {
  readonly month: string;
  /** As stored: JSON, a list of assignment ids. */
  readonly disputed: string;
}

/** A posting as its row holds it, hashes left out. */
export interface SealedPosting {
  readonly number: number;
  readonly kind: string;
  readonly performedOn: string | null;
  readonly happenedOn: string;
  readonly recordedAt: string;
  readonly request: Uint8Array | null;
  readonly assignment: Uint8Array | null;
  readonly performance: Uint8Array | null;
  readonly orderId: Uint8Array | null;
  readonly about: number | null;
  readonly move: Uint8Array | null;
  readonly textDigest: Uint8Array | null;
  readonly nonce: Uint8Array;
}

/** Everything that one posting seals. Each list stands in the order of its numbers or keys. */
export interface Sealed {
  readonly book: Id;
  readonly posting: SealedPosting;
  readonly commandHash: Uint8Array;
  readonly entries: readonly SealedEntry[];
  readonly accounts: readonly SealedAccount[];
  readonly lots: readonly SealedLot[];
  readonly rooms: readonly SealedRoom[];
  readonly months: readonly SealedMonth[];
}

const ENTRY = Uint8Array.of(0x03);

/** HMAC-SHA-256(nonce, place), the place in four bytes, big-endian: what hides one entry among the others. */
function blindOf(nonce: Uint8Array, place: number): Buffer {
  const at = Buffer.alloc(4);
  at.writeUInt32BE(place);
  return createHmac('sha256', nonce).update(at).digest();
}

const NONCE = Uint8Array.of(0x07);

/** SHA-256(0x07 ‖ nonce): fixes the nonce, also of a posting without entries, and tells nothing of it. */
const nonceDigest = (nonce: Uint8Array): Buffer => hash('sha256', Buffer.concat([NONCE, nonce]), 'buffer');

/** SHA-256(0x03 ‖ blind ‖ entry): an entry as it stands in the posting's data. */
const entryDigest = (blind: Uint8Array, { account, change, version, balance }: SealedEntry): Buffer =>
  hash('sha256', Buffer.concat([ENTRY, blind, framed([account, change, version, balance])]), 'buffer');

/** The bytes of a posting that its leaf is the hash of, field by field as FORMAT.md says. */
export function dataOf({
  book,
  posting,
  commandHash,
  entries,
  accounts,
  lots,
  rooms,
  months,
}: Sealed): Buffer {
  return framed([
    FORMAT,
    bytesOfId(book),
    posting.number,
    posting.kind,
    posting.performedOn,
    posting.happenedOn,
    posting.recordedAt,
    posting.request,
    posting.assignment,
    posting.performance,
    posting.orderId,
    posting.about,
    posting.move,
    posting.textDigest,
    nonceDigest(posting.nonce),
    commandHash,
    framed(entries.map((entry, place) => entryDigest(blindOf(posting.nonce, place), entry))),
    framed(accounts.map(accountBytes)),
    framed(lots.map(lotBytes)),
    framed(rooms.map(({ regime, person, period }) => framed([regime, person, period]))),
    framed(months.map(({ month, disputed }) => framed([month, disputed]))),
  ]);
}

const accountBytes = (account: SealedAccount): Buffer =>
  framed([
    account.number,
    account.owner,
    account.purpose,
    account.unit,
    account.regime,
    account.lot,
    account.period,
    account.mayBeNegative,
  ]);

const lotBytes = (lot: SealedLot): Buffer =>
  framed([
    lot.number,
    lot.userId,
    lot.cheques,
    lot.priceCents,
    lot.issuedOn,
    lot.expiresOn,
    lot.form,
    lot.serialFrom,
    lot.serialTo,
    lot.shares,
  ]);
