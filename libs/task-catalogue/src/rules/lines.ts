import { type Day, day, isDay, type Refusal } from '#kernel';
import { type ImportRefusalCode } from './refusals';

/** What a file must look like is the service's own rule. */
const ARTICLE = 'beschrijving van het invoerbestand';

export type LineReason = Refusal<ImportRefusalCode>;

export const lineReason = (code: ImportRefusalCode, figures: LineReason['figures']): LineReason => ({
  code,
  figures,
  article: ARTICLE,
  weight: 'refuses',
});

/** A line as it was read, before anybody judged it; lines count from 1. */
export interface RawLine {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads the fields of one line and remembers everything that is wrong with it. */
export class LineReader {
  readonly reasons: LineReason[] = [];

  constructor(private readonly raw: RawLine) {}

  /** A text that is more than blanks; empty when it is missing, which is remembered. */
  text(field: string): string {
    const value = this.raw.fields[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (value === undefined || value === null || value === '')
      this.reasons.push(lineReason('line-field-missing', { field }));
    else this.unclear(field, value);
    return '';
  }

  /** A list of texts; empty when it is missing, which is remembered. */
  texts(field: string): string[] {
    const value = this.raw.fields[field];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
    if (value === undefined || value === null) this.reasons.push(lineReason('line-field-missing', { field }));
    else this.unclear(field, value);
    return [];
  }

  /** What a word of the file is called in the service; undefined when it is no such word, which is remembered. */
  word<Meaning>(
    field: string,
    words: Readonly<Record<string, Meaning>>,
    written?: string,
  ): Meaning | undefined {
    const value = written ?? this.raw.fields[field];
    if (value === undefined || value === null) {
      this.reasons.push(lineReason('line-field-missing', { field }));
      return undefined;
    }
    const key = inWords(value);
    if (Object.hasOwn(words, key)) return words[key];
    this.unclear(field, value, Object.keys(words));
    return undefined;
  }

  /** An existing day, where there is one; anything else is remembered. */
  day(field: string): Day | undefined {
    const value = this.raw.fields[field];
    if (value === undefined || value === null || value === '' || isDay(value))
      return value ? value : undefined;
    this.unclear(field, value);
    return undefined;
  }

  /** The last day of a year, where one is written: who did something in its course had done it by then. */
  lastDayOfYear(field: string): Day | undefined {
    const value = this.raw.fields[field];
    if (value === undefined || value === null) return undefined;
    if (isDay(`${inWords(value)}-12-31`)) return day(`${inWords(value)}-12-31`);
    this.unclear(field, value);
    return undefined;
  }

  /** Fields inside a field, where there are any; what is no set of fields is remembered. */
  part(field: string): LineReader | undefined {
    const value = this.raw.fields[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object' && !Array.isArray(value))
      return new LineReader({ line: this.raw.line, fields: { ...value } });
    this.unclear(field, value);
    return undefined;
  }

  unclear(field: string, value: unknown, allowed: readonly string[] = []): void {
    const figures = { field, found: inWords(value).slice(0, 100) };
    this.reasons.push(
      lineReason(
        'line-field-unclear',
        allowed.length > 0 ? { ...figures, allowed: allowed.join(', ') } : figures,
      ),
    );
  }

  refersToNothing(field: string, value: string): void {
    this.reasons.push(lineReason('line-refers-to-nothing', { field, found: value }));
  }

  /** Remembers every field that nobody asked for: a misspelt one would otherwise be lost. */
  only(...known: readonly string[]): void {
    for (const field of Object.keys(this.raw.fields))
      if (!known.includes(field)) this.reasons.push(lineReason('line-field-unknown', { field }));
  }
}

const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
