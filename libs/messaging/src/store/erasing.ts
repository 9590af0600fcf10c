import { type Writing } from '#database';
import { type Id } from '#kernel';

/** A step: what the messages that a condition on `message m` picks said, and what was answered on the telephone, goes. */
async function forgetFacts(tx: Writing, condition: string, values: readonly string[]): Promise<void> {
  const picked = `select m.id from message m where ${condition}`;
  await tx.run(`delete from message_facts where message_id in (${picked})`, [...values]);
  await tx.run(
    `delete from call_note where dispatch_id in (
       select d.id from dispatch d where d.message_id in (${picked}))`,
    [...values],
  );
}

/** A step: what messages told before a moment said. That something was told, to whom and when, stays. */
export const forgetToldBefore = (tx: Writing, organiser: Id, before: string) =>
  forgetFacts(tx, 'm.organiser_id = ? and m.told_at < ?', [organiser, before]);

/** A step: what somebody was told or wrote goes, and what was still to be told is told no more. */
export async function forgetParty(tx: Writing, organiser: Id, party: Id): Promise<void> {
  const replies = 'select reply_id from text_reply_reading where organiser_id = ? and party_id = ?';
  const told = `m.organiser_id = ? and (m.party_id = ? or m.about_id = ? or m.party_id in (${replies}))`;
  const asked = [organiser, party, party, organiser, party];
  await forgetFacts(tx, told, asked);
  await tx.run(
    `update dispatch set state = 'lapsed', settled_at = ? where state in ('new', 'waiting', 'dead')
        and message_id in (select m.id from message m where ${told})`,
    [tx.now, ...asked],
  );
  await tx.run(`delete from text_reply_words where reply_id in (${replies})`, [organiser, party]);
  await tx.run(
    `update text_reply_reading set outcome = coalesce(outcome, 'erased'), handled_at = coalesce(handled_at, ?)
      where organiser_id = ? and party_id = ?`,
    [tx.now, organiser, party],
  );
}

const AT_ONCE = 500;

/** A step: what messages to others said about these things, such as jobs of somebody who is erased, goes. */
export async function forgetMessagesAbout(tx: Writing, organiser: Id, things: readonly Id[]): Promise<void> {
  for (let from = 0; from < things.length; from += AT_ONCE) {
    const some = things.slice(from, from + AT_ONCE);
    const about = `m.about_id in (${some.map(() => '?').join(', ')})`;
    await forgetFacts(tx, `m.organiser_id = ? and ${about}`, [organiser, ...some]);
  }
}
