import { isId } from '#kernel';
import { type FormField, oneOfOptions } from './form-fields';

/** The user or the task that a worker would rather not have: one list, whose values tell which of the two it is. */
export const targetOf: FormField<string> = oneOfOptions<string>('targets');

/** Follows from what was chosen: a user has an id, a task a code. */
export const targetAbout: FormField<'user' | 'task'> = {
  draw: () => null,
  read: (typed) => (isId(typed.text('target')) ? 'user' : 'task'),
  tell: () => '',
};
