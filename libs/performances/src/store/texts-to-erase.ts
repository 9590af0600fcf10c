import { type Reading, type Writing } from '#database';
import { type Id } from '#kernel';
import { type ErasedParty, recordIdsAbout } from '#registry';

const TYPED = `from command c join book b on b.number = c.book
  join command_text t on t.book = c.book and t.command = c.id`;

const jobsAndHours = (kind: ErasedParty['kind']) => [
  `select id from assignment where organiser_id = ? and ${kind}_id = ?`,
  `select id from performance where organiser_id = ? and ${kind}_id = ?`,
];

const asked = 'select id from request where organiser_id = ? and user_id = ?';

/** What has to do with somebody: the jobs, the hours, with whom they may not come; what a user asked for, and where. */
const subjectsOf: Readonly<Record<ErasedParty['kind'], readonly string[]>> = {
  worker: [...jobsAndHours('worker'), 'select id from pairing where organiser_id = ? and worker_id = ?'],
  user: [
    ...jobsAndHours('user'),
    asked,
    `select id from occurrence where request_id in (${asked})`,
    `select id from pairing where request_id in (${asked})`,
    `select r.id from offer_round r join occurrence o on o.id = r.occurrence_id where o.request_id in (${asked})`,
    'select id from closed_day where site_id in (select id from user_site where organiser_id = ? and user_id = ?)',
  ],
};

/**
 * A step: notes the commands on somebody or in their name, on their file, their jobs and their hours, with which
 * something was typed.
 */
export async function noteTextsAbout(tx: Writing, erased: ErasedParty): Promise<void> {
  const { kind, party } = erased;
  const organiser = tx.command.books[0] as Id;
  const subjects = subjectsOf[kind];
  await tx.run(
    `insert into text_to_erase (organiser_id, command_id)
     select b.id, c.id ${TYPED} where b.id = ?
       and (c.subject = ? or c.on_behalf_of = ? or c.subject in (${subjects.join(' union ')}))
     on conflict do nothing`,
    [organiser, party, party, ...subjects.flatMap(() => [organiser, party])],
  );
  await noteTextsOf(tx, organiser, await recordIdsAbout(tx, { organiser, ...erased }));
}

const AT_ONCE = 500;

/** A step: the same for things of somebody that another library keeps. */
export async function noteTextsOf(tx: Writing, organiser: Id, things: readonly Id[]): Promise<void> {
  for (let from = 0; from < things.length; from += AT_ONCE) {
    const some = things.slice(from, from + AT_ONCE);
    await tx.run(
      `insert into text_to_erase (organiser_id, command_id)
       select b.id, c.id ${TYPED} where b.id = ? and c.subject in (${some.map(() => '?').join(', ')})
       on conflict do nothing`,
      [organiser, ...some],
    );
  }
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
