import { type Reading, type Writing } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import { In, IsNull } from 'typeorm';
import { userFacts } from '#registry';
import { type ClosedDays, type Occurrence, type Request, type RequestState, type Slot } from '../rules';
import { type ClosedDay, closedDayRows, occurrenceRows, requestRows } from './tables';

/** @throws NotFound where this organiser has no such request */
export async function findRequest(reading: Reading, organiserId: Id, id: Id): Promise<Request> {
  const found = await reading.table(requestRows).findOneBy({ id, organiserId });
  if (!found) throw new NotFound('request', id);
  return found;
}

export async function insertRequest(tx: Writing, request: Request): Promise<void> {
  await tx.table(requestRows).insert(request);
}

export async function setRequestState(
  tx: Writing,
  { id }: Pick<Request, 'id'>,
  state: RequestState,
): Promise<void> {
  await tx.run('update request set state = ?, version = version + 1 where id = ?', [state, id]);
}

/** Names the task of a request, with what the catalogue demands for it. */
export async function setTask(
  tx: Writing,
  { id }: Pick<Request, 'id'>,
  named: Pick<Request, 'task' | 'requirements'>,
): Promise<void> {
  await tx.table(requestRows).update({ id }, named);
}

/** Changes what a form may change, where nobody did so since the caller read it; says whether it did. */
export async function updateRequest(tx: Writing, request: Request, seen: number): Promise<boolean> {
  const { id, organiserId, ...changed } = request;
  const { affected } = await tx.table(requestRows).update({ id, organiserId, version: seen }, changed);
  return affected === 1;
}

type OfRequest = Pick<Request, 'id' | 'organiserId' | 'seats' | 'minimumTeam'>;

/** The row that stands for one time of a request. */
export function occurrenceOf(id: Id, request: OfRequest, slot: Slot): Occurrence {
  return {
    id,
    organiserId: request.organiserId,
    requestId: request.id,
    day: slot.day,
    until: slot.until,
    startTime: slot.times?.start ?? null,
    endTime: slot.times?.end ?? null,
    startsAt: slot.interval?.startsAt ?? null,
    endsAt: slot.interval?.endsAt ?? null,
    minutes: slot.minutes,
    hours: slot.hours,
    seats: request.seats,
    minimumTeam: request.minimumTeam,
    state: 'planned',
  };
}

/** Rows of one statement: well below what either database binds at once. */
const ROWS_AT_ONCE = 100;

export async function insertOccurrences(tx: Writing, occurrences: readonly Occurrence[]): Promise<void> {
  for (let from = 0; from < occurrences.length; from += ROWS_AT_ONCE) {
    await tx.table(occurrenceRows).insert(occurrences.slice(from, from + ROWS_AT_ONCE));
  }
}

/** @throws NotFound where this organiser has no such occurrence */
export async function findOccurrence(reading: Reading, organiserId: Id, id: Id): Promise<Occurrence> {
  const found = await reading.row<Occurrence>('select * from occurrence where id = ? and organiser_id = ?', [
    id,
    organiserId,
  ]);
  if (!found) throw new NotFound('occurrence', id);
  return found;
}

/** Every time of a request, first to last. */
export function occurrencesOf(reading: Reading, request: Id): Promise<Occurrence[]> {
  return reading.rows<Occurrence>(
    'select * from occurrence where request_id = ? order by day, start_time, id',
    [request],
  );
}

export async function cancelOccurrence(tx: Writing, id: Id): Promise<void> {
  await tx.run(`update occurrence set state = 'cancelled' where id = ?`, [id]);
}

/** Gives an occurrence its day and times. */
export async function setSlot(tx: Writing, id: Id, slot: Slot): Promise<void> {
  await tx.run(
    `update occurrence set day = ?, until = ?, start_time = ?, end_time = ?, starts_at = ?, ends_at = ?,
       minutes = ?, hours = ? where id = ?`,
    [
      slot.day,
      slot.until,
      slot.times?.start ?? null,
      slot.times?.end ?? null,
      slot.interval?.startsAt ?? null,
      slot.interval?.endsAt ?? null,
      slot.minutes,
      slot.hours,
      id,
    ],
  );
}

