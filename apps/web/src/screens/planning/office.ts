import { type Id, NotFound } from '#kernel';
import { type Screen } from '../frame';

/** The organiser whose planning is shown, whole. @throws NotFound for who sees only own things: they have other pages */
export function officeOf({ access }: Screen): Id {
  const { organiser, scope } = access;
  if (organiser === undefined || scope !== 'organiser') throw new NotFound('page', 'planning');
  return organiser;
}

export { mayDo } from '../frame';
