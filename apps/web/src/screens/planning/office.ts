import { grantOf, type Verb } from '#identity';
import { type Id, NotFound } from '#kernel';
import { type Screen } from '../frame';

/** The organiser whose planning is shown, whole. @throws NotFound for who sees only own things: they have other pages */
export function officeOf({ access }: Screen): Id {
  const { organiser, scope } = access;
  if (organiser === undefined || scope !== 'organiser') throw new NotFound('page', 'planning');
  return organiser;
}

/** Whether who looks may do this too: a page offers nothing that would be refused to the one who sees it. */
export function mayDo({ access }: Screen, verb: Verb): boolean {
  const given: readonly string[] = grantOf(verb).organiser ?? [];
  return access.roles.some((role) => given.includes(role));
}