/**
 * The closed days of a place of a user, first to last; those that were withdrawn are left out.
 * @throws NotFound where the organiser has no such user, or the user no such site
 */
export async function closedDaysListed(
  reading: Reading,
  { organiser, user, site }: { organiser: Id; user: Id; site: Id },
): Promise<ClosedDay[]> {
  const { sites } = await userFacts(reading, { organiser, user });
  if (!sites.some((one) => one.site === site)) throw new NotFound('site', site);
  const where = { organiserId: organiser, siteId: site, withdrawnAt: IsNull() };
  return reading.table(closedDayRows).find({ where, order: { fromDay: 'ASC', id: 'ASC' } });
}

/** The days on which a place is closed besides the holidays, from a day on. */
export async function closedDaysOf(
  reading: Reading,
  { organiser, site, from }: { organiser: Id; site: Id; from: Day },
): Promise<ClosedDays> {
  const where = { organiserId: organiser, siteId: site, withdrawnAt: IsNull() };
  const rows = await reading.table(closedDayRows).findBy(where);
  return rows
    .filter((row) => row.untilDay >= from)
    .map((row) => ({ from: row.fromDay, until: row.untilDay, part: row.part }));
}

/** @throws NotFound where this organiser has no such closed days */
export async function findClosedDay(reading: Reading, organiserId: Id, id: Id): Promise<ClosedDay> {
  const found = await reading.table(closedDayRows).findOneBy({ id, organiserId });
  if (!found) throw new NotFound('closed day', id);
  return found;
}

export async function withdrawClosedDay(tx: Writing, { id }: ClosedDay): Promise<void> {
  await tx.table(closedDayRows).update({ id }, { withdrawnAt: tx.now });
}

/** Series at a place that may still get times. */
export function seriesAtSite(
  tx: Writing,
  { organiserId, siteId }: Pick<ClosedDay, 'organiserId' | 'siteId'>,
): Promise<Request[]> {
  const patternKind = In(['weekdays', 'school-days', 'season']);
  const state = In<RequestState>(['under-review', 'open', 'filled']);
  return tx.table(requestRows).find({
    where: { organiserId, siteId, patternKind, state },
    order: { id: 'ASC' },
  });
}

/** A time that was called off stands again, with the seats the request asks now. */
export async function planAgain(tx: Writing, id: Id, { seats, minimumTeam }: Request): Promise<void> {
  await tx.run(`update occurrence set state = 'planned', seats = ?, minimum_team = ? where id = ?`, [
    seats,
    minimumTeam,
    id,
  ]);
}

/** The request reaches at least from the one day until the other. */
export async function stretchRequest(
  tx: Writing,
  { id, firstDay, lastDay }: Request,
  reaching: { readonly from: Day; readonly until: Day },
): Promise<void> {
  await tx.run('update request set first_day = ?, last_day = ?, version = version + 1 where id = ?', [
    reaching.from < firstDay ? reaching.from : firstDay,
    reaching.until > lastDay ? reaching.until : lastDay,
    id,
  ]);
}

/** How many people are wanted at some times of a request. */
export async function setSeats(
  tx: Writing,
  occurrences: readonly Occurrence[],
  { seats, minimumTeam }: Pick<Occurrence, 'seats' | 'minimumTeam'>,
): Promise<void> {
  for (const { id } of occurrences.filter((one) => one.seats !== seats || one.minimumTeam !== minimumTeam)) {
    await tx.run('update occurrence set seats = ?, minimum_team = ? where id = ?', [seats, minimumTeam, id]);
  }
}

/** Requests that are still open though their last day is over. */
export function requestsThatAreOver(
  tx: Writing,
  organiser: Id,
): Promise<Pick<Request, 'id' | 'organiserId' | 'state'>[]> {
  return tx.rows(
    `select id, organiser_id, state from request
     where organiser_id = ? and state in ('open', 'filled') and last_day < ? order by id`,
    [organiser, tx.today],
  );
}
