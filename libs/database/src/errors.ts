/** Nothing of the command was stored; the caller may send it again. Answered as 503. */
export class NotStored extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'NotStored';
  }
}

/**
 * The commit itself failed, so nobody knows whether the command was stored; sent again with the same key it
 * gives the answer or does the work, never both. Answered as 503.
 */
export class OutcomeUnknown extends Error {
  constructor(options?: ErrorOptions) {
    super('the commit failed, so the outcome is unknown: ask again with the same key', options);
    this.name = 'OutcomeUnknown';
  }
}

/** The key was used before by this actor in this book, for another input. Answered as 409. */
export class KeyUsedForSomethingElse extends Error {
  constructor(readonly key: string) {
    super(`the key ${key} was used for something else`);
    this.name = 'KeyUsedForSomethingElse';
  }
}

/**
 * Thrown by a step that finds it must also hold another organiser's book. The road undoes the command and runs
 * it again with that book locked from the start, so that locks are always taken in one order.
 */
export class HoldAlso extends Error {
  constructor(readonly organiser: string) {
    super(`the command must also hold the book of ${organiser}`);
    this.name = 'HoldAlso';
  }
}

/**
 * What the command was to make is there already: a caller chose an id that another command had used before.
 * Nothing was stored. Answered as 409.
 */
export class AlreadyThere extends Error {
  constructor(
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${subject} was made before`, options);
    this.name = 'AlreadyThere';
  }
}

const TAKEN_KEY = ['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505'];

/** Whether a database refused a row because its key is taken; TypeORM wraps what the driver says. */
export function isTakenKey(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return TAKEN_KEY.includes(String(code)) || isTakenKey(driverError);
}
