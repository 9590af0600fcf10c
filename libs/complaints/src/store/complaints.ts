import { Conditions, NumberedRecords, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Complaint, type ComplaintState } from '../rules';
import { complaintRows } from './tables';

export interface ComplaintRef {
  readonly organiser: Id;
  readonly complaint: Id;
}

/** The complaints of all organisers. */
export const complaints = new NumberedRecords(complaintRows, 'complaint');

/** @throws NotFound where this organiser has no such complaint */
export const complaintIn = (reading: Reading, { organiser, complaint }: ComplaintRef): Promise<Complaint> =>
  complaints.one(reading, organiser, complaint);

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
