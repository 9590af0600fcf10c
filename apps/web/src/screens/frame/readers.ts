import { addDays, type Day, day, isDay, type TimeOfDay, weekdayOf } from '#kernel';
import { checkedIban } from '#registry';
import { clockTime } from './clock-time';
import { type Reader } from './typed';

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const nearDays: Readonly<Record<string, number>> = { vandaag: 0, morgen: 1, overmorgen: 2 };
const CENTS = 100;
const YEARS_OF_TWO_DIGITS = 2000;
/** A day without a year that is longer ago than this is one of next year. */
const DAYS_BACK = 180;

/** A day as people type it: "12/1", "12-01-2026", "2026-01-12", "morgen", "vrijdag"; undefined when it is none. */
export function typedDay(typed: string, today: Day): Day | undefined {
  const text = typed.trim().toLowerCase();
  if (isDay(text)) return text;
  const near = nearDays[text];
  if (near !== undefined) return addDays(today, near);
  return nextWeekday(text, today) ?? writtenDay(text, today);
}

/** "vrijdag" and "vr" are the first one that comes, and today on a Friday. */
function nextWeekday(text: string, today: Day): Day | undefined {
  if (text.length < 2) return undefined;
  const at = weekdays.findIndex((name) => name === text || text === name.slice(0, 2));
  return at < 0 ? undefined : addDays(today, (at + 1 - weekdayOf(today) + 7) % 7);
}

function writtenDay(text: string, today: Day): Day | undefined {
  const parts = /^(\d{1,2})[\s./-](\d{1,2})(?:[\s./-](\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const [, dayOfMonth = '', month = '', year] = parts;
  const inYear = (of: number) => {
    const written = `${of}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
    return isDay(written) ? day(written) : undefined;
  };
  if (year !== undefined)
    return inYear(year.length === 2 ? YEARS_OF_TWO_DIGITS + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  const near = inYear(thisYear);
  return near === undefined || near < addDays(today, -DAYS_BACK) ? inYear(thisYear + 1) : near;
}

/** A field with a day, in any of the ways that people write one. */
export const asDay = (today: Day, says: string): Reader<Day> => ({
  as: (text) => typedDay(text, today),
  says,
});

/** A field with a time: "9.30", "9u30", "0930". */
export const asTime = (says: string): Reader<TimeOfDay> => ({ as: clockTime, says });

/** A field with a whole number between two others. */
export const asWhole = ({ min, max }: { readonly min: number; readonly max: number }, says: string) =>
  ({
    as: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      return value >= min && value <= max ? value : undefined;
    },
    says,
  }) satisfies Reader<number>;

/** A field with an amount in euros, "7,50", as cents. */
export const asCents = (says: string): Reader<number> => ({
  as: (text) => {
    const parts = /^(?:€\s*)?(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text);
    return parts ? Number(parts[1]) * CENTS + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
  },
  says,
});

/** A field with an IBAN whose control digits are right, as it is stored: in groups of four. */
export const asIban = (says: string): Reader<string> => ({
  as: (text) =>
    checkedIban(text).valid
      ? text
          .replace(/\s+/g, '')
          .toUpperCase()
          .replace(/(.{4})(?=.)/g, '$1 ')
      : undefined,
  says,
});

/** A field that may stay empty, and then is null. */
export const maybe = <Value>({ as, says }: Reader<Value>): Reader<Value | null> => ({
  as: (text) => (text === '' ? null : as(text)),
  says,
});

/** A field with words, which may stay empty. */
export const words: Reader<string> = { as: (text) => text, says: '' };
