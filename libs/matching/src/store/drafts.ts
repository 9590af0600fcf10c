import { type Reading, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import { type RequestDraft } from '../rules';
import { requestDraftRows } from './tables';

interface DraftAsked {
  readonly organiser: Id;
  readonly user: Id;
  readonly draft: Id;
}

/** A draft of a user, or nothing where it was never begun, was sent, or belongs to somebody else. */
export async function draftOf(
  reading: Reading,
  { organiser, user, draft }: DraftAsked,
): Promise<RequestDraft | undefined> {
  const where = { id: draft, organiserId: organiser, userId: user };
  return (await reading.table(requestDraftRows).findOneBy(where)) ?? undefined;
}

/** What a user is still filling in, what was touched last first. */
export function draftsOf(
  reading: Reading,
  { organiser, user, limit }: { readonly organiser: Id; readonly user: Id; readonly limit: number },
): Promise<RequestDraft[]> {
  return reading.table(requestDraftRows).find({
    where: { organiserId: organiser, userId: user },
    order: { changedAt: 'DESC', id: 'DESC' },
    take: limit,
  });
}

export async function storeDraft(tx: Writing, draft: RequestDraft, isNew: boolean): Promise<void> {
  if (isNew) await tx.table(requestDraftRows).insert(draft);
  else await tx.table(requestDraftRows).update({ id: draft.id }, draft);
}

/** Throws away what nobody went on with since the (UTC) day before; answers how many. */
export async function dropDraftsBefore(
  tx: Writing,
  { organiser, before }: { readonly organiser: Id; readonly before: Day },
): Promise<number> {
  return tx.run('delete from request_draft where organiser_id = ? and changed_at < ?', [organiser, before]);
}

/** Throws a draft away; nothing happens where there is none. */
export async function dropDraft(
  tx: Writing,
  { organiserId, id }: Pick<RequestDraft, 'organiserId' | 'id'>,
): Promise<void> {
  await tx.table(requestDraftRows).delete({ organiserId, id });
}
