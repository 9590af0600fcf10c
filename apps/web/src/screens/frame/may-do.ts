import { grantOf, type Verb } from '#identity';
import { type Screen } from './screen';

/** Whether who looks may do this too: a page offers nothing that would be refused to the one who sees it. */
export function mayDo({ knownAccess }: Pick<Screen, 'knownAccess'>, verb: Verb): boolean {
  const { organiser = [], everyone } = grantOf(verb);
  const given: readonly string[] = organiser;
  return everyone === true || (knownAccess?.roles.some((role) => given.includes(role)) ?? false);
}
