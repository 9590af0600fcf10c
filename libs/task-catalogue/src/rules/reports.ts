import { type Day, type Id, type Moment, type Refusal } from '#kernel';
import { type ImportRefusalCode } from './refusals';

/** A line of a file that was left out, and why. Lines count from 1, as an editor shows them. */
export interface RefusedLine {
  readonly line: number;
  /** The code on that line, where it could be read. */
  readonly code: string | null;
  readonly refusals: readonly Refusal<ImportRefusalCode>[];
}

/** What an import found different: the field, what stood before, and what stands now, in words. */
export interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangedLine {
  readonly code: string;
  readonly changes: readonly Change[];
}

/** What an import did, or in a dry run would do. Every line of the file is in exactly one list. */
export interface ImportReport {
  readonly added: readonly string[];
  readonly changed: readonly ChangedLine[];
  readonly unchanged: readonly string[];
  readonly refused: readonly RefusedLine[];
  /** Codes that stood before and are not in the file; they stay unless the import was told to end them. */
  readonly missing: readonly string[];
  /** Of the missing ones, those that ended. */
  readonly ended: readonly string[];
}

export const importKinds = ['tasks', 'municipalities'] as const;
export type ImportKind = (typeof importKinds)[number];

/** An import as it is kept. */
export interface CatalogueImport {
  readonly id: Id;
  readonly kind: ImportKind;
  /** From which day the list counts; null for municipalities, whose lines carry their own days. */
  readonly validFrom: Day | null;
  readonly report: ImportReport;
  readonly recordedAt: Moment;
}

/** Puts each line of a file in its list by comparing it with what stood before. */
export function compare<Line extends { readonly code: string }>(
  before: ReadonlyMap<string, Line>,
  after: readonly Line[],
  refused: readonly RefusedLine[],
): Omit<ImportReport, 'ended'> {
  const isSame = (line: Line) => changesIn(before.get(line.code), line).length === 0;
  const known = after.filter(({ code }) => before.has(code));
  const inFile = new Set([...after.map(({ code }) => code), ...refused.map(({ code }) => code)]);
  return {
    added: after.filter(({ code }) => !before.has(code)).map(({ code }) => code),
    changed: known
      .filter((line) => !isSame(line))
      .map((line) => ({ code: line.code, changes: changesIn(before.get(line.code), line) })),
    unchanged: known.filter(isSame).map(({ code }) => code),
    refused,
    missing: [...before.keys()].filter((code) => !inFile.has(code)),
  };
}

function changesIn<Line extends object>(before: Line | undefined, after: Line): Change[] {
  const was = new Map(Object.entries(before ?? {}));
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: inWords(was.get(field)), after: inWords(value) }))
    .filter((change) => change.before !== change.after);
}

const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
