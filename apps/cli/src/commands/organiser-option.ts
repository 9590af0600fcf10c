import { organisers } from '#registry';
import { type Id } from '#kernel';
import { NotUnderstood } from '../frame/options';
import { type Prompt } from '../frame/prompt';

/** May be left out where the installation has one organiser only. */
export const organiserOption = {
  type: 'id',
  describes: 'de organisator; mag weg waar er maar één is',
  optional: true,
} as const;

/** The organiser that is meant. @throws NotUnderstood where several may be meant */
export async function organiserMeant(prompt: Prompt, given: Id | undefined): Promise<Id> {
  if (given) return given;
  const [only, ...others] = await organisers(prompt.reading);
  if (only && others.length === 0) return only.id;
  if (!only) throw new NotUnderstood(['Er is nog geen organisator; begin met: organisers add.']);
  const names = [only, ...others].map(({ id, name }) => `  ${id}  ${name}`);
  throw new NotUnderstood(['Er zijn er meer; kies er één met --organiser:', ...names]);
}
