import { setImmediate as aTurnOfTheLoop } from 'node:timers/promises';

/** How long the server may be kept from answering others. */
const SLICE_MS = 10;

/** Something long is worked out in pieces, between which the server answers others. */
export class Turns {
  #since = performance.now();

  /** To be awaited between two pieces; nothing while the slice goes on. */
  next(): Promise<void> | undefined {
    return performance.now() - this.#since < SLICE_MS ? undefined : this.#given();
  }

  async #given(): Promise<void> {
    await aTurnOfTheLoop();
    this.#since = performance.now();
  }
}
