import { type Reading, type Writing } from '#database';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { type InszVault } from '../identifiers/vault';
import { refusalsToKeepInsz } from '../rules';
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
  if (insz === undefined || (await addInsz(tx, vault, { person, insz }))) return person;
  // Another organiser wrote the same number down at this very moment: it is their person.
  await tx.run('delete from person where id = ?', [person]);
  return (await personWithInsz(tx, vault, insz)) ?? person;
}

/** The person an INSZ belongs to, if it is known here. @throws Refused when none can be kept */
async function personWithInsz(reading: Reading, vault: InszVault, insz: string): Promise<Id | undefined> {
  demandKey(vault);
  const row = await reading.row<{ personId: Id }>(
    `select coalesce(p.joined_to, p.id) as person_id from person_insz i join person p on p.id = i.person_id
      where i.digest = ?`,
    [vault.digest(insz)],
  );
  return row?.personId;
}

/** A step: keeps the INSZ of a person, instead of an earlier one. @throws Refused when it is someone else's */
export async function keepInsz(tx: Writing, vault: InszVault, { person, insz }: InszOf): Promise<void> {
  await tx.run('delete from person_insz where person_id = ?', [person]);
  const ofSomeoneElse = !(await addInsz(tx, vault, { person, insz }));
  refuseUnlessAllowed(refusalsToKeepInsz({ hasKey: vault.keeps, ofSomeoneElse }));
}

interface InszOf {
  readonly person: Id;
  readonly insz: string;
}

/** False when the number is someone's already. */
async function addInsz(tx: Writing, vault: InszVault, { person, insz }: InszOf): Promise<boolean> {
  demandKey(vault);
  const added = await tx.run(
    'insert into person_insz (person_id, digest, sealed) values (?, ?, ?) on conflict (digest) do nothing',
    [person, vault.digest(insz), vault.seal(person, insz)],
  );
  return added === 1;
}

/** The INSZ of a person, opened; `undefined` when none is kept. */
export async function inszOf(reading: Reading, vault: InszVault, person: Id): Promise<string | undefined> {
  const row = await reading.row<{ sealed: string }>('select sealed from person_insz where person_id = ?', [
    person,
  ]);
  return row && vault.keeps ? vault.open(person, row.sealed) : undefined;
}

const demandKey = (vault: InszVault) =>
  refuseUnlessAllowed(refusalsToKeepInsz({ hasKey: vault.keeps, ofSomeoneElse: false }));
