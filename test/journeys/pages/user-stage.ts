import { day, timeOfDay } from '#kernel';
import { type Pattern } from '#matching';
import { type UserKind } from '#regulation';
import { type Page } from 'playwright-core';
import { ACustomer } from '../a-customer';
import { type ANeighbourhood } from '../a-neighbourhood';

export interface Stage {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

export const ROOT = '/organisaties/:organiserId/voor/:userId';
export const submit = (page: Page) => page.click('main form[method=post] button[type=submit]');

/** Somebody of a user of some kind, logged in, on the first page. */
export async function customer(
  { here, page }: Stage,
  kind: UserKind = 'school',
  cheques = 60,
): Promise<ACustomer> {
  const who = await ACustomer.open(here, kind, cheques);
  await who.logIn(page);
  return who;
}

/** A page of a new user. */
export async function at(
  stage: Stage,
  path: string,
  kind: UserKind = 'school',
  cheques = 60,
): Promise<ACustomer> {
  const who = await customer(stage, kind, cheques);
  await stage.page.goto(`${who.base}/${path}`);
  return who;
}

/** A page of a user, with its empty form sent. */
export const sentEmpty =
  (path: string, kind: UserKind = 'school') =>
  async (stage: Stage) => {
    await at(stage, path, kind);
    await submit(stage.page);
  };

const daily: Pattern = {
  kind: 'school-days',
  weekdays: [1, 2, 3, 4, 5],
  from: day('2026-11-16'),
  until: day('2026-12-04'),
  start: timeOfDay('11:30'),
  end: timeOfDay('13:00'),
};

/** A school in the middle of things: people who came, come, and are sought. */
export async function busy(stage: Stage, path = 'begin'): Promise<ACustomer> {
  const { here, page } = stage;
  const { region } = here;
  const school = await ACustomer.open(here, 'school', 20);
  await school.knows('Lies Claes', '016 20 20 20');
  const { id } = await region.request({
    user: school.user,
    site: school.site,
    task: 'BEG-07',
    pattern: daily,
    seats: 2,
    orderNumber: 'BB-2026-17',
    costCentre: 'kleuters',
    contact: 'Lies Claes, 016 20 20 20',
    safetyNotes: 'Fluohesje aan.',
  });
  await school.allowed(id);
  for (const [name, times] of [
    ['Naima', 8],
    ['Jo', 3],
  ] as const) {
    const { worker } = await here.worker(name);
    await here.certificate(worker);
    await school.sends(worker, times);
  }
  region.on('2026-11-19');
  await school.logIn(page);
  await page.goto(`${school.base}/${path}`);
  return school;
}
