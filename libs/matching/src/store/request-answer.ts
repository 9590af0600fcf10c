import { type Reading } from '#database';
import { type Id } from '#kernel';
import { type Occurrence, type Request } from '../rules';
import { SEATS_TAKEN } from './filling';
import { findRequest } from './requests';

/** A time of a request with how many seats are taken. */
export interface OccurrenceFilled extends Occurrence {
  readonly taken: number;
}

export interface RequestAnswer extends Request {
  /** Why a mediator looks at it first, where one does. */
  readonly reviewedFor: readonly string[];
  readonly occurrences: readonly OccurrenceFilled[];
}

/** A request with its times. @throws NotFound where this organiser has no such request */
export async function requestAnswer(reading: Reading, organiser: Id, id: Id): Promise<RequestAnswer> {
  const request = await findRequest(reading, organiser, id);
  const occurrences = await reading.rows<OccurrenceFilled>(
    `select o.*, ${SEATS_TAKEN} as taken from occurrence o where o.request_id = ? order by o.day, o.start_time, o.id`,
    [id],
  );
  const review = await reading.row<{ why: string | null }>(
    `select why from matching_event where request_id = ? and event = 'review' order by id limit 1`,
    [id],
  );
  return { ...request, reviewedFor: review?.why?.split(' ') ?? [], occurrences };
}
