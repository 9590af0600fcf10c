import { Conditions, type Reading, type Writing } from '#database';
import { ChangedMeanwhile, type Day, type Id, NotFound } from '#kernel';
import { type Complaint, type ComplaintState } from '../rules';
import { complaintRows } from './tables';

export interface ComplaintRef {
  readonly organiser: Id;
  readonly complaint: Id;
}

/** @throws NotFound where this organiser has no such complaint */
export async function complaintIn(
  reading: Reading,
  { organiser, complaint }: ComplaintRef,
): Promise<Complaint> {
  const found = await reading.table(complaintRows).findOneBy({ id: complaint, organiserId: organiser });
  if (!found) throw new NotFound('complaint', complaint);
  return found;
}

/** The next number of an organiser's complaints; its book is locked, so nobody else takes it. */
export async function nextComplaintNumber(tx: Writing, organiser: Id): Promise<number> {
  const row = await tx.row<{ last: number | null }>(
    'select max(number) as last from complaint where organiser_id = ?',
    [organiser],
  );
  return (row?.last ?? 0) + 1;
}

/** Stores a new complaint. */
export async function insertComplaint(tx: Writing, complaint: Complaint): Promise<void> {
  await tx.table(complaintRows).insert(complaint);
}

export type ComplaintChange = Partial<
  Pick<Complaint, 'state' | 'answerBy' | 'appealBy' | 'answeredOn' | 'handlerId'>
>;

/** Moves a complaint on from the version that was read. @throws ChangedMeanwhile when it is no longer that version */
export async function changeComplaint(
  tx: Writing,
  before: Complaint,
  change: ComplaintChange,
): Promise<Complaint> {
  const { id, version } = before;
  const moved = { ...change, version: version + 1 };
  const { affected } = await tx.table(complaintRows).update({ id, version }, moved);
  if (affected === 0) throw new ChangedMeanwhile('complaint', id);
  return { ...before, ...moved };
}

/** Which complaints are meant. */
export interface ComplaintsMeant {
  readonly organiser: Id;
  readonly states?: readonly ComplaintState[];
  /** Only those of these parties: the bounds of an actor of own scope. */
  readonly from?: readonly Id[];
  /** Those about this person of the office do not exist for who asks. */
  readonly notAbout?: Id;
}

export interface ComplaintFilter extends ComplaintsMeant {
  /** Where a page goes on. */
  readonly after?: { readonly answerBy: Day; readonly id: Id } | undefined;
  readonly limit: number;
}

/** Complaints, the first term for an answer first. */
export async function complaintsIn(reading: Reading, filter: ComplaintFilter): Promise<Complaint[]> {
  const { after, limit } = filter;
  const { text, values } = conditionsOf(filter).beyond(
    ['answer_by', 'id'],
    '>',
    after && [after.answerBy, after.id],
  );
  return reading.rows<Complaint>(`select * from complaint where ${text} order by answer_by, id limit ?`, [
    ...values,
    limit,
  ]);
}

/** How many complaints a filter finds, on all its pages. */
export async function countComplaints(reading: Reading, filter: ComplaintsMeant): Promise<number> {
  const { text, values } = conditionsOf(filter);
  const row = await reading.row<{ total: number }>(
    `select cast(count(*) as integer) as total from complaint where ${text}`,
    values,
  );
  return row?.total ?? 0;
}

function conditionsOf({ organiser, states, from, notAbout }: ComplaintsMeant): Conditions {
  const conditions = new Conditions('organiser_id = ?', organiser)
    .oneOf('state', states)
    .oneOf('from_id', from);
  return notAbout === undefined
    ? conditions
    : conditions.also('(about_actor_id is null or about_actor_id <> ?)', notAbout);
}
