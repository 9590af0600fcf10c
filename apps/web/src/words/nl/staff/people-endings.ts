import { type ConsequenceAction, type EndingKind } from '#registry';

const kinds: Readonly<Record<EndingKind, string>> = {
  'worker-agreement': 'De wijk-werkovereenkomst eindigde vroeger',
  'worker-status': 'Het statuut geeft geen toegang meer',
  'worker-domicile': 'De wijk-werker verhuisde uit Vlaanderen',
  'worker-suspended': 'De wijk-werker is geschorst',
  'worker-certificate': 'Een attest liep vroeger af',
  'worker-left': 'De wijk-werker stopte',
  'worker-died': 'De wijk-werker is overleden',
  'user-agreement': 'De gebruikersovereenkomst eindigde vroeger',
  'user-left': 'De gebruiker stopte',
  'user-site': 'Een plaats van het werk sloot',
  'task-decision': 'Een activiteit mag hier niet meer',
};

const actions: Readonly<Record<ConsequenceAction, string>> = {
  replace: 'Vrijgeven en iemand anders zoeken',
  release: 'Vrijgeven',
  tell: 'Verwittigen, de klus blijft',
  decide: 'Laat staan',
};

/** Endings, and the list of what they touch. */
export const endingWords = {
  title: 'Gevolgen',
  lead: 'Iets eindigde. Kijk wat dat betekent, en handel het af.',
  empty: 'Er is niets af te handelen. Wat eindigt, komt vanzelf hier.',
  kinds,
  columns: { who: 'Wie', what: 'Wat', lastDay: 'Laatste dag', reason: 'Waarom' },
  one: 'Gevolgenlijst',
  lastDay: 'Laatste dag',
  reason: 'Waarom',
  file: 'Open het dossier',
  touches: 'Dit hangt ervan af',
  touchesNothing: 'Er hangt niets meer van af.',
  settled: 'Afgehandeld.',
  consequences: {
    'future-job': 'Geplande klus',
    offer: 'Klus die gevraagd is',
    request: 'Aanvraag',
    'hours-worked-after': 'Uren gewerkt na de laatste dag',
    'cheques-not-handed-in': 'Cheques die nog niet ingeleverd zijn',
  } as Readonly<Record<string, string>>,
  otherConsequence: 'Iets anders',
  actions,
  what: 'Wat doet u?',
  notYet: 'Nog niets',
  why: { label: 'Reden', hint: 'Komt bij wat u doet te staan.', wrong: 'Zeg waarom.' },
  all: 'Kies voor alles hetzelfde',
  allHint: 'Daarna kunt u per regel nog iets anders kiezen.',
  eachOwn: 'Per regel kiezen',
  look: 'Bekijk eerst wat er gebeurt',
  preview: 'Dit gaat gebeuren',
  previewSays: 'Er is nog niets gebeurd. Kijk na en bevestig.',
  left: (count: number) =>
    count === 0
      ? 'Daarna is alles afgehandeld.'
      : `Daarna ${count === 1 ? 'blijft 1 gevolg' : `blijven ${count} gevolgen`} in de lijst.`,
  nothingChosen: 'Kies bij minstens één regel wat er moet gebeuren.',
  settle: 'Bevestig: doe dit nu',
  backToChoice: 'Terug naar de keuze',
  tell: 'Wie een klus verliest, krijgt bericht. Bel wie het meteen moet weten.',
};
