/** A UUID in lower case: version 7 where time order helps, version 4 where an id must tell nothing. */
declare const kind: unique symbol;
export type Id = string & { readonly [kind]: 'id' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: unknown): text is Id {
  return typeof text === 'string' && UUID.test(text);
}

/** @throws RangeError when the text is no UUID in lower case */
export function id(text: string): Id {
  if (!isId(text)) throw new RangeError(`no such id: ${text}`);
  return text;
}

/** Gives ids; the application's one draws random ones, a story's or a test's repeats the same row. */
export interface IdSource {
  /** Time-ordered, UUID version 7. */
  next(): Id;
  /** Tells nothing, UUID version 4. */
  random(): Id;
  /** Random bytes, for nonces and salts. */
  bytes(count: number): Uint8Array;
}

/** The token under which the one source of ids is injected. */
export const IDS = Symbol('ids');
