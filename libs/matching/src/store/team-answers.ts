import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { type Offer, type TeamAnswered, teamAnswered } from '../rules';
import { SEATS_TAKEN } from './filling';
import { type Place } from './pages';

/** The last time that everybody at a visit was asked whether its new time suits. */
const LAST_OF_TEAM = `n.way = 'changed' and not exists (select 1 from offer_round later
  where later.occurrence_id = n.occurrence_id and later.way = 'changed' and later.opened_at > n.opened_at)`;

/** How many of each team have answered, by visit; a visit that was not moved, or of which all know it, has no counts. */
export async function teamAnswersAt(
  reading: Reading,
  { organiser, occurrences }: { readonly organiser: Id; readonly occurrences: readonly Id[] },
): Promise<Map<Id, TeamAnswered>> {
  if (occurrences.length === 0) return new Map();
  const offers = await reading.rows<Pick<Offer, 'state' | 'occurrenceId'>>(
    `select f.state, f.occurrence_id from offer f join offer_round n on n.id = f.round_id
     where n.organiser_id = ? and ${LAST_OF_TEAM}
       and n.occurrence_id in (${occurrences.map(() => '?').join(', ')})`,
    [organiser, ...occurrences],
  );
  const counted = occurrences.map(
    (id) => [id, teamAnswered(offers.filter(({ occurrenceId }) => occurrenceId === id))] as const,
  );
  return new Map(counted.filter(([, { asked }]) => asked > 0));
}

/** A team of which some let the time to answer pass. */
export interface TeamSilent extends Place {
  readonly asked: number;
  readonly silent: number;
  /** Until when they were asked to answer. */
  readonly answerBy: Moment;
}

/** Moved visits to come of which somebody did not answer in time, the most urgent first. */
export function teamsSilent(
  reading: Reading,
  { organiser, from, now }: { readonly organiser: Id; readonly from: Day; readonly now: Moment },
): Promise<TeamSilent[]> {
  const among = (states: string) =>
    `(select count(*) from offer f where f.round_id = n.id and f.state in (${states}))`;
  return reading.rows<TeamSilent>(
    `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.class, ${SEATS_TAKEN} as taken,
       ${among(`'asked', 'given', 'declined'`)} as asked, ${among(`'asked'`)} as silent,
       (select max(f.answer_by) from offer f where f.round_id = n.id and f.state = 'asked') as answer_by
     from offer_round n
     join occurrence o on o.id = n.occurrence_id
     join request r on r.id = o.request_id
     where n.organiser_id = ? and n.state = 'running' and n.way = 'changed' and o.day >= ? and o.state = 'planned'
       and exists (select 1 from offer f where f.round_id = n.id and f.state = 'asked' and f.answer_by <= ?)
     order by o.day, o.start_time, o.id`,
    [organiser, from, now],
  );
}
