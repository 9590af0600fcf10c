import { type Reading, type Writing } from '#database';
import { type Id } from '#kernel';
import { type AddresseeOf, type MessageKind, type Told } from '../rules';
import { type Addressee } from './reach';

/** Whom a message is for, as it lies stored. */
export function addresseeOf(to: AddresseeOf<MessageKind>): Addressee {
  if ('worker' in to) return { partyKind: 'worker', party: to.worker, site: null };
  if ('user' in to) return { partyKind: 'user', party: to.user, site: to.site ?? null };
  return { partyKind: 'reply', party: to.reply, site: null };
}

/** Whether an event was told before. */
export async function isTold(
  reading: Reading,
  organiser: Id,
  { kind, key }: { readonly kind: MessageKind; readonly key: string },
): Promise<boolean> {
  const asked = [organiser, `${kind} ${key}`];
  return (
    (await reading.row('select id from message where organiser_id = ? and told_key = ?', asked)) !== undefined
  );
}

/**
 * A step: puts a message in the outbox, unless its key stands there already; answers whether it was put there. The
 * organiser's book is held, so that nobody else can be putting the same one.
 */
export async function putInOutbox<Kind extends MessageKind>(
  tx: Writing,
  organiser: Id,
  { kind, to, about, facts, key, after = tx.now, lapsesAt }: Told<Kind>,
): Promise<boolean> {
  tx.book(organiser);
  if (await isTold(tx, organiser, { kind, key })) return false;
  const id = tx.ids.next();
  const { partyKind, party, site } = addresseeOf(to);
  const goesAfter = after > tx.now ? after : tx.now;
  await tx.run(
    `insert into message (id, organiser_id, told_key, kind, party_kind, party_id, site_id, about_id, told_at, lapses_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, organiser, `${kind} ${key}`, kind, partyKind, party, site, about, tx.now, lapsesAt ?? null],
  );
  await tx.run('insert into message_facts (message_id, facts) values (?, ?)', [id, JSON.stringify(facts)]);
  await tx.run(
    `insert into dispatch (id, organiser_id, message_id, state, due_at, tries) values (?, ?, ?, 'new', ?, 0)`,
    [tx.ids.next(), organiser, id, goesAfter],
  );
  return true;
}
