/** Chance that repeats: the same seed gives the same story, on every machine. */
export class Dice {
  private state: number;

  constructor(seed: string) {
    this.state = [...seed].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
      2_166_136_261,
    );
  }

  /** From 0 up to but not including 1 (mulberry32). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  /** True in so many cases of a hundred. */
  happens(inHundred: number): boolean {
    return this.next() * 100 < inHundred;
  }

  /** @throws RangeError for an empty list */
  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  /** Some of a list, each at most once, in the order of the list. */
  someOf<Item>(items: readonly Item[], count: number): Item[] {
    const left = items.map((_, place) => place);
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, items.length)) {
      chosen.add(left.splice(this.between(0, left.length - 1), 1)[0] ?? 0);
    }
    return items.filter((_, place) => chosen.has(place));
  }
}
