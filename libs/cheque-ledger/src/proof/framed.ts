/** What a hashed record is made of: text, a whole number, bytes, or nothing. */
export type Field = string | number | Uint8Array | null;

const ABSENT = 0xffffffff;
const LENGTH_BYTES = 4;

/**
 * Fields one after another, each as its length in four bytes, big-endian, and its bytes: text in UTF-8, a number as
 * its decimal digits. An absent field is the length 0xFFFFFFFF alone, so it differs from an empty one.
 */
export function framed(fields: readonly Field[]): Buffer {
  const parts = fields.map(bytesOf);
  const size = parts.reduce((sum, part) => sum + LENGTH_BYTES + (part?.length ?? 0), 0);
  const frame = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) {
    at = frame.writeUInt32BE(part?.length ?? ABSENT, at);
    if (part === null) continue;
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}

function bytesOf(field: Field): Uint8Array | null {
  if (field === null || field instanceof Uint8Array) return field;
  return Buffer.from(typeof field === 'number' ? wholeDigits(field) : field, 'utf8');
}

function wholeDigits(number: number): string {
  if (!Number.isSafeInteger(number)) throw new RangeError(`only whole numbers are hashed, got ${number}`);
  return String(number);
}
