import { type Id } from '#kernel';

/** The 16 bytes of an id, as stored and hashed. */
export const bytesOfId = (id: Id): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** The id written out again. */
export function idOfBytes(bytes: Uint8Array): Id {
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-') as Id;
}
