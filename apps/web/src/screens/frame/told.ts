import { type Day, type Moment, inBrussels } from '#kernel';
import { type Language } from './language';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' };

const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);
const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });

/** "maandag 12 januari". */
export const dayTold = (day: Day, language: Language) =>
  format(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(noonOf(day));

/** "12 januari 2026". */
export const dateTold = (day: Day, language: Language) =>
  format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(noonOf(day));

/** "12-01-2026": a day as people here write it, in fields and in columns. */
export const dayWritten = (day: string): string => day.split('-').toReversed().join('-');

/** "januari", with the year where it is asked for. */
export const monthTold = (month: string, language: Language, year?: 'numeric') =>
  format(language, { month: 'long', ...(year && { year }) }).format(noonOf(`${month}-01` as Day));

/** "12 januari 2026, 09:30", by the clock in Brussels. */
export function momentTold(at: Moment, language: Language): string {
  const { day, time } = inBrussels(at);
  return `${dateTold(day, language)}, ${time}`;
}

/** "€ 12,30". */
export const moneyTold = (cents: number, language: Language) =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
