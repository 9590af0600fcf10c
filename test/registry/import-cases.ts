import {
  CellReader,
  refusalOfFile,
  refusalOfReference,
  refusalOfTwice,
  type RegistryRefusalCode,
  refusalsOfColumns,
  refusalsOfMonthsUsed,
  refusalsOfSignature,
} from '#registry/rules';
import { type Case } from './refusal-case';

function read(reads: (cells: CellReader) => unknown) {
  const cells = new CellReader({ naam: ' ', dag: '31/02/2026' });
  reads(cells);
  return cells.refusals;
}

/** The situations in which a file, or a row of it, cannot be taken over. */
export const importCases: Record<Extract<RegistryRefusalCode, `import-${string}`>, Case> = {
  'import-file-unreadable': {
    says: 'a file in which no table can be read',
    refusals: () => [refusalOfFile(3, 'Quote Not Closed')],
  },
  'import-column-missing': {
    says: 'a file without the column of the number',
    refusals: () => refusalsOfColumns(['naam'], ['nummer', 'naam']),
    figures: { column: 'nummer' },
  },
  'import-column-unknown': {
    says: 'a file with a column nobody asked for',
    refusals: () => refusalsOfColumns(['nummer', 'nationaliteit', 'reden'], ['nummer']),
    figures: { column: 'nationaliteit', expected: 'nummer' },
  },
  'import-cell-missing': {
    says: 'a row without a name',
    refusals: () => read((cells) => cells.text('naam')),
    figures: { column: 'naam' },
  },
  'import-cell-not-understood': {
    says: 'the thirty-first of February',
    refusals: () => read((cells) => cells.day('dag')),
    figures: { column: 'dag', value: '31/02/2026', expected: 'een bestaande dag, zoals 31/03/2026' },
  },
  'import-reference-unknown': {
    says: 'cheques of a user nobody imported',
    refusals: () => [refusalOfReference('gebruiker', 'G9')],
  },
  'import-row-twice': {
    says: 'a number that stands in the file twice',
    refusals: () => [refusalOfTwice('W1', 2)],
  },
  'import-months-fewer-than-agreement': {
    says: 'fewer months used than the agreement is old',
    refusals: () => refusalsOfMonthsUsed(2, 3),
    figures: { monthsUsed: 2, monthsOfAgreement: 3 },
  },
  'import-totals-not-signed': {
    says: 'other totals than were signed',
    refusals: () => refusalsOfSignature(undefined, 'abc'),
  },
};
