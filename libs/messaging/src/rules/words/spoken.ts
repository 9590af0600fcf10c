import {
  type Day,
  firstDayOf,
  inBrussels,
  type Moment,
  type Month,
  type TimeOfDay,
  type Year,
} from '#kernel';

/** The languages of messages; simple Dutch has short sentences with one idea each. */
export const messageLanguages = ['nl', 'nl-simple', 'en', 'fr'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];
export const isMessageLanguage = (text: unknown): text is MessageLanguage =>
  messageLanguages.some((language) => language === text);

/** The code of a language as mail programs and screen readers know it (ISO 639-1). */
export const languageCode = (language: MessageLanguage) => (language === 'nl-simple' ? 'nl' : language);

/** How a language says days, times and amounts. */
export interface Spoken {
  /** "maandag 12 januari" */
  readonly day: (on: Day) => string;
  /** "ma 12 jan" */
  readonly shortDay: (on: Day) => string;
  /** "11.30 uur" */
  readonly time: (at: TimeOfDay) => string;
  /** "maandag 12 januari om 17.00 uur", as the clock in Brussels has it. */
  readonly moment: (at: Moment) => string;
  /** "ma 12 jan 17.00" */
  readonly shortMoment: (at: Moment) => string;
  /** "van 11.30 tot 13.00 uur" */
  readonly span: (start: TimeOfDay, end: TimeOfDay) => string;
  /** "11.30-13.00" */
  readonly shortSpan: (start: TimeOfDay, end: TimeOfDay) => string;
  /** "januari 2026", or "2026" for a whole year. */
  readonly period: (of: Month | Year) => string;
  /** "€ 1.234,50" */
  readonly euros: (cents: number) => string;
}

interface Manner {
  readonly locale: string;
  readonly clock: (at: TimeOfDay) => string;
  readonly at: (time: string) => string;
  readonly hour: (time: string) => string;
  readonly between: (start: string, end: string) => string;
}

const dots = (at: TimeOfDay) => at.replace(':', '.');

const dutch: Manner = {
  locale: 'nl-BE',
  clock: dots,
  at: (time) => `om ${time}`,
  hour: (time) => `${time} uur`,
  between: (start, end) => `van ${start} tot ${end} uur`,
};

const manners: Readonly<Record<MessageLanguage, Manner>> = {
  nl: dutch,
  'nl-simple': dutch,
  en: {
    locale: 'en-GB',
    clock: (at) => at,
    at: (time) => `at ${time}`,
    hour: (time) => time,
    between: (start, end) => `from ${start} to ${end}`,
  },
  fr: {
    locale: 'fr-BE',
    clock: (at) => at.replace(':', 'h'),
    at: (time) => `à ${time}`,
    hour: (time) => time,
    between: (start, end) => `de ${start} à ${end}`,
  },
};

const noon = (on: Day) => new Date(`${on}T12:00:00Z`);

function spoken({ locale, clock, at, hour, between }: Manner): Spoken {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const long = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const short = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const ofMonth = format({ month: 'long', year: 'numeric' });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const day = (on: Day) => long.format(noon(on));
  const shortDay = (on: Day) => short.format(noon(on)).replaceAll('.', '').replace(',', '');
  return {
    day,
    shortDay,
    time: (time) => hour(clock(time)),
    moment: (instant) => {
      const wall = inBrussels(instant);
      return `${day(wall.day)} ${at(hour(clock(wall.time)))}`;
    },
    shortMoment: (instant) => {
      const wall = inBrussels(instant);
      return `${shortDay(wall.day)} ${clock(wall.time)}`;
    },
    span: (start, end) => between(clock(start), clock(end)),
    shortSpan: (start, end) => `${clock(start)}-${clock(end)}`,
    period: (of) => (of.length === 4 ? of : ofMonth.format(noon(firstDayOf(of)))),
    euros: (cents) => money.format(cents / 100),
  };
}

const known = new Map<MessageLanguage, Spoken>();

/** How a language says things. */
export function spokenIn(language: MessageLanguage): Spoken {
  const made = known.get(language) ?? spoken(manners[language]);
  known.set(language, made);
  return made;
}
