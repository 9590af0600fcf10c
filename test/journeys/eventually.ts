import { type Locator } from 'playwright-core';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 25;

/** Looks until what is seen is what was expected: pages take their time on a busy machine. Fails with what it saw last. */
export async function becomes<Seen>(look: () => Promise<Seen>, expected: Seen): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUpAt) {
    // A page that is just being left has nothing to say.
    const seen = await look().catch(() => undefined);
    if (Object.is(seen, expected)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  expect(await look()).toBe(expected);
}

/** The page shows something so many times. */
export const shows = (what: Locator, times: number): Promise<void> => becomes(() => what.count(), times);
