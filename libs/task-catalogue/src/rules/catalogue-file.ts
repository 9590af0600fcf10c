import { type Day, isDay, Refused } from '#kernel';
import { type Certainty, type Regime } from '#regulation';
import {
  certaintiesByWord,
  requirementFrom,
  scopesByWord,
  transitionalSidesByWord,
  userKindsByWord,
} from './import-words';
import { lineReason, LineReader, type RawLine } from './lines';
import { type RefusedLine } from './reports';
import { type Requirement } from './requirements';
import { type Exclusion, type TaskContent, type Transitional } from './task';

/** The only shape of a catalogue file that this service reads. */
const SCHEMA_VERSION = 1;
const TASK_CODE = /^[A-Z]{2,8}-\d{2,4}$/;
const NAME_LENGTH_MAXIMUM = 200;

/** A catalogue file as it was read, before anybody judged it. */
export interface RawCatalogue {
  readonly head: Readonly<Record<string, unknown>>;
  readonly groups: readonly RawLine[];
  readonly generalExclusions: readonly RawLine[];
  readonly activities: readonly RawLine[];
}

/** A catalogue file as it is understood; lines that are not stand apart, with what is wrong with each. */
export interface Catalogue {
  readonly validFrom: Day;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly generalExclusions: readonly GeneralLine[];
  readonly tasks: readonly TaskContent[];
  readonly refused: readonly RefusedLine[];
}

