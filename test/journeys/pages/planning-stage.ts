import { type Id } from '#kernel';
import { type RequestForm } from '#matching';
import { type Page } from 'playwright-core';
import { type ANeighbourhood } from '../a-neighbourhood';
import { officeAt, opened } from '../planning-office';

export interface Stage {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

export const O = '/organisaties/:organiserId';
export const send = (page: Page) =>
  page.locator('main form[method=post] button[type=submit]').first().click();

/** The office on a Monday, or on another day, at one of its pages. */
export async function at({ here, page }: Stage, path: string, on?: string): Promise<void> {
  await opened(here, on);
  await officeAt(page, here, path);
}

/** A series of which some days can be given to one person, and some cannot. */
export async function aSeries({ here }: Stage): Promise<{ request: Id; worker: Id }> {
  const { worker } = await here.worker('Jo');
  here.region.on('2026-11-16');
  await here.region.usedElsewhere(worker, 55);
  const pattern = {
    kind: 'weekdays',
    from: '2026-11-18',
    until: '2026-12-04',
    weekdays: [1, 3, 5],
    start: '11:30',
    end: '13:30',
  } as unknown as RequestForm['pattern'];
  return { request: (await here.region.request({ pattern, seats: 2 })).id, worker };
}
