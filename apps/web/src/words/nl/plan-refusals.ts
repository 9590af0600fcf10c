import { type PlanRefusalCode } from '#plan';
import { type WordsFor } from '../words';

const states: Readonly<Record<string, string>> = {
  running: 'loopt nog',
  proven: 'is klaar',
  'best-so-far': 'is klaar',
  cancelled: 'is gestopt',
  impossible: 'vond geen oplossing',
  failed: 'is mislukt',
};

const lineStates: Readonly<Record<string, string>> = {
  kept: 'blijft zoals het was',
  accepted: 'is al aanvaard',
  refused: 'is al geweigerd',
  overridden: 'is al aan iemand anders gegeven',
};

export const planRefusalWords: WordsFor<PlanRefusalCode> = {
  'plan-runs-already': {
    says: ({ at }) => `Er loopt al een planning, begonnen om ${at}.`,
    helps: 'Wacht tot ze klaar is, of stop ze eerst.',
  },
  'plan-runs-still': {
    says: () => 'Deze planning loopt nog.',
    helps: 'Wacht tot ze klaar is, of stop ze: dan telt wat ze al vond.',
  },
  'plan-has-ended': {
    says: ({ state }) => `Deze planning ${states[String(state)] ?? state}.`,
    helps: 'Start een nieuwe planning.',
  },
  'plan-failed-its-check': {
    says: ({ findings }) => `De controle vond ${findings} fouten in deze planning. Ze wordt niet aanvaard.`,
    helps: 'Kijk bij de controle wat er fout is, en start een nieuwe planning.',
  },
  'plan-is-superseded': {
    says: () => 'Er is intussen een nieuwere planning.',
    helps: 'Beslis over de lijnen van de nieuwste planning.',
  },
  'plan-line-decided-already': {
    says: ({ line, state }) => `Lijn ${line} ${lineStates[String(state)] ?? state}.`,
    helps: 'Wie komt, verandert u bij de klus zelf.',
  },
  'plan-line-has-nobody': {
    says: ({ line }) => `Op lijn ${line} komt niemand.`,
    helps: 'Kies een lijn waarop iemand wordt voorgesteld.',
  },
  'plan-line-changed-since': {
    says: ({ day }) => `Wie op ${day} zou plaatsmaken, komt al niet meer.`,
    helps: 'Kijk bij de klus wie er nu komt, of start een nieuwe planning.',
  },
  'plan-visit-changed-since': {
    says: ({ day, on, at, hours }) =>
      `De klus van ${day} is intussen veranderd: nu op ${on}${at === '' ? '' : ` om ${at}`}, ${hours} uur.`,
    helps: 'Kijk bij de klus wie dan kan komen, of start een nieuwe planning.',
  },
  'plan-goals-not-each-once': {
    says: ({ goals }) =>
      goals
        ? `Elk doel moet er één keer in staan; dat klopt niet voor: ${goals}.`
        : 'Er staat een doel te veel in.',
    helps: 'Zet elk doel één keer in de volgorde.',
  },
  'plan-percent-not-possible': {
    says: ({ percent }) => `${percent} is geen heel percentage van 0 tot 100.`,
    helps: 'Typ een heel getal van 0 tot 100.',
  },
  'plan-policy-in-past': {
    says: ({ from }) => `${from} is voorbij; plannen van toen houden hun doelen.`,
    helps: 'Kies vandaag of een latere dag.',
  },
};
