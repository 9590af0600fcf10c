import { type Reading, type Verb, type Writing } from '#database';
import { day, type Id } from '#kernel';
import { readMunicipalityFile } from '../files/municipalities-csv';
import {
  type CatalogueImport,
  compare,
  type ImportReport,
  municipalitiesFrom,
  type Municipality,
  type MunicipalityLine,
} from '../rules';
import { importRow } from '../store/imports';
import { allMunicipalities } from '../store/local-choices';
import { catalogueImportRows, type Inhabitants, inhabitantsRows, municipalityRows } from '../store/tables';

/**
 * Takes municipalities up: their names, how long they exist, what they merged into, and how many lived there.
 * Rows that cannot be understood are left out and reported; the report keeps what stood before a change.
 * Municipalities that are not in the file stay. Answers the report, also in a dry run.
 * @throws Refused when the file cannot be read or lacks a column; then nothing is taken up
 */
export function importMunicipalities(text: string): Verb<CatalogueImport> {
  return {
    async perform(tx: Writing) {
      const known = await allMunicipalities(tx);
      const rows = readMunicipalityFile(text);
      const { municipalities, refused } = municipalitiesFrom(
        rows,
        new Set(known.map(({ nisCode }) => nisCode)),
      );
      const days = new Set(municipalities.flatMap(({ inhabitants }) => Object.keys(inhabitants)));
      const before = await linesOf(tx, known, days);
      const report = { ...compare(before, municipalities, refused), ended: [] };
      await takeUp(tx, municipalities, report);
      await tx.table(catalogueImportRows).insert({
        id: tx.command.subject,
        kind: 'municipalities',
        validFrom: null,
        report,
        recordedAt: tx.now,
      });
    },
    answer: (tx: Reading, id: Id) => importRow(tx, { id, kind: 'municipalities' }),
  };
}

/** What stands, in the shape of the file, with the counts of the days the file speaks of. */
async function linesOf(
  tx: Reading,
  known: readonly Municipality[],
  days: ReadonlySet<string>,
): Promise<Map<string, MunicipalityLine>> {
  const counts = await tx.table(inhabitantsRows).find({ order: { countedOn: 'ASC' } });
  const inhabitantsOf = (code: string) =>
    Object.fromEntries(
      counts
        .filter(({ municipality, countedOn }) => municipality === code && days.has(countedOn))
        .map(({ countedOn, inhabitants }) => [countedOn, inhabitants]),
    );
  return new Map(
    known.map(({ nisCode: code, name, province, mainPostalCode, validFrom, validUntil, successor }) => [
      code,
      {
        code,
        name,
        province,
        mainPostalCode,
        validFrom,
        validUntil,
        successor,
        inhabitants: inhabitantsOf(code),
      },
    ]),
  );
}

async function takeUp(
  tx: Writing,
  lines: readonly MunicipalityLine[],
  { added, changed }: ImportReport,
): Promise<void> {
  const isNew = new Set(added);
  const isChanged = new Set(changed.map(({ code }) => code));
  const newLines = lines.filter(({ code }) => isNew.has(code));
  if (newLines.length > 0) {
    await tx.table(municipalityRows).insert(newLines.map(municipalityOf));
    const counts = newLines.flatMap(countsOf);
    if (counts.length > 0) await tx.table(inhabitantsRows).insert(counts);
  }
  for (const line of lines.filter(({ code }) => isChanged.has(code))) await change(tx, line);
}

async function change(tx: Writing, line: MunicipalityLine): Promise<void> {
  const { nisCode, ...facts } = municipalityOf(line);
  await tx.table(municipalityRows).update({ nisCode }, facts);
  for (const { inhabitants, ...at } of countsOf(line)) {
    const { affected } = await tx.table(inhabitantsRows).update(at, { inhabitants });
    if (!affected) await tx.table(inhabitantsRows).insert({ ...at, inhabitants });
  }
}

const municipalityOf = (line: MunicipalityLine): Municipality => ({
  nisCode: line.code,
  name: line.name,
  province: line.province,
  mainPostalCode: line.mainPostalCode,
  validFrom: line.validFrom,
  validUntil: line.validUntil,
  successor: line.successor,
});

const countsOf = ({ code: municipality, inhabitants }: MunicipalityLine): Inhabitants[] =>
  Object.entries(inhabitants).map(([on, count]) => ({
    municipality,
    countedOn: day(on),
    inhabitants: count,
  }));