export interface GeneralLine {
  readonly code: string;
  readonly text: string;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface CatalogueFacts {
  readonly raw: RawCatalogue;
  readonly regime: Regime;
  /** Codes that stand on the list of another regime. */
  readonly codesElsewhere: ReadonlySet<string>;
}

/**
 * Understands a catalogue file, line by line. A line with anything wrong is left out whole, with every reason.
 * @throws Refused when the head does not say for which regime and from which day the list counts
 */
export function catalogueFrom({ raw, regime, codesElsewhere }: CatalogueFacts): Catalogue {
  const validFrom = headOf(raw, regime);
  const refused: RefusedLine[] = [];
  const taken = <Line extends { readonly code: string }>(
    lines: readonly RawLine[],
    read: (reader: LineReader) => Line | undefined,
  ): Line[] => {
    const seen = new Set<string>();
    return lines.flatMap((line) => {
      const reader = new LineReader(line);
      const understood = read(reader);
      const code = understood?.code ?? codeOf(line);
      if (code !== null && seen.has(code)) reader.reasons.push(lineReason('line-twice', { code }));
      if (code !== null) seen.add(code);
      if (understood && reader.reasons.length === 0) return [understood];
      refused.push({ line: line.line, code, refusals: reader.reasons });
      return [];
    });
  };

  const groups = taken(raw.groups, groupFrom);
  const generalExclusions = taken(raw.generalExclusions, generalExclusionFrom);
  const context = { regime, groups, generalExclusions, codesElsewhere };
  const tasks = taken(raw.activities, (reader) => taskFrom(reader, context));
  return { validFrom, groups, generalExclusions, tasks, refused };
}

function headOf({ head, activities }: RawCatalogue, regime: Regime): Day {
  const { schema_version: schema, regime: code, valid_from: from, valid_to: until = null } = head;
  const unclear = (field: string, found: unknown, allowed: string) =>
    lineReason('file-field-unclear', { field, found: JSON.stringify(found ?? null), allowed });
  const reasons = [
    ...(schema === SCHEMA_VERSION ? [] : [unclear('schema_version', schema, String(SCHEMA_VERSION))]),
    ...(code === regime.code ? [] : [unclear('regime', code, regime.code)]),
    ...(isDay(from) ? [] : [unclear('valid_from', from, 'JJJJ-MM-DD')]),
    // A list counts until the next one; an end written in the file would be lost.
    ...(until === null ? [] : [unclear('valid_to', until, 'null')]),
    ...(activities.length > 0 ? [] : [unclear('activities', [], 'een lijst van activiteiten')]),
  ];
  if (reasons.length > 0 || !isDay(from)) throw new Refused(reasons);
  return from;
}

const codeOf = ({ fields }: RawLine) => (typeof fields['code'] === 'string' ? fields['code'] : null);

function groupFrom(reader: LineReader) {
  reader.only('code', 'name_nl');
  return { code: reader.text('code'), name: reader.text('name_nl') };
}

function generalExclusionFrom(reader: LineReader): GeneralLine | undefined {
  reader.only('code', 'text', 'source', 'confidence');
  const certainty = reader.word('confidence', certaintiesByWord);
  const texts = { code: reader.text('code'), text: reader.text('text'), source: reader.text('source') };
  return certainty && { ...texts, certainty };
}

type Context = Pick<Catalogue, 'groups' | 'generalExclusions'> & Omit<CatalogueFacts, 'raw'>;

const TASK_FIELDS = [
  'code',
  'group',
  'name_nl',
  'user_types',
  'exclusions',
  'requirements',
  'transitional',
  'local',
  'source',
  'confidence',
];

function taskFrom(reader: LineReader, context: Context): TaskContent | undefined {
  reader.only(...TASK_FIELDS);
  const certainty = reader.word('confidence', certaintiesByWord);
  const scope = reader.word('local', scopesByWord);
  const task = {
    code: taskCodeFrom(reader, context),
    regime: context.regime.code,
    group: groupOf(reader, context),
    name: nameFrom(reader),
    userKinds: reader
      .texts('user_types')
      .flatMap((word) => reader.word('user_types', userKindsByWord, word) ?? []),
    exclusions: reader.texts('exclusions').map((text) => exclusionFrom(text, context)),
    requirements: requirementsFrom(reader, certainty ?? 'assumed'),
    transitional: transitionalFrom(reader),
  };
  if (task.userKinds.length === 0 && reader.reasons.length === 0) reader.unclear('user_types', []);
  const sources = reader.texts('source');
  return certainty && scope && { ...task, scope, origin: 'list', certainty, sources };
}

function taskCodeFrom(reader: LineReader, { codesElsewhere }: Context): string {
  const code = reader.text('code');
  if (code !== '' && !TASK_CODE.test(code)) reader.unclear('code', code);
  if (codesElsewhere.has(code)) reader.reasons.push(lineReason('line-of-other-regime', { code }));
  return code;
}

function nameFrom(reader: LineReader): string {
  const name = reader.text('name_nl');
  if (name.length > NAME_LENGTH_MAXIMUM) reader.unclear('name_nl', name);
  return name;
}

function groupOf(reader: LineReader, { groups }: Context): string {
  const group = reader.text('group');
  if (group !== '' && !groups.some(({ code }) => code === group)) reader.refersToNothing('group', group);
  return group;
}

function exclusionFrom(text: string, { generalExclusions }: Context): Exclusion {
  const general = generalExclusions.find(({ code }) => code === text);
  return general ? { code: general.code, text: general.text } : { code: null, text };
}

function requirementsFrom(reader: LineReader, ofLine: Certainty): Requirement[] {
  return reader.texts('requirements').flatMap((text) => {
    const requirement = requirementFrom(text, ofLine);
    if (requirement === undefined) reader.unclear('requirements', text);
    return requirement ?? [];
  });
}

function transitionalFrom(reader: LineReader): Transitional | null {
  const part = reader.part('transitional');
  if (part === undefined) return null;
  part.only('reference_date', 'reference_year', 'applies_to');
  const appliesTo = part
    .texts('applies_to')
    .flatMap((word) => part.word('applies_to', transitionalSidesByWord, word) ?? []);
  const referenceDay = part.day('reference_date') ?? part.lastDayOfYear('reference_year');
  reader.reasons.push(...part.reasons);
  if (referenceDay === undefined) reader.unclear('transitional', null, ['reference_date', 'reference_year']);
  return referenceDay === undefined ? null : { referenceDay, appliesTo };
}
