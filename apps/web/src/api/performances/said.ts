import { type Access } from '#identity';
import { type Id } from '#kernel';
import { type Said } from '#performances';

/** Whose word an actor gives on the hours of a worker: the own, or that of the user; the office says it per command. */
export function saidBy({ scope }: Access, worker: Id): { readonly said?: Said } {
  if (scope === 'organiser') return {};
  return { said: { by: scope.worker.includes(worker) ? 'worker' : 'user', through: 'screen' } };
}
