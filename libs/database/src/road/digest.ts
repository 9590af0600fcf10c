import { createHash, createHmac } from 'node:crypto';
import { type Command } from '../command';

/**
 * A value as one text whatever the order in which its keys were written: keys sorted, `undefined` left out.
 * Two bodies that mean the same have the same normal form.
 */
export function normalForm(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(normalForm).join(',')}]`;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${normalForm(held)}`).join(',')}}`;
}

/**
 * What was asked, as 32 bytes under a key that lies outside the database: tells a replay from a key used for
 * something else, and gives away nothing of the input to who reads the database.
 */
export function digestOf(command: Command, secret: string): Buffer {
  return createHmac('sha256', secret)
    .update(normalForm([command.verb, command.onBehalf ?? null, command.reason ?? null, command.body]))
    .digest();
}

/** Free text is sealed by a salted digest, so that the text can be erased and the seal still holds. */
export function textDigest(salt: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(Uint8Array.of(0x05)).update(salt).update(text, 'utf8').digest();
}

/** The fields of a stored command that a posting seals, in the order in which they are hashed. */
export interface SealedCommand {
  readonly id: string;
  readonly actor: string;
  readonly verb: string;
  readonly subject: string;
  readonly key: string | null;
  readonly digest: Buffer;
  readonly onBehalfOf: string | null;
  readonly channel: string | null;
  readonly textDigest: Buffer | null;
  readonly recordedAt: string;
}

/** A field as its length in four bytes, big-endian, and its bytes; an absent one as the length 0xFFFFFFFF alone. */
function framed(fields: readonly (string | Buffer | null)[]): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = field === null ? null : Buffer.from(field as string);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes === null ? 0xffffffff : bytes.length);
      return bytes === null ? [length] : [length, bytes];
    }),
  );
}

/**
 * SHA-256(0x04 ‖ framed fields in the order of `SealedCommand`). Book and numbers are left out: the posting that
 * seals the command, and the chain of commands, have them themselves.
 */
export function commandHash(command: SealedCommand): Buffer {
  const { id, actor, verb, subject, key, digest, onBehalfOf, channel, textDigest, recordedAt } = command;
  return createHash('sha256')
    .update(Uint8Array.of(0x04))
    .update(framed([id, actor, verb, subject, key, digest, onBehalfOf, channel, textDigest, recordedAt]))
    .digest();
}

/** Where a command stands: its number in its book, and the postings it wrote there. */
export interface CommandPlace {
  readonly book: number;
  readonly number: number;
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
}

/** What the chain of a book starts from, before its first command. */
export const CHAIN_START = Buffer.alloc(32);

/**
 * SHA-256(0x06 ‖ previous chain ‖ command hash ‖ framed decimal book, number, first and last posting): so that a
 * command that wrote no posting cannot be changed, dropped or added unseen either.
 */
export function commandChain(previous: Buffer, hash: Buffer, place: CommandPlace): Buffer {
  const numbers = [place.book, place.number, place.firstNumber, place.lastNumber];
  return createHash('sha256')
    .update(Uint8Array.of(0x06))
    .update(previous)
    .update(hash)
    .update(framed(numbers.map((number) => (number === null ? null : String(number)))))
    .digest();
}
