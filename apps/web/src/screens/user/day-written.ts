import { type Day } from '#kernel';

/** A day as people here write it, in fields and in columns: "12-01-2026". */
export const dayWritten = (day: Day): string => day.split('-').reverse().join('-');
