import { type RegistryRefusalCode } from '#registry';
import { type WordsFor } from '../words';

type ImportCode = Extract<RegistryRefusalCode, `import-${string}`>;

/** Why a file, or a row of it, cannot be taken over. */
export const registryImportWords: WordsFor<ImportCode> = {
  'import-file-unreadable': {
    says: ({ line, why }) => `Het bestand is vanaf lijn ${line} niet te lezen (${why}).`,
    helps: 'Bewaar het als CSV met puntkomma’s tussen de cellen, en met op elke lijn evenveel cellen.',
  },
  'import-column-missing': {
    says: ({ column }) => `De kolom "${column}" ontbreekt.`,
    helps: 'Voeg de kolom toe, ook als ze leeg blijft.',
  },
  'import-column-unknown': {
    says: ({ column }) => `De kolom "${column}" hoort niet in dit bestand.`,
    helps: ({ expected }) => `Laat ze weg. De kolommen zijn: ${expected}.`,
  },
  'import-cell-missing': {
    says: ({ column }) => `"${column}" is leeg.`,
    helps: 'Vul de cel in.',
  },
  'import-cell-not-understood': {
    says: ({ column, value }) => `Bij "${column}" staat "${value}".`,
    helps: ({ expected }) => `Verwacht: ${expected}.`,
  },
  'import-reference-unknown': {
    says: ({ column, reference }) => `Bij "${column}" staat ${reference}, en dat is hier niet bekend.`,
    helps: 'Voer eerst het bestand in waarin dat nummer staat, of verbeter het nummer.',
  },
  'import-row-twice': {
    says: ({ reference, line }) => `Nummer ${reference} staat ook op lijn ${line}.`,
    helps: 'Geef elke lijn een eigen nummer, of laat er één weg.',
  },
  'import-months-fewer-than-agreement': {
    says: ({ monthsUsed, monthsOfAgreement }) =>
      `Er zijn ${monthsUsed} maanden gebruikt, maar de lopende overeenkomst duurt al ${monthsOfAgreement} maanden.`,
    helps: 'Tel de maanden van de lopende overeenkomst mee in "maanden_gebruikt".',
  },
  'import-totals-not-signed': {
    says: () => 'De totalen zijn niet getekend, of ze zijn van een ander bestand.',
    helps: ({ expected }) => `Vergelijk de totalen met de oude lijst, en teken ze met de code ${expected}.`,
  },
};
