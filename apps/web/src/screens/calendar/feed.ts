import ical, { ICalEventStatus } from 'ical-generator';
import { inBrussels, type Moment } from '#kernel';

const ZONE = 'Europe/Brussels';

/** Something that stands in a calendar. */
export interface CalendarEntry {
  /** The same for good: a calendar changes the entry it knows instead of adding one. */
  readonly id: string;
  /** Rises with each change. */
  readonly version: number;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
  readonly title: string;
  readonly place: string;
  readonly state: 'confirmed' | 'asked' | 'cancelled';
}

const statusOf = {
  confirmed: ICalEventStatus.CONFIRMED,
  asked: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** How Brussels changes its clocks, for calendars that do not know it by its name (RFC 5545, 3.6.5). */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/** How often a calendar should come and look, in seconds. */
const LOOKS_AGAIN_AFTER = 3600;

/** A calendar as telephones read it (RFC 5545). `now` is when it was drawn up. */
export function calendarFile(
  name: string,
  entries: readonly CalendarEntry[],
  { now, host }: { readonly now: Moment; readonly host: string },
): string {
  const calendar = ical({ name, ttl: LOOKS_AGAIN_AFTER, x: { 'X-WR-TIMEZONE': ZONE } });
  for (const { id, version, startsAt, endsAt, title, place, state } of entries)
    calendar.createEvent({
      id: `${id}@${host}`,
      sequence: version,
      stamp: new Date(now),
      timezone: ZONE,
      start: wallClock(startsAt),
      end: wallClock(endsAt),
      summary: title,
      location: place,
      status: statusOf[state],
    });
  // The package can name a zone but not describe it without moving the stamps into it; so its words go in here.
  return calendar.toString().replace('BEGIN:VEVENT', `${TIMEZONE}BEGIN:VEVENT`);
}

/** The package writes what a date shows on the clock of this machine: so it is set to what Brussels' clock shows. */
function wallClock(at: Moment): Date {
  const { day, time } = inBrussels(at);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours, minutes] = time.split(':').map(Number);
  return new Date(year, month - 1, date, hours, minutes);
}
