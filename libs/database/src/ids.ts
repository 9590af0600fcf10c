import { createHash, randomBytes } from 'node:crypto';
import { type Clock, epochOfMoment, type Id, type IdSource } from '#kernel';
import { v4, v7 } from 'uuid';

/** The source of an installation at work: every id and every byte is drawn. */
export const drawnIds: IdSource = {
  next: () => v7() as Id,
  random: () => v4() as Id,
  bytes: (count) => randomBytes(count),
};

/**
 * A source that repeats: the same seed and clock give the same row of ids and bytes, on every machine.
 * For the demonstration region and for laws that compare two databases; never for an installation at work.
 */
export function seededIds(seed: string, clock: Clock): IdSource {
  let drawn = 0;
  const bytes = (count: number): Uint8Array => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < count; have += 32)
      blocks.push(createHash('sha256').update(`${seed}/${drawn++}`).digest());
    return Buffer.concat(blocks).subarray(0, count);
  };
  return {
    // The counter in the sequence keeps ids of one millisecond in the order in which they were given.
    next: () => v7({ msecs: epochOfMoment(clock.now()), seq: drawn % 0xffffffff, random: bytes(16) }) as Id,
    random: () => v4({ random: bytes(16) }) as Id,
    bytes,
  };
}
