import { type Page } from 'playwright-core';
import { type ANeighbourhood } from '../a-neighbourhood';

/** A neighbourhood with its server, and a window that has never been there. */
interface Stage {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

/** States of pages by the name of their picture: the address of the page, and how to get there. */
export type States = Readonly<
  Record<string, readonly [address: string, reach: (stage: Stage) => Promise<unknown>]>
>;
