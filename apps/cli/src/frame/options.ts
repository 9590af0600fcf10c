import { parseArgs } from 'node:util';
import { type Day, type Id, isDay, isId, isMonth, isTimeOfDay, type Month, type TimeOfDay } from '#kernel';

/** What may stand behind an option, and how it is said when something else stands there. */
interface Kinds {
  text: string;
  flag: boolean;
  id: Id;
  day: Day;
  month: Month;
  time: TimeOfDay;
  whole: number;
}

interface Reader<Kind> {
  readonly says: string;
  /** `undefined` when the text is no such thing. */
  readonly read: (text: string) => Kind | undefined;
}

const readers: { [Kind in Exclude<keyof Kinds, 'flag'>]: Reader<Kinds[Kind]> } = {
  text: { says: 'tekst', read: (text) => (text.trim() === '' ? undefined : text) },
  id: { says: 'een id (UUID in kleine letters)', read: (text) => (isId(text) ? text : undefined) },
  day: { says: 'een bestaande dag zoals 2026-03-02', read: (text) => (isDay(text) ? text : undefined) },
  month: { says: 'een maand zoals 2026-03', read: (text) => (isMonth(text) ? text : undefined) },
  time: { says: 'een uur zoals 08:30', read: (text) => (isTimeOfDay(text) ? text : undefined) },
  whole: { says: 'een geheel getal', read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined) },
};

export interface OptionSpec {
  readonly type: keyof Kinds;
  readonly describes: string;
  /** Required unless said otherwise; a flag never is. */
  readonly optional?: boolean;
  /** May be given several times; then it is a list. */
  readonly many?: boolean;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type One<Spec extends OptionSpec> = Spec['many'] extends true
  ? readonly Kinds[Spec['type']][]
  : Kinds[Spec['type']];

/** What the options of a command are once read: an optional one may be absent, a flag is false. */
export type Given<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name]['type'] extends 'flag'
    ? boolean
    : Specs[Name]['optional'] extends true
      ? One<Specs[Name]> | undefined
      : One<Specs[Name]>;
};

/** Thrown when what was typed behind a command cannot be understood; one sentence per option. */
export class NotUnderstood extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join(' '));
    this.name = 'NotUnderstood';
  }
}

/**
 * Reads what was typed behind a command.
 * @throws NotUnderstood with a sentence for everything that is wrong, not only for the first
 */
export function readOptions<Specs extends OptionSpecs>(specs: Specs, typed: readonly string[]): Given<Specs> {
  const { values, sentences } = split(specs, typed);
  const given: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const texts = [values[name] ?? []].flat();
    if (spec.type === 'flag') given[name] = texts.length > 0;
    else if (texts.length > 0) given[name] = readValues(name, spec, texts.map(String), sentences);
    else if (!spec.optional) sentences.push(`--${name} ontbreekt: ${spec.describes}.`);
  }
  if (sentences.length > 0) throw new NotUnderstood(sentences);
  return given as Given<Specs>;
}

function split(specs: OptionSpecs, typed: readonly string[]) {
  const sentences: string[] = [];
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type }]) => [
      name,
      { type: type === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...typed],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = specs[token.name];
    if (!spec) sentences.push(`${token.rawName} is geen optie van deze opdracht.`);
    else if (spec.type !== 'flag' && token.value === undefined)
      sentences.push(`--${token.name} heeft geen waarde.`);
  }
  if (positionals.length > 0) sentences.push(`Zonder -- begrijpen we dit niet: ${positionals.join(' ')}.`);
  return { values: values as Record<string, (string | boolean)[] | undefined>, sentences };
}

function readValues(name: string, spec: OptionSpec, texts: readonly string[], sentences: string[]): unknown {
  if (spec.type === 'flag') return true;
  const { says, read } = readers[spec.type];
  if (texts.length > 1 && !spec.many) sentences.push(`--${name} staat er meer dan één keer.`);
  const values = texts.map((text) => {
    const value = read(text);
    if (value === undefined) sentences.push(`--${name} moet ${says} zijn, niet "${text}".`);
    return value;
  });
  return spec.many ? values : values[0];
}
