import { type Reading, type Verb, type Writing } from '#database';
import { day, type Day, type Id } from '#kernel';
import { readMunicipalityFile } from '../files/municipalities-csv';
import {
  type CatalogueImport,
  compare,
  municipalitiesFrom,
  type Municipality,
  type MunicipalityLine,
} from '../rules';
import { importRow } from '../store/imports';
import { allMunicipalities } from '../store/local-choices';
import { catalogueImportRows, inhabitantsRows, municipalityRows } from '../store/tables';

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
      const touched = new Set([...report.added, ...report.changed.map(({ code }) => code)]);
      for (const line of municipalities) if (touched.has(line.code)) await takeUp(tx, line);
      await tx.table(catalogueImportRows).insert({
        id: tx.command.subject,
        kind: 'municipalities',
        validFrom: null,
        report,
        recordedAt: tx.now,
      });
    },
    answer: (tx: Reading, subject: Id) => importRow(tx, subject),
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
  { code: nisCode, inhabitants, ...facts }: MunicipalityLine,
): Promise<void> {
  const municipalities = tx.table(municipalityRows);
  const { affected } = await municipalities.update({ nisCode }, facts);
  if (!affected) await municipalities.insert({ nisCode, ...facts });
  for (const [text, count] of Object.entries(inhabitants)) {
    const at: { municipality: string; countedOn: Day } = { municipality: nisCode, countedOn: day(text) };
    const counted = await tx.table(inhabitantsRows).update(at, { inhabitants: count });
    if (!counted.affected) await tx.table(inhabitantsRows).insert({ ...at, inhabitants: count });
  }
}
