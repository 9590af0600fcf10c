import { type Page } from 'playwright-core';
import { type ANeighbourhood } from '../a-neighbourhood';
import { logInAt, somebodyOf } from '../an-office';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

const ANN = 'ann@leuven.example';

/** An administrator of the organiser, at a page of the office. */
export const staffAt = (path: string) => async (there: There) => {
  const { here, page } = there;
  await somebodyOf(here, { role: 'administrator', name: 'Ann Baas', email: ANN });
  await logInAt(page, here, ANN, path);
};

export const submit = (page: Page) => page.click('main form[method=post] button[type=submit]');

export const refusedAt = (path: string) => async (there: There) => {
  await staffAt(path)(there);
  await submit(there.page);
};
