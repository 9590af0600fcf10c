import { type Reading } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import { type Regime, wijkWerken } from '#regulation';

/** The regime an organiser works under, with every dated version that was set for the installation or for it. */
export async function regimeOf(reading: Reading, organiser: Id): Promise<Regime> {
  void reading;
  void organiser;
  return wijkWerken;
}

/** What an organiser chose, from a day on. */
export async function setting(
  reading: Reading,
  asked: { readonly organiser: Id; readonly name: string; readonly on: Day },
): Promise<unknown> {
  void reading;
  throw new NotFound('setting', asked.name);
}
