import { type Reading } from '#database';
import { actorsOfOrganiser, rolesOfOrganiser } from '#identity';
import { type Id } from '#kernel';

/** More people than any office has. */
const STAFF_MOST = 2_000;

/** Everybody with a role at an organiser, by name: who stands in a file as mediator may have another role today. */
export async function mediatorNames(reading: Reading, organiser: Id): Promise<ReadonlyMap<Id, string>> {
  const known = await actorsOfOrganiser(reading, { organiser, limit: STAFF_MOST });
  return new Map(known.map(({ id, actor }) => [id, actor.name]));
}

/** The mediators of an organiser, in the order of their names. */
export async function mediatorsOf(reading: Reading, organiser: Id): Promise<ReadonlyMap<Id, string>> {
  const names = await mediatorNames(reading, organiser);
  const mediators = new Set(
    (await rolesOfOrganiser(reading, organiser, 'mediator')).map(({ actor }) => actor),
  );
  return new Map([...names].filter(([id]) => mediators.has(id)));
}
