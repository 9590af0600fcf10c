import { type TimeOfDay } from '#kernel';
import { clockTime } from '../../../frame/clock-time';

/** What somebody types on one line of a sheet of hours. */
export type TypedLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'as-planned' }
  | { readonly kind: 'nobody-came' }
  | { readonly kind: 'times'; readonly start: TimeOfDay; readonly end: TimeOfDay };

const BETWEEN = /\s*(?:-|–|\btot\b)\s*|\s+/;

/** "8.30-12.15", "8u30 tot 12u15", "0830 1215"; "=" as planned, "x" nobody came; undefined when it means nothing. */
export function typedLine(text: string): TypedLine | undefined {
  if (text === '') return { kind: 'empty' };
  if (text === '=') return { kind: 'as-planned' };
  if (text.toLowerCase() === 'x') return { kind: 'nobody-came' };
  const [start, end, ...more] = text.split(BETWEEN).map(clockTime);
  return start && end && more.length === 0 ? { kind: 'times', start, end } : undefined;
}
