import { type Taken } from '#database';
import { type Id } from '#kernel';
import { type Performance } from '#performances';
import { done, made, type Reply } from '../frame';
import { shown } from './answers';
import { type StepFields } from './fields';

/** The answer of a verb that made something, in the form in which it is shown. */
export const madeWith = <Thing, Shown>(
  show: (thing: Thing) => Shown,
  taken: Taken<Thing>,
  location: string,
): Reply<Shown> => made({ ...taken, answer: show(taken.answer) }, location);

/** The answer of a verb that changed something, in the form in which it is shown. */
export const doneWith = <Thing, Shown>(show: (thing: Thing) => Shown, taken: Taken<Thing>): Reply<Shown> =>
  done({ ...taken, answer: show(taken.answer) });

/** Which performance, and the version that was read. */
export const seen = (organiser: Id, performance: Id, { version }: StepFields) => ({
  organiser,
  performance,
  ...(version === undefined ? {} : { version }),
});

/** A performance after a step. */
export const answered = (organiser: Id, taken: Taken<Performance>) =>
  madeWith(shown, taken, `/organisers/${organiser}/performances/${taken.subject}`);
