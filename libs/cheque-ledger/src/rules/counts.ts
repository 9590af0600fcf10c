/**
 * Hours and cheques that a verb is asked for are counted from one: nothing, less than nothing or a part is a defect
 * of the caller. @throws RangeError
 */
export function countedFromOne(asked: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(asked))
    if (!Number.isSafeInteger(count) || count < 1)
      throw new RangeError(`${name} must be a whole number from 1 on, got ${count}`);
}
