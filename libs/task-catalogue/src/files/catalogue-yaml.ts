import { createRequire } from 'node:module';
import { Refused } from '#kernel';
import type * as Yaml from 'yaml';
import { lineReason, type RawCatalogue, type RawLine } from '../rules';

/** A server that reads no catalogue does not load what reads it. */
const load = createRequire(__filename);

const NO_PLACE = { line: 1, col: 1 };

/**
 * Reads the text of a catalogue file (YAML) into lines with their numbers, and judges nothing.
 * @throws Refused `file-not-readable` with line and column when it is no YAML, or no map of lists
 */
export function readCatalogueFile(text: string): RawCatalogue {
  const { isMap, isSeq, LineCounter, parseDocument } = load('yaml') as typeof Yaml;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: true });
  const [error] = document.errors;
  if (error) throw unreadable(error.linePos?.[0] ?? NO_PLACE, error.code);
  if (!isMap(document.contents)) throw unreadable(NO_PLACE, 'NO_MAP');

  const lines = (field: string): RawLine[] => {
    const list = document.get(field);
    if (!isSeq(list)) return [];
    return list.items.map((item) => {
      const at = isMap(item) && item.range ? counter.linePos(item.range[0]) : NO_PLACE;
      if (!isMap(item)) throw unreadable(at, 'NO_MAP');
      return { line: at.line, fields: item.toJS(document, { maxAliasCount: 0 }) as RawLine['fields'] };
    });
  };
  return {
    head: {
      schema_version: document.get('schema_version'),
      regime: document.get('regime'),
      valid_from: document.get('valid_from'),
      valid_to: document.get('valid_to'),
    },
    groups: lines('groups'),
    generalExclusions: lines('general_exclusions'),
    activities: lines('activities'),
  };
}

const unreadable = ({ line, col }: { line: number; col: number }, what: string) =>
  new Refused([lineReason('file-not-readable', { line, column: col, what })]);
