import { type Access } from '#identity';
import { type Id, NotFound } from '#kernel';

/** Whose file it is: a worker's or a user's. */
export type OwnerKind = 'worker' | 'user';

export const officePath = (organiser: Id) => `/organisaties/${organiser}`;

/** Address of a worker's or a user's file. */
export const filePath = (organiser: Id, kind: OwnerKind, owner: Id) =>
  `${officePath(organiser)}/${kind === 'worker' ? 'mensen' : 'gebruikers'}/${owner}`;

/**
 * These pages are the office's: who comes in by the own file alone has pages of their own, and here finds nothing.
 * @throws NotFound
 */
export function demandOffice({ scope }: Access): void {
  if (scope !== 'organiser') throw new NotFound('page', 'office');
}
