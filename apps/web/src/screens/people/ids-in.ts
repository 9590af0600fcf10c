import { type Id, isId, NotFound } from '#kernel';

/** The ids in an address, by the names they have there; one that is no id names nothing. @throws NotFound */
export function idsIn<Name extends string>(
  path: Readonly<Record<string, string>>,
  ...names: readonly Name[]
): Record<Name, Id> {
  const ids = names.map((name) => {
    const value = path[name] ?? '';
    if (!isId(value)) throw new NotFound(name.replace(/Id$/, ''), value);
    return [name, value];
  });
  return Object.fromEntries(ids) as Record<Name, Id>;
}
