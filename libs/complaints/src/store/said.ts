import { type Reading, type Writing } from '#database';
import { type Id } from '#kernel';
import { type Complaint, type ComplaintEvent, type ComplaintWords } from '../rules';
import { type ComplaintRef } from './complaints';

/** Keeps what one side said. */
export async function keepWords(
  tx: Writing,
  { organiser, complaint }: ComplaintRef,
  { voice, words }: Omit<ComplaintWords, 'saidAt'>,
): Promise<void> {
  await tx.run(
    `insert into complaint_words (id, complaint_id, organiser_id, voice, words, said_at)
     values (?, ?, ?, ?, ?, ?)`,
    [tx.ids.next(), complaint, organiser, voice, words.trim(), tx.now],
  );
}

/** What both sides said, first to last; nothing once it was erased. */
export function wordsOfComplaint(
  reading: Reading,
  { organiser, complaint }: ComplaintRef,
): Promise<ComplaintWords[]> {
  return reading.rows<ComplaintWords>(
    `select voice, words, said_at from complaint_words where complaint_id = ? and organiser_id = ?
     order by said_at, id`,
    [complaint, organiser],
  );
}

/** Nothing that was said remains. */
export async function eraseWordsOf(tx: Writing, { organiser, complaint }: ComplaintRef): Promise<void> {
  await tx.run('delete from complaint_words where complaint_id = ? and organiser_id = ?', [
    complaint,
    organiser,
  ]);
}

/** The ids of all complaints of one party. */
export async function complaintsFrom(
  reading: Reading,
  { organiser, party }: { readonly organiser: Id; readonly party: Id },
): Promise<Id[]> {
  const asked = [organiser, party];
  const rows = await reading.rows<{ id: Id }>(
    'select id from complaint where organiser_id = ? and from_id = ?',
    asked,
  );
  return rows.map(({ id }) => id);
}

/** Nothing remains of what was said in all complaints of one party. */
export async function eraseWordsFrom(
  tx: Writing,
  { organiser, party }: { readonly organiser: Id; readonly party: Id },
): Promise<void> {
  await tx.run(
    `delete from complaint_words where complaint_id in (
       select id from complaint where organiser_id = ? and from_id = ?)`,
    [organiser, party],
  );
}

/** Writes down what happened to a complaint, never what was said. */
export async function recordComplaint(
  tx: Writing,
  { id, version, organiserId, state }: Complaint,
  step: ComplaintEvent['step'],
): Promise<void> {
  await tx.run(
    `insert into complaint_event (complaint_id, number, organiser_id, step, state, at, actor_id, command_id)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, version, organiserId, step, state, tx.now, tx.command.actor, tx.command.id],
  );
}

/** What happened to a complaint, first to last. */
export function eventsOfComplaint(
  reading: Reading,
  { organiser, complaint }: ComplaintRef,
): Promise<ComplaintEvent[]> {
  return reading.rows<ComplaintEvent>(
    `select number, step, state, at, actor_id from complaint_event
     where complaint_id = ? and organiser_id = ? order by number`,
    [complaint, organiser],
  );
}
