import {
  type AssignmentState,
  type LeavingReason,
  type PairingReason,
  type PatternKind,
  type RequestClass,
  type RequestState,
} from '#matching';
import { type TravelMode } from '#regulation';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`);

const requestStates: Readonly<Record<RequestState, string>> = {
  received: 'ontvangen',
  'under-review': 'bemiddelaar bekijkt',
  open: 'iemand gezocht',
  filled: 'bevestigd',
  closed: 'afgesloten',
  cancelled: 'afgelast',
  refused: 'geweigerd',
};

const assignmentStates: Readonly<Record<AssignmentState, string>> = {
  proposed: 'voorgesteld',
  offered: 'gevraagd',
  assigned: 'toegewezen',
  declined: 'wijk-werker zei af',
  cancelled: 'afgezegd',
  replaced: 'vervangen',
  worked: 'gewerkt',
  unfilled: 'niemand gekomen',
};

const leavingReasons: Readonly<Record<LeavingReason, string>> = {
  absence: 'kan niet komen',
  'too-far': 'te ver',
  'times-do-not-suit': 'de uren passen niet',
  'no-transport': 'geen vervoer',
  'other-work': 'vond ander werk',
  'user-cancelled': 'de gebruiker zegt af',
  'not-needed': 'het is niet meer nodig',
  'place-closed': 'de plaats is gesloten',
  weather: 'het weer',
  'not-allowed-any-more': 'mag niet meer',
  'better-match': 'iemand anders past beter',
  mistake: 'vergissing',
  other: 'iets anders',
  'no-answer': 'antwoordde niet op tijd',
  'given-to-other': 'iemand anders kreeg de klus',
  'new-time-does-not-suit': 'het nieuwe uur past niet',
};

const pairingReasons: Readonly<Record<PairingReason, string>> = {
  'user-asked-after-complaint': 'na een klacht van de gebruiker',
  'worker-asked-after-complaint': 'na een klacht van de wijk-werker',
  'family-or-conflict-of-interest': 'familie of belangenvermenging',
  'task-went-wrong': 'de klus liep mis',
  'same-face-needed': 'er is een vast gezicht nodig',
  'training-on-the-job': 'opleiding op de werkvloer',
  'agreed-with-mediator': 'afgesproken met de bemiddelaar',
};

const patterns: Readonly<Record<PatternKind, string>> = {
  once: 'één keer',
  window: 'één dag in een periode',
  weekdays: 'elke week',
  'school-days': 'elke schooldag',
  season: 'een seizoen',
  standing: 'vaste afspraak',
};

const classes: Readonly<Record<RequestClass, string>> = {
  A: 'moet doorgaan',
  B: 'gewoon',
  C: 'mag wachten',
};

const travelModes: Readonly<Record<TravelMode, string>> = {
  foot: 'te voet',
  bicycle: 'met de fiets',
  'e-bike': 'met de elektrische fiets',
  moped: 'met de bromfiets',
  'public-transport': 'met het openbaar vervoer',
  car: 'met de auto',
};

/** What the pages of planning have in common. */
export const planningWords = {
  days,
  requestStates,
  assignmentStates,
  leavingReasons,
  pairingReasons,
  patterns,
  classes,
  travelModes,
  today: 'vandaag',
  tomorrow: 'morgen',
  between: (from: string, until: string) => `een dag tussen ${from} en ${until}`,
  hoursToAgree: (hours: number) => `${hours} uur, samen af te spreken`,
  ago: (count: number) => (count === 0 ? 'vandaag' : `${days(count)} geleden`),
  erased: 'naam gewist',
  inOwnWords: 'iets anders, in eigen woorden',
  hours: (count: number) => `${count} uur`,
  minutes: (count: number) => `${count} min`,
  at: (task: string, user: string) => `${task} bij ${user}`,
  seats: (open: number, seats: number) =>
    open === 0
      ? `ingevuld (${seats})`
      : `${open === seats ? open : `${open} van ${seats}`} ${seats === 1 ? 'plaats' : 'plaatsen'} open`,
  reasonNeeded: 'Kies een reden.',
  dayUnclear: 'Deze dag is niet duidelijk. Typ bijvoorbeeld 12/1 of vrijdag.',
};
