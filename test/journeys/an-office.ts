import { type Page } from 'playwright-core';
import { Actors, type Role, Roles, SYSTEM } from '#identity';
import { type Id } from '#kernel';
import { aCommand, anId } from '../support/commands';
import { type ANeighbourhood, comeIn, PASSWORD } from './a-neighbourhood';

/** Somebody of the office who logs in with an e-mail address and `PASSWORD`; `everywhere`: for all organisers. */
export async function somebodyOf(
  here: ANeighbourhood,
  {
    role,
    name,
    email,
    everywhere = false,
  }: { role: Role; name: string; email: string; everywhere?: boolean },
): Promise<Id> {
  const actor = anId();
  const command = () => aCommand({ actor: SYSTEM, subject: actor });
  const organiser = everywhere ? null : here.region.organiser;
  await here.web.get(Roles).makeActor(command(), { name, email, role, organiser }, { byAdministrator: true });
  await here.web.get(Actors).setPassword(command(), { password: PASSWORD }, { organisers: 'all' });
  return actor;
}

/** Comes in with an e-mail address, and goes to an address of the organiser: `taken`, `regels/…`. */
export async function logInAt(page: Page, here: ANeighbourhood, email: string, path: string): Promise<void> {
  await comeIn(page, here, email);
  await page.goto(`/organisaties/${here.region.organiser}/${path}`);
}

/** What somebody does at a page of the office; `at` tells the window, which is new for each story. */
export function handsOn(at: () => Page) {
  const inMain = (role: 'button' | 'link', name: string | RegExp) =>
    at().getByRole('main').getByRole(role, { name }).first();
  return {
    says: (text: string | RegExp) => at().getByText(text).first().waitFor(),
    fill: (label: string, text: string) => at().getByLabel(label, { exact: true }).fill(text),
    press: (name: string | RegExp) => inMain('button', name).click(),
    follow: (name: string | RegExp) => inMain('link', name).click(),
  };
}
