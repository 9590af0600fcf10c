import { type RegistryRefusalCode } from '#registry';
import { type WordsFor } from '../words';

type PaperCode = Extract<RegistryRefusalCode, `paper-${string}`>;

const BYTES_IN_MEGABYTE = 1_048_576;
const inMegabytes = (bytes: number | string | undefined) =>
  (Number(bytes) / BYTES_IN_MEGABYTE).toFixed(1).replace('.', ',');

/** Why a signed paper cannot be kept. */
export const registryPaperWords: WordsFor<PaperCode> = {
  'paper-empty': {
    says: () => 'Dit bestand is leeg.',
    helps: 'Scan het blad opnieuw, of kies een ander bestand.',
  },
  'paper-too-large': {
    says: ({ bytes, bytesMost }) =>
      `Dit bestand is ${inMegabytes(bytes)} MB groot; het meeste is ${inMegabytes(bytesMost)} MB.`,
    helps: 'Scan in zwart-wit of met een lagere kwaliteit.',
  },
  'paper-kind-unknown': {
    says: () => 'Dit bestand is geen PDF, JPEG of PNG.',
    helps: 'Bewaar de scan als PDF, of neem een foto als JPEG of PNG.',
  },
  'paper-signed-in-future': {
    says: ({ signedOn }) => `De dag van de handtekening (${signedOn}) is nog niet voorbij.`,
    helps: 'Kijk de dagen na.',
  },
  'paper-withdrawn-already': {
    says: ({ withdrawnAt }) => `Dit blad is al ingetrokken op ${String(withdrawnAt).slice(0, 10)}.`,
    helps: 'Open het dossier opnieuw om te zien wat er nu in staat.',
  },
  'paper-reason-missing': {
    says: () => 'Er staat niet bij waarom dit blad ingetrokken wordt.',
    helps: 'Schrijf in enkele woorden waarom het hier niet hoort.',
  },
};
