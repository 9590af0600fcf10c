import { type Reading, type Writing } from '#database';
import { type Id, Refused } from '#kernel';
import { type InszVault } from '../identifiers/vault';
import { refusalBy } from '../rules';
import { ownRule } from '../rules/registration';
import { personTable } from './worker-tables';

/**
 * A step: the person behind a new worker. With an INSZ that is known in this installation it is the same human
 * being, whichever organiser knew them first; else a new person, whose id tells nothing.
 * @throws Refused when an INSZ is given and none can be kept
 */
export async function findOrAddPerson(tx: Writing, vault: InszVault, insz: string | undefined): Promise<Id> {
  if (insz !== undefined) {
    const known = await personWithInsz(tx, vault, insz);
    if (known) return known;
  }
  const person = tx.ids.random();
  await tx.table(personTable).insert({ id: person, recordedAt: tx.now });
  if (insz === undefined || (await keepInsz(tx, vault, { person, insz }))) return person;
  // Another organiser wrote the same number down at this very moment: it is their person.
  await tx.run('delete from person where id = ?', [person]);
  return (await personWithInsz(tx, vault, insz)) ?? person;
}

/** The person an INSZ belongs to, if it is known here. @throws Refused when none can be kept */
export async function personWithInsz(
  reading: Reading,
  vault: InszVault,
  insz: string,
): Promise<Id | undefined> {
  demandKey(vault);
  const row = await reading.row<{ personId: Id }>('select person_id from person_insz where digest = ?', [
    vault.digest(insz),
  ]);
  return row?.personId;
}

/** A step: keeps the INSZ of a person; false when it is someone else's already. @throws Refused */
export async function keepInsz(
  tx: Writing,
  vault: InszVault,
  { person, insz }: { readonly person: Id; readonly insz: string },
): Promise<boolean> {
  demandKey(vault);
  await tx.run('delete from person_insz where person_id = ?', [person]);
  const kept = await tx.run(
    'insert into person_insz (person_id, digest, sealed) values (?, ?, ?) on conflict (digest) do nothing',
    [person, vault.digest(insz), vault.seal(person, insz)],
  );
  return kept === 1;
}

/** The INSZ of a person, opened; `undefined` when none is kept. */
export async function inszOf(reading: Reading, vault: InszVault, person: Id): Promise<string | undefined> {
  const row = await reading.row<{ sealed: string }>('select sealed from person_insz where person_id = ?', [
    person,
  ]);
  return row && vault.keeps ? vault.open(person, row.sealed) : undefined;
}

function demandKey(vault: InszVault): void {
  if (!vault.keeps) throw new Refused([refusalBy('insz-cannot-be-kept', ownRule)]);
}
