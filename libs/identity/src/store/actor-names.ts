import { type Reading } from '#database';
import { type Id } from '#kernel';

/** The names of some actors, for who reads what they did. */
export async function actorNames(reading: Reading, actors: readonly Id[]): Promise<Map<Id, string>> {
  const ids = [...new Set(actors)];
  if (ids.length === 0) return new Map();
  const rows = await reading.rows<{ id: Id; name: string }>(
    `select id, name from actor where id in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
