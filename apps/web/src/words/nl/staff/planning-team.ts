import { type CallingOffReason } from '#matching';

const reasons: Readonly<Record<CallingOffReason, string>> = {
  weather: 'het weer',
  'user-cancelled': 'de gebruiker zegt af',
  'not-needed': 'het is niet meer nodig',
  'place-closed': 'de plaats is gesloten',
};

const people = (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`);

/** One visit with its whole team. */
export const teamWords = {
  title: 'Hele ploeg',
  tooSmall: (taken: number, minimum: number) =>
    `Nu ${people(taken)}, en minstens ${minimum} nodig. De gebruiker weet nog niet zeker wie komt.`,
  goOn: (taken: number) => `Ga door met ${people(taken)}`,
  callOff: 'Gelast deze klus af voor iedereen',
  why: 'Waarom gaat de klus niet door?',
  whyMissing: 'Zeg waarom de klus niet doorgaat.',
  reasons,
  move: 'Verplaats deze klus met de hele ploeg',
  on: 'Dag',
  onUnclear: 'Geef een dag, zoals vrijdag of 12/1.',
  start: 'Van',
  end: 'Tot',
  timeUnclear: 'Geef een uur, zoals 8.30.',
  letGo: { yes: 'Wie dan niet kan, komt vrij' },
  letGoQuestion: 'Kan iemand dan niet?',
  known: { yes: 'Iedereen weet het al en kan: vraag geen antwoord' },
  knownQuestion: 'Vragen we of het past?',
  preview: 'Bekijk wat er gebeurt',
  willHappen: 'Dit gebeurt er',
  offSays: (count: number) => `${people(count)} en de gebruiker krijgen bericht dat de klus niet doorgaat.`,
  offFrees: (hours: number) => `${hours} getelde uren en hun cheques komen vrij.`,
  offUndo: 'Gaat het toch door? Dan zet u de klus met één druk terug, voor wie dan nog vrij is.',
  offConfirm: 'Gelast af en verwittig iedereen',
  moveSays: (when: string) => `De klus is dan ${when}.`,
  asked: 'Deze mensen komen mee; we vragen elk of het past',
  staying: 'Deze mensen komen mee en krijgen bericht',
  leaving: 'Deze mensen komen vrij en krijgen bericht',
  nobody: 'Niemand.',
  noHappens: 'Zegt iemand nee, dan komt die plaats vrij en vragen we op volgorde iemand anders.',
  moveConfirm: 'Verplaats en verwittig iedereen',
  back: 'Zet de klus terug',
  done: {
    calledOff: 'Afgelast. Iedereen krijgt bericht.',
    broughtBack: 'De klus gaat toch door. Wie nog vrij was, komt weer.',
    goesOn: 'De klus gaat door met wie er is. De gebruiker krijgt bericht.',
    moved: 'Verplaatst. Iedereen krijgt bericht.',
    stoppedTeam: 'We wachten op geen antwoord meer. Iedereen houdt de plaats.',
    suits: 'Genoteerd: het nieuwe uur past.',
    suitsNot: 'Genoteerd. De plaats is vrij, en wie kan komen wordt op volgorde gevraagd.',
  },
};
