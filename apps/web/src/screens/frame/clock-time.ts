import { isTimeOfDay, type TimeOfDay } from '#kernel';

/** A time as people type it, "9.30", "9u30" or "0930", as a time on the clock; undefined when it is none. */
export function clockTime(typed: string): TimeOfDay | undefined {
  const parts = /^(\d{1,2})\s*(?:[:.,uUhH]\s*(\d{2})?|(\d{2}))?$/.exec(typed.trim());
  if (!parts) return undefined;
  const time = `${parts[1]?.padStart(2, '0')}:${parts[2] ?? parts[3] ?? '00'}`;
  return isTimeOfDay(time) ? time : undefined;
}
