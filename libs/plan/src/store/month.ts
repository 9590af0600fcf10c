import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { type FilledAt, type MonthFigures, type PlanRun } from '../rules';
import { planRunRows } from './tables';

/** The first and the last day of a month of an organiser. */
export interface DaysAsked {
  readonly organiser: Id;
  readonly from: Day;
  readonly until: Day;
}

/** Seats of visits that go on, or went on, with those that somebody has. */
export function filledIn(reading: Reading, { organiser, from, until }: DaysAsked): Promise<FilledAt[]> {
  const sum = (what: string) => `cast(sum(${what}) as integer)`;
  return reading.rows<FilledAt>(
    `select t.class, t.user_kind, t.municipality, ${sum('t.seats')} as seats_asked, ${sum('t.taken')} as seats_filled,
       ${sum('t.seats * t.hours')} as hours_asked, ${sum('t.taken * t.hours')} as hours_filled
     from (
       select r.class, u.kind as user_kind, r.municipality, o.seats, o.hours,
         (select count(*) from assignment a where a.occurrence_id = o.id and a.state in ('assigned', 'worked')) as taken
       from occurrence o join request r on r.id = o.request_id join user_record u on u.id = r.user_id
       where o.organiser_id = ? and o.day between ? and ? and o.state = 'planned'
         and r.state in ('open', 'filled', 'closed')
     ) t group by t.class, t.user_kind, t.municipality`,
    [organiser, from, until],
  );
}

/** When each seat that somebody has was asked for, and given for the first time; whoever replaces another is left out. */
export function givenIn(
  reading: Reading,
  { organiser, from, until }: DaysAsked,
): Promise<{ asked: Moment; given: Moment }[]> {
  return reading.rows(
    `select r.registered_at as asked, min(e.at) as given
     from assignment a join request r on r.id = a.request_id
     join matching_event e on e.assignment_id = a.id and e.to_state = 'assigned'
     where a.organiser_id = ? and a.day between ? and ? and a.state in ('assigned', 'worked') and a.replaces_id is null
     group by a.id, r.registered_at`,
    [organiser, from, until],
  );
}

/** How many different people come to each request that has several times. */
export async function seriesIn(
  reading: Reading,
  { organiser, from, until }: DaysAsked,
): Promise<MonthFigures['series']> {
  const rows = await reading.rows<{ workers: number }>(
    `select cast(count(distinct worker_id) as integer) as workers from assignment
     where organiser_id = ? and day between ? and ? and state in ('assigned', 'worked')
     group by request_id having count(distinct occurrence_id) > 1`,
    [organiser, from, until],
  );
  const workers = rows.map((row) => row.workers);
  return {
    count: workers.length,
    workers: workers.reduce((sum, one) => sum + one, 0),
    most: Math.max(0, ...workers),
  };
}

/** Jobs that somebody has; and those taken from who had them, because somebody else was a better match or by mistake. */
export async function jobsIn(
  reading: Reading,
  { organiser, from, until }: DaysAsked,
): Promise<Pick<MonthFigures, 'jobsGiven' | 'toldThenChanged'>> {
  const found = await reading.row<{ given: number; changed: number }>(
    `select cast(count(case when a.state in ('assigned', 'worked') then 1 end) as integer) as given,
       cast(count(case when a.left_because in ('better-match', 'mistake') and exists (
         select 1 from matching_event e where e.assignment_id = a.id and e.from_state = 'assigned') then 1 end)
         as integer) as changed
     from assignment a where a.organiser_id = ? and a.day between ? and ?`,
    [organiser, from, until],
  );
  return { jobsGiven: found?.given ?? 0, toldThenChanged: found?.changed ?? 0 };
}

/** Everybody of an organiser, as a person with one book of hours. */
export async function personsOf(reading: Reading, organiser: Id): Promise<Id[]> {
  const rows = await reading.rows<{ person: Id }>(
    `select distinct coalesce(p.joined_to, p.id) as person from worker w join person p on p.id = w.person_id
     where w.organiser_id = ?`,
    [organiser],
  );
  return rows.map(({ person }) => person);
}

/** The runs that began on these days, as they were stored last. */
export async function runsBegun(reading: Reading, { organiser, from, until }: DaysAsked): Promise<PlanRun[]> {
  const ids = await reading.rows<{ id: Id }>(
    'select id from plan_run where organiser_id = ? and on_day between ? and ? order by started_at, id',
    [organiser, from, until],
  );
  return ids.length === 0 ? [] : reading.table(planRunRows).findBy(ids);
}
