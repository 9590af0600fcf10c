import { type Reading, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import {
  after,
  reasonsToSeek,
  type Request,
  type RequestEvent,
  type RequestState,
  requestTable,
} from '../rules';
import { record } from './events';
import { setRequestState } from './requests';

/** The reasons for which others are asked at once, for statements that look for them. */
export const SOUGHT = `(${reasonsToSeek.map((why) => `'${why}'`).join(', ')})`;

/** Seats of an occurrence that are taken, for statements that count them. */
export const SEATS_TAKEN = `(select count(*) from assignment taken
  where taken.occurrence_id = o.id and taken.state in ('assigned', 'worked'))`;

async function hasOpenSeats(reading: Reading, request: Id, from: Day): Promise<boolean> {
  const open = await reading.row<{ id: Id }>(
    `select o.id from occurrence o
     where o.request_id = ? and o.state = 'planned' and o.until >= ? and o.seats > ${SEATS_TAKEN} limit 1`,
    [request, from],
  );
  return open !== undefined;
}

/** Moves a request along its table and writes down that it happened. Answers whether the table has such a move. */
export async function moveRequest(
  tx: Writing,
  request: Pick<Request, 'id' | 'organiserId' | 'state'>,
  event: RequestEvent,
  more: { why?: string; overruled?: readonly string[] } = {},
): Promise<RequestState | undefined> {
  const next = after(requestTable, request.state, event);
  if (!next) return undefined;
  await setRequestState(tx, request, next);
  await record(tx, {
    organiserId: request.organiserId,
    requestId: request.id,
    event,
    fromState: request.state,
    toState: next,
    why: more.why ?? null,
    overruled: more.overruled ?? null,
  });
  return next;
}

/** A request is filled when no seat from today on is open, and open again when one comes free. */
export async function settleFilling(tx: Writing, request: Id): Promise<void> {
  const found = await tx.row<Pick<Request, 'id' | 'organiserId' | 'state'>>(
    'select id, organiser_id, state from request where id = ?',
    [request],
  );
  if (!found || (found.state !== 'open' && found.state !== 'filled')) return;
  const event = (await hasOpenSeats(tx, request, tx.today)) ? 'reopen' : 'fill';
  await moveRequest(tx, found, event);
}
