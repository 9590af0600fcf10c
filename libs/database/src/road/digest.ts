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

/**
 * SHA-256(0x04 ‖ fields), each field as its length in four bytes, big-endian, and its bytes; what is absent as
 * the length 0xFFFFFFFF alone. Book and posting numbers are left out: the posting that seals has them itself.
 */
export function commandHash(command: SealedCommand): Buffer {
  const fields = [
    command.id,
    command.actor,
    command.verb,
    command.subject,
    command.key,
    command.digest,
    command.onBehalfOf,
    command.channel,
    command.textDigest,
    command.recordedAt,
  ];
  const hash = createHash('sha256').update(Uint8Array.of(0x04));
  for (const field of fields) {
    const bytes = field === null ? null : Buffer.from(field as string);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes === null ? 0xffffffff : bytes.length);
    hash.update(length);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest();
}
