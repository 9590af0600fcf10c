import { hash } from 'node:crypto';
import { type Id } from '#kernel';
import { bytesOfId } from './id-bytes';

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x02);
const ORIGIN = 'wijkwerken/1';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** SHA-256(0x00 ‖ data): the leaf of one posting. */
export const leafHash = (data: Uint8Array): Buffer => sha256(LEAF, data);

/** What the chain of a book starts from: SHA-256(0x02 ‖ "wijkwerken/1" ‖ the 16 bytes of the book's id). */
export const chainStart = (book: Id): Buffer => sha256(NODE, Buffer.from(ORIGIN, 'utf8'), bytesOfId(book));

/** SHA-256(0x02 ‖ chain before ‖ leaf). */
export const chainNext = (before: Uint8Array, leaf: Uint8Array): Buffer => sha256(NODE, before, leaf);
