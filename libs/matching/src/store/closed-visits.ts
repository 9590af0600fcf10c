import { type Reading } from '#database';
import { addMonths, type Day, daysFrom, type Id, type Moment } from '#kernel';
import { isPublicHoliday, isSchoolHoliday } from '#regulation';
import { IsNull } from 'typeorm';
import { type ClosedBecause, closedBecause, type ClosingTold, type Pattern } from '../rules';
import { SEATS_TAKEN } from './filling';
import { type Place } from './pages';
import { closedDayRows } from './tables';

/** A visit that is planned on a day that is closed by now. */
export interface VisitOnClosedDay extends Place, ClosedBecause {}

interface PlannedRow extends Place {
  readonly pattern: string;
  readonly keptAt: Moment | null;
}

interface Asked {
  readonly organiser: Id;
  readonly from: Day;
  readonly until: Day;
  readonly now: Moment;
}

/** Visits of some days, not begun, that the calendars of schools and places leave out by now; the first day first. */
export async function visitsOnClosedDays(
  reading: Reading,
  { organiser, from, until, now }: Asked,
): Promise<VisitOnClosedDay[]> {
  const closings = await closingsOf(reading, organiser, from);
  const holidays = daysFrom(from, until).filter((day) => isPublicHoliday(day) || isSchoolHoliday(day));
  const rows = await reading.rows<PlannedRow>(
    `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.class, r.pattern, ${SEATS_TAKEN} as taken,
       (select max(e.at) from matching_event e
        where e.request_id = r.id and e.occurrence_id = o.id and e.event in ('move', 'keep-day')) as kept_at
     from occurrence o join request r on r.id = o.request_id
     where o.organiser_id = ? and o.day between ? and ? and o.state = 'planned' and o.starts_at > ?
       and r.state in ('under-review', 'open', 'filled')
       and ((r.pattern_kind in ('weekdays', 'school-days', 'season')
           and o.day in (${holidays.map(() => '?').join(', ') || 'null'}))
         or exists (select 1 from closed_day c where c.site_id = r.site_id and c.withdrawn_at is null
           and o.day between c.from_day and c.until_day))
     order by o.day, o.start_time, o.id`,
    [organiser, from, until, now, ...holidays],
  );
  return rows.flatMap(({ pattern, keptAt, ...place }) => {
    const visit = { ...place, keptAt, pattern: JSON.parse(pattern) as Pattern };
    const closed = closedBecause(visit, closings.get(place.siteId) ?? []);
    return closed ? [{ ...place, ...closed }] : [];
  });
}

/** As far as people plan: a school year and its holidays. */
const MONTHS_AHEAD = 12;

/** The same of the coming year. */
export const closedVisitsAhead = (
  reading: Reading,
  { organiser, today, now }: Pick<Asked, 'organiser' | 'now'> & { readonly today: Day },
): Promise<VisitOnClosedDay[]> =>
  visitsOnClosedDays(reading, { organiser, from: today, until: addMonths(today, MONTHS_AHEAD), now });

async function closingsOf(
  reading: Reading,
  organiserId: Id,
  from: Day,
): Promise<ReadonlyMap<Id, readonly ClosingTold[]>> {
  const rows = await reading.table(closedDayRows).findBy({ organiserId, withdrawnAt: IsNull() });
  const closings = new Map<Id, ClosingTold[]>();
  for (const { siteId, fromDay, untilDay, part, madeAt, why } of rows) {
    if (untilDay < from) continue;
    const told = { from: fromDay, until: untilDay, part, madeAt, why };
    closings.set(siteId, [...(closings.get(siteId) ?? []), told]);
  }
  return closings;
}
