import { type Day, type Weekday, weekdayOf } from '#kernel';
import { type Pattern, type PatternKind, patternKinds } from '#matching';
import { whenWords as words } from '../../../words/nl/staff/planning-when';
import { asDay, asTime, asWhole, oneOf, type Reader, type Screen } from '../../frame';

const names = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const WEEKS_MAXIMUM = 12;
/** More than there are in any month is a slip of the key; what may be planned is for the rules. */
const HOURS_OF_LONGEST_MONTH = 31 * 24;

/** "ma di do". */
export const weekdaysTyped = (weekdays: readonly Weekday[]): string =>
  weekdays.map((weekday) => names[weekday - 1]).join(' ');

/** Weekdays as people type them, "ma di", "maandag, dinsdag"; nothing is an empty list. */
const asWeekdays: Reader<Weekday[]> = {
  as: (text) => {
    const typed = text
      .toLowerCase()
      .split(/[\s,;+/&-]+/)
      .filter(Boolean);
    const found = typed.map((word) => names.findIndex((name) => word.startsWith(name)) + 1);
    return found.includes(0) ? undefined : ([...new Set(found)].toSorted() as Weekday[]);
  },
  says: words.weekdaysUnclear,
};

type Fields = 'from' | 'until' | 'start' | 'end' | 'weekdays' | 'weeks' | 'hours';

const fieldsOf: Record<PatternKind, readonly Fields[]> = {
  once: ['from', 'start', 'end'],
  window: ['from', 'until', 'start', 'end'],
  weekdays: ['from', 'until', 'weekdays', 'start', 'end'],
  'school-days': ['from', 'until', 'weekdays', 'start', 'end'],
  season: ['from', 'until', 'weekdays', 'weeks', 'start', 'end'],
  standing: ['from', 'until', 'hours'],
};

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** How the fields of a pattern are read, those of its kind alone; to be read together with the rest of the form. */
export function whenReaders({ typed, today }: Screen): Record<string, Reader<unknown>> {
  const { kind } = typed.read({ kind: oneOf(patternKinds, words.kindMissing) });
  const readers: Record<Fields, Reader<unknown>> = {
    from: asDay(today, words.fromUnclear),
    until: asDay(today, words.untilUnclear),
    start: asTime(words.startUnclear),
    end: asTime(words.endUnclear),
    weekdays: asWeekdays,
    weeks: asWhole({ min: 1, max: WEEKS_MAXIMUM }, words.weeksUnclear),
    hours: asWhole({ min: 1, max: HOURS_OF_LONGEST_MONTH }, words.hoursUnclear),
  };
  return Object.fromEntries(fieldsOf[kind].map((field) => [field, readers[field]]));
}

/** The pattern that the fields tell, once they were read with `whenReaders`. */
export function patternFrom({ typed }: Screen, read: Readonly<Record<string, unknown>>): Pattern {
  const kind = patternKinds.find((one) => one === typed.text('kind')) ?? 'once';
  const { from, until, start, end, weekdays, weeks: everyWeeks, hours: hoursPerMonth } = read;
  const times = { start, end };
  const days = daysAsked(kind, weekdays as Weekday[] | undefined, from as Day);
  switch (kind) {
    case 'once':
      return { kind, on: from, ...times } as Pattern;
    case 'window':
      return { kind, from, until, ...times } as Pattern;
    case 'weekdays':
    case 'school-days':
      return { kind, from, until, weekdays: days, ...times } as Pattern;
    case 'season':
      return { kind, from, until, weekdays: days, everyWeeks, ...times } as Pattern;
    case 'standing':
      return { kind, from, until, worker: null, hoursPerMonth } as Pattern;
  }
}

/** Where no weekday was typed: every school day, else the weekday of the first day. */
function daysAsked(kind: PatternKind, typed: readonly Weekday[] | undefined, from: Day): readonly Weekday[] {
  if (typed && typed.length > 0) return typed;
  return kind === 'school-days' ? WORKDAYS : [weekdayOf(from)];
}
