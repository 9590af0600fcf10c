import { type Command, INSTALLATION } from '#database';
import { type Id } from '#kernel';
import { v4, v7 } from 'uuid';

export const anId = (): Id => v7() as Id;
export const aRandomId = (): Id => v4() as Id;

/** An ordinary command of a mediator; say only what matters to the test. */
export function aCommand(what: Partial<Command> = {}): Command {
  return {
    id: anId(),
    verb: 'test.act',
    books: [INSTALLATION],
    actor: '11111111-1111-4111-8111-111111111111' as Id,
    subject: anId(),
    body: {},
    ...what,
  };
}
