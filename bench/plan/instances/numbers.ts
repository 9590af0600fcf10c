/** A whole number of a file, and the line it stands on, from 1. */
export interface NumberAt {
  readonly value: number;
  readonly line: number;
}

/** A file that is not as it should be: the sentence says which line, and what was expected there. */
export class FileFault extends Error {}

/** @throws FileFault for anything that is no whole number */
export function numbersIn(text: string): NumberAt[] {
  return text.split('\n').flatMap((content, at) =>
    content
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const value = Number(word);
        if (!Number.isSafeInteger(value))
          throw new FileFault(`line ${at + 1}: “${word}” is not a whole number`);
        return { value, line: at + 1 };
      }),
  );
}

/** Numbers taken from the front of a file, one after another. */
export class NumberReader {
  private at = 0;

  constructor(private readonly numbers: readonly NumberAt[]) {}

  /** @throws FileFault when the file ends before it, or it is less than `least` */
  next(what: string, least = 0): number {
    const found = this.numbers[this.at];
    if (!found)
      throw new FileFault(
        `line ${this.numbers.at(-1)?.line ?? 1}: the file ends where ${what} should follow`,
      );
    if (found.value < least)
      throw new FileFault(`line ${found.line}: ${what} is ${found.value}, and should be at least ${least}`);
    this.at++;
    return found.value;
  }

  some(count: number, what: string): Int32Array {
    return Int32Array.from({ length: count }, () => this.next(what));
  }

  /** @throws FileFault when numbers are left */
  end(): void {
    const left = this.numbers[this.at];
    if (left)
      throw new FileFault(`line ${left.line}: ${this.numbers.length - this.at} numbers more than expected`);
  }
}
