import { type Reading, type Writing } from '#database';
import { type Id } from '#kernel';
import { type ErasedParty } from '#registry';

const TYPED = `from command c join book b on b.number = c.book
  join command_text t on t.book = c.book and t.command = c.id`;

/** What has to do with somebody: the file itself, the jobs, the hours. */
const subjectsOf = (kind: ErasedParty['kind']) =>
  `select id from assignment where organiser_id = ? and ${kind}_id = ?
   union select id from performance where organiser_id = ? and ${kind}_id = ?`;

/** A step: notes the commands on somebody, on their jobs and their hours, with which something was typed. */
export async function noteTextsAbout(tx: Writing, { kind, party }: ErasedParty): Promise<void> {
  const organiser = tx.command.books[0] as Id;
  await tx.run(
    `insert into text_to_erase (organiser_id, command_id)
     select b.id, c.id ${TYPED} where b.id = ? and (c.subject = ? or c.subject in (${subjectsOf(kind)}))
     on conflict do nothing`,
    [organiser, party, organiser, party, organiser, party],
  );
}

/** A step: the same for things of somebody that another library keeps. */
export async function noteTextsOf(tx: Writing, organiser: Id, things: readonly Id[]): Promise<void> {
  for (const thing of things)
    await tx.run(
      `insert into text_to_erase (organiser_id, command_id)
       select b.id, c.id ${TYPED} where b.id = ? and c.subject = ? on conflict do nothing`,
      [organiser, thing],
    );
}

/** Commands of an organiser whose texts are still to be erased. */
export const textsToErase = (reading: Reading, organiser: Id): Promise<{ command: Id }[]> =>
  reading.rows('select command_id as command from text_to_erase where organiser_id = ? order by command_id', [
    organiser,
  ]);

/** The postings of a command that hold a text of their own. */
export const postingsTyped = (reading: Reading, organiser: Id, command: Id): Promise<{ number: number }[]> =>
  reading.rows(
    `select t.number from command c join book b on b.number = c.book
       join posting_text t on t.book = c.book and t.number >= c.first_number and t.number <= c.last_number
     where b.id = ? and c.id = ? order by t.number`,
    [organiser, command],
  );

/** A step: deletes the texts whose erasure stands in the book by now. */
export async function deleteErasedTexts(tx: Writing, organiser: Id): Promise<void> {
  const book = tx.book(organiser);
  await tx.run(
    `delete from command_text where book = ? and command in (
       select command_id from text_to_erase where organiser_id = ?)`,
    [book, organiser],
  );
  await tx.run('delete from text_to_erase where organiser_id = ?', [organiser]);
}
