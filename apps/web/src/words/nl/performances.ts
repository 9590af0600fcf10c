import { type PerformanceRefusalCode } from '#performances';
import { type WordsFor } from '../words';
import { period } from './cheque-ledger';

const states: Readonly<Record<string, string>> = {
  registered: 'geregistreerd, nog niet bevestigd',
  contested: 'gemeld als "klopt niet"',
  open: 'bevestigd, maar nog open',
  confirmed: 'bevestigd',
  'confirmed-by-silence': 'stil bevestigd',
  'booked-contested': 'geboekt, en gemeld als "klopt niet"',
  corrected: 'verbeterd',
  'correction-open': 'geboekt, met een verbetering die nog open staat',
  absent: 'beslist: er kwam niemand',
  withdrawn: 'ingetrokken',
};

const steps: Readonly<Record<string, string>> = {
  amend: 'gewijzigd',
  contest: 'gemeld als "klopt niet"',
  miss: 'gemeld als "kwam niet"',
  confirm: 'bevestigd',
  lapse: 'stil bevestigd',
  decide: 'beslist',
  retry: 'opnieuw geprobeerd',
  'grant-deviation': 'met een afwijking geboekt',
  correct: 'verbeterd',
  withdraw: 'ingetrokken',
};

/** "61 minuten = 2 uur, omdat elk begonnen uur telt." */
export const roundingSentence = ({ minutes, hours }: { minutes: number; hours: number }) =>
  `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} = ${hours} uur, omdat elk begonnen uur telt.`;

/** "4 van 60 uur". */
export const hoursSentence = ({ worked, maximum }: { worked: number; maximum: number }) =>
  `${worked} van ${maximum} uur`;

export const performancesWords: WordsFor<PerformanceRefusalCode> = {
  'visit-time-not-on-clock': {
    says: ({ day, time }) =>
      `Op ${day} heeft de klok nooit ${time} uur getoond: die nacht gaat ze een uur vooruit.`,
    helps: 'Kies een uur van vóór of na de sprong van de klok.',
  },
  'visit-end-before-start': {
    says: () => 'Het einde ligt niet na het begin.',
    helps: 'Kijk begin en einde na. Werk dat na middernacht eindigt, krijgt de volgende dag als einddag.',
  },
  'visit-longer-than-a-day': {
    says: ({ minutes }) => `Dit bezoek zou ${minutes} minuten duren, meer dan een dag.`,
    helps: 'Kijk de einddag na, of registreer elke dag apart.',
  },
  'visit-not-over-yet': {
    says: () => 'Deze uren zijn nog niet voorbij.',
    helps: 'Registreer het werk wanneer het gedaan is, of pas dag en uur aan.',
  },
  'visit-before-the-scheme': {
    says: ({ performedOn }) => `Op ${performedOn} bestond wijk-werken nog niet.`,
    helps: 'Kijk het jaar na.',
  },
  'visit-long-ago': {
    says: ({ performedOn, lastDay }) =>
      `Het werk van ${performedOn} komt laat: inleveren kon tot ${lastDay}.`,
    helps: 'Kijk de datum na. Klopt ze, zeg dan waarom het blad nu pas komt.',
  },
  'visit-overlaps-another': {
    says: () => 'De wijk-werker was op dat ogenblik al ergens anders aan het werk.',
    helps: 'Pas de uren aan, of verbeter eerst de andere prestatie.',
  },
  'visit-on-another-day': {
    says: ({ performedOn, planned }) => `De klus was gepland op ${planned}, niet op ${performedOn}.`,
    helps: 'Verplaats eerst de klus naar de dag waarop echt gewerkt is.',
  },
  'break-end-before-start': {
    says: () => 'Een pauze eindigt niet na haar begin.',
    helps: 'Kijk begin en einde van de pauze na.',
  },
  'break-outside-visit': {
    says: () => 'Een pauze valt buiten het bezoek.',
    helps: 'Een pauze ligt tussen begin en einde van het werk. Pas de pauze of de uren aan.',
  },
  'breaks-overlap': {
    says: () => 'Twee pauzes overlappen elkaar.',
    helps: 'Maak er één pauze van, of pas de uren aan.',
  },
  'visit-only-breaks': {
    says: () => 'Tussen de pauzes blijft geen werk over.',
    helps: 'Kijk de pauzes na, of registreer dit bezoek niet.',
  },
  'visit-times-missing': {
    says: () => 'Voor deze klus zijn geen uren gepland.',
    helps: 'Geef begin en einde van het bezoek.',
  },
  'assignment-not-to-be-worked': {
    says: () => 'Deze klus is niet (meer) aan deze wijk-werker toegewezen.',
    helps: 'Wijs de klus eerst toe, en registreer dan de uren.',
  },
  'assignment-registered-already': {
    says: () => 'De uren van deze klus zijn al geregistreerd.',
    helps: 'Open de prestatie die er al is: u kunt ze wijzigen of verbeteren.',
  },
  'arrangement-not-running': {
    says: ({ performedOn, from, until }) =>
      `De vaste afspraak loopt van ${from} tot en met ${until}, niet op ${performedOn}.`,
    helps: 'Kijk de dag na, of verleng de vaste afspraak.',
  },
  'worker-not-in-arrangement': {
    says: () => 'Deze wijk-werker hoort niet bij de vaste afspraak.',
    helps: 'Kies de wijk-werker van de afspraak, of wijs eerst iemand toe.',
  },
  'performance-state-forbids': {
    says: ({ state, step }) =>
      `Deze prestatie is ${states[String(state)] ?? state} en kan niet worden ${steps[String(step)] ?? step}.`,
    helps: 'Open de prestatie opnieuw om te zien hoe ze er nu voor staat.',
  },
  'performance-reason-missing': {
    says: () => 'Er staat geen reden bij.',
    helps: 'Zeg in enkele woorden waarom.',
  },
  'deviation-not-needed': {
    says: () => 'Het maximum van maand en jaar staat deze uren toe: een afwijking is niet nodig.',
    helps: 'Probeer de prestatie opnieuw te boeken.',
  },
  'month-closed-to-disputes': {
    says: ({ month }) => `De maand ${month} is al afgesloten.`,
    helps: 'Vraag een verbetering aan het bureau. Ze komt in de open maand.',
  },
  'month-has-open-performances': {
    says: ({ month, performances, oldest }) =>
      `In ${period(month)} staan van ${performances === 1 ? '1 klus' : `${performances} klussen`} de uren nog open, de oudste van ${oldest}.`,
    helps: 'Bevestig ze, boek ze met een afwijking of nieuwe cheques, of trek ze in.',
  },
};
