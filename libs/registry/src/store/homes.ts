import { type Homes } from '#cheque-ledger';
import { type Reading } from '#database';
import { type Day, firstDayOf, type Id } from '#kernel';

/**
 * In whose book the room of a person's month or year is opened: that of the organiser whose agreement with the person
 * holds on its first day. Read over the whole installation, and answered to the ledger alone.
 */
export const homesOf =
  (reading: Reading, person: Id): Homes =>
  (period) =>
    organiserWithAgreement(reading, { person, on: firstDayOf(period) });

/** The organiser with which a person has an agreement on a day; of several, the one that began first. */
async function organiserWithAgreement(
  reading: Reading,
  { person, on }: { readonly person: Id; readonly on: Day },
): Promise<Id | undefined> {
  const row = await reading.row<{ organiser: Id }>(
    `select w.organiser_id as organiser from person p
      join worker w on w.person_id = p.id
      join worker_agreement a on a.organiser_id = w.organiser_id and a.worker_id = w.id
      where (p.id = ? or p.joined_to = ?) and a.signed_on is not null and a."from" <= ?
        and coalesce(a.ended_on, a.until, ?) >= ?
      order by a."from", w.organiser_id limit 1`,
    [person, person, on, on, on],
  );
  return row?.organiser;
}
