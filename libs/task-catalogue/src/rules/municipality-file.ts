import { covers, type Day, day } from '#kernel';
import { lineReason, LineReader, type RawLine } from './lines';
import { type Municipality } from './municipality';
import { type RefusedLine } from './reports';

/** A municipality as a file tells it, with how many lived there on which day. */
export interface MunicipalityLine extends Omit<Municipality, 'nisCode'> {
  /** Its NIS code. */
  readonly code: string;
  readonly inhabitants: Readonly<Record<Day, number>>;
}

/** The columns every file has; beside them `inhabitants2020`, `inhabitants2026`, …, counted on 1 January. */
export const municipalityColumns = [
  'nisCode',
  'name',
  'province',
  'mainPostalCode',
  'validFrom',
  'validTo',
  'successorNisCode',
] as const;

const INHABITANTS = /^inhabitants(\d{4})$/;

/** Antwerp, the Flemish districts of Brabant, West and East Flanders, Limburg: how the codes of Flanders begin. */
const FLEMISH_NIS_CODE = /^(1\d|2[34]|[347]\d)\d{3}$/;
const NIS_CODE = /^\d{5}$/;
const POSTAL_CODE = /^\d{4}$/;

/** Understands the rows of a municipality file; a row with anything wrong is left out whole, with every reason. */
export function municipalitiesFrom(
  rows: readonly RawLine[],
  known: ReadonlySet<string>,
): { readonly municipalities: readonly MunicipalityLine[]; readonly refused: readonly RefusedLine[] } {
  const inFile = new Set(rows.map(({ fields }) => fields['nisCode']));
  const seen = new Set<string>();
  const refused: RefusedLine[] = [];
  const municipalities = rows.flatMap((row) => {
    const reader = new LineReader(row);
    const line = lineFrom(reader, row);
    if (seen.has(line.code)) reader.reasons.push(lineReason('line-twice', { code: line.code }));
    seen.add(line.code);
    if (line.successor !== null && !inFile.has(line.successor) && !known.has(line.successor))
      reader.refersToNothing('successorNisCode', line.successor);
    if (reader.reasons.length === 0) return [line];
    refused.push({ line: row.line, code: line.code || null, refusals: reader.reasons });
    return [];
  });
  return { municipalities, refused };
}

function lineFrom(reader: LineReader, { fields }: RawLine): MunicipalityLine {
  const validFrom = reader.day('validFrom') ?? missing(reader, 'validFrom', fields);
  const validUntil = reader.day('validTo') ?? null;
  const successor = fields['successorNisCode'] ? reader.text('successorNisCode') : null;
  if (!covers({ from: validFrom, until: null }, validUntil ?? validFrom))
    reader.unclear('validTo', validUntil);
  if (successor !== null && validUntil === null) reader.unclear('validTo', null);
  return {
    code: nisCodeFrom(reader),
    name: reader.text('name'),
    province: reader.text('province'),
    mainPostalCode: matching(reader, 'mainPostalCode', POSTAL_CODE),
    validFrom,
    validUntil,
    successor,
    inhabitants: inhabitantsFrom(reader, fields),
  };
}

/** What stands for a day that could not be read; the line is refused, so that nobody sees it. */
function missing(reader: LineReader, field: string, fields: RawLine['fields']): Day {
  if (!fields[field]) reader.text(field);
  return day('9999-12-31');
}

function nisCodeFrom(reader: LineReader): string {
  const code = matching(reader, 'nisCode', NIS_CODE);
  if (NIS_CODE.test(code) && !FLEMISH_NIS_CODE.test(code))
    reader.reasons.push(lineReason('line-not-in-flanders', { code }));
  return code;
}

function matching(reader: LineReader, field: string, pattern: RegExp): string {
  const text = reader.text(field);
  if (text !== '' && !pattern.test(text)) reader.unclear(field, text);
  return text;
}

function inhabitantsFrom(reader: LineReader, fields: RawLine['fields']): Record<Day, number> {
  const counts: Record<Day, number> = {};
  for (const [field, value] of Object.entries(fields)) {
    const year = INHABITANTS.exec(field)?.[1];
    if (year === undefined || value === '') continue;
    const count = Number(value);
    if (typeof value === 'string' && /^\d{1,8}$/.test(value)) counts[day(`${year}-01-01`)] = count;
    else reader.unclear(field, value);
  }
  return counts;
}
