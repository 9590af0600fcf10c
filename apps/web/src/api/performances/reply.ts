import { type Taken } from '#database';
import { done, made, type Reply } from '../frame';

/** The answer of a verb that made something, in the form in which it is shown. */
export const madeWith = <Thing, Shown>(
  show: (thing: Thing) => Shown,
  taken: Taken<Thing>,
  location: string,
): Reply<Shown> => made({ ...taken, answer: show(taken.answer) }, location);

/** The answer of a verb that changed something, in the form in which it is shown. */
export const doneWith = <Thing, Shown>(show: (thing: Thing) => Shown, taken: Taken<Thing>): Reply<Shown> =>
  done({ ...taken, answer: show(taken.answer) });
