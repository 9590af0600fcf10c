import { type Access } from '#identity';
import { type Within } from '#matching';
import { BadInput } from '../frame';

/** The parties to whom a list is limited; nothing for who sees everything of the organiser. */
export function withinOf({ scope }: Access): { within?: Within } {
  return scope === 'organiser' ? {} : { within: { users: scope['user-contact'], workers: scope.worker } };
}

/** How urgent a request is, is for the organiser to say. @throws BadInput where somebody else does */
export function notOfOrganiserAlone({ scope }: Access, body: { readonly class?: unknown }): void {
  if (scope === 'organiser' || body.class === undefined) return;
  const detail = 'class wordt door de organisator bepaald; laat dit veld weg.';
  throw new BadInput([{ in: 'body', name: 'class', detail }]);
}
