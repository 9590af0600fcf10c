import { type Bottleneck, type Hindrance } from '#plan';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const people = (count: number) => counted(count, 'persoon', 'mensen');
const places = (count: number) => counted(count, 'plaats', 'plaatsen');

type Told<Kind extends Hindrance['kind']> = Extract<Hindrance, { kind: Kind }>;

/** Why somebody does not fit beside what the plan gives; `there` names the jobs it is about. */
const hindrances = {
  'other-job-then': (there: string) => `Doet dan een andere klus: ${there}.`,
  'day-is-full': ({ minutesUsed, minutesAsked, minutesLeft }: Told<'day-is-full'>, there: string) =>
    `Op die dag is ${minutesUsed} + ${minutesAsked} minuten meer dan ${minutesLeft}: ${there}.`,
  'hours-used': ({ hoursUsed, hoursAsked, hoursLeft, period }: Told<'hours-used'>, there: string) =>
    `${hoursUsed} + ${hoursAsked} uur is meer dan de ${hoursLeft} uur die in ${period} nog over zijn: ${there}.`,
  'seats-taken': (names: string) => `De plaats gaat naar ${names}.`,
  'cheques-used': ({ chequesUsed, chequesAsked, cheques }: Told<'cheques-used'>) =>
    `${chequesUsed} + ${chequesAsked} cheques is meer dan de ${cheques} die de gebruiker heeft.`,
};

type Of<Kind extends Bottleneck['kind']> = Extract<Bottleneck, { kind: Kind }>;

/** Why a place stays open, in figures that can be counted again. */
const bottlenecks = {
  'nobody-may': 'Niemand mag hier komen. Bij elke naam staat waarom.',
  'too-few-people': ({ seats, workers, places: all }: Of<'too-few-people'>, when: string) =>
    all.length === 1
      ? `${places(seats)} op ${when}, en ${people(workers.length)} die er dan mogen komen.`
      : `${places(seats)} op ${when}, op ${all.length} adressen of klussen tegelijk. ${people(workers.length)} ${workers.length === 1 ? 'mag' : 'mogen'} er dan komen, elk op één plaats.`,
  'too-few-hours': ({ hoursAsked, hoursLeft, hoursOfOthers, workers }: Of<'too-few-hours'>, period: string) =>
    `${hoursAsked} uur gevraagd in ${period}. ${people(workers.length)} ${workers.length === 1 ? 'heeft' : 'hebben samen'} nog ${hoursLeft} uur.${
      hoursOfOthers > 0 ? ` Anderen kunnen er hoogstens ${hoursOfOthers} uur bij doen.` : ''
    }`,
  'too-few-cheques': ({ hoursAsked, cheques }: Of<'too-few-cheques'>) =>
    `Deze gebruiker heeft nog ${cheques} cheques, en vraagt in deze dagen ${hoursAsked} uur.`,
  'nobody-experienced': 'Eén van wie komt, moet dit al gedaan hebben. Van wie mag komen, heeft niemand dat.',
  'other-goals-first':
    'Er mag iemand komen, maar dan verliest een doel dat voorgaat. Wat het kost, staat bij elke naam.',
};

/** Why one place of a plan is as it is. */
export const explainedWords = {
  title: (task: string) => `Waarom: ${task}`,
  coming: 'Wie komt, en waarom',
  nobodyComes: 'Niemand.',
  leaves: (name: string) => `${name} komt niet meer. Waarom niet, staat hieronder.`,
  facts: 'Feiten',
  free: (times: string) => `vrij ${times}`,
  paper: (kind: string) => `attest ${kind}`,
  papers: (name: string, until: string) => `${name} tot ${until}`,
  waits: 'Wacht al',
  order: (count: number) =>
    `${count === 1 ? 'Deze persoon is' : 'Deze mensen zijn'} gekozen omdat de planning als geheel dan het meest bereikt, doel na doel.`,
  others: 'Waarom niet de anderen',
  othersMay: (count: number) => `${counted(count, 'ander mag', 'anderen mogen')} ook`,
  othersMayNot: (count: number) => `${counted(count, 'ander mag', 'anderen mogen')} niet`,
  noOthers: 'Er is niemand anders.',
  maySince: 'Mocht niet komen toen de planning gemaakt werd. Nu wel.',
  costs: 'Kiest u deze persoon:',
  costsNothing: 'geen verschil; bij gelijke stand besliste het lot',
  costsLocked: 'dat kan niet: er is een vaste afspraak',
  costsWorse: (figures: string) => `slechter is ${figures}`,
  costsBetter: (figures: string) => `beter is ${figures}`,
  costsShow: 'Toon wat het kost',
  costsOfFirst: (count: number) =>
    count === 1 ? 'Bereken wat deze ander kost' : `Bereken wat de eerste ${count} kosten`,
  costsTitle: 'Wat een ander kiezen kost',
  costsNone: 'Hiervan is geen verschil te tellen: de planning kende deze mensen hier niet.',
  costsNote: 'De planning wordt hier niet opnieuw gemaakt: dit is het verschil als alleen dit verandert.',
  would: 'Zou kunnen met',
  nothingHelps: 'Een ander uur, attest of andere maand helpt niet.',
  wouldNot: 'Ook met een ander uur, attest of andere maand blijft:',
  changes: {
    later: (minutes: number) => `${minutes} min later beginnen`,
    earlier: (minutes: number) => `${minutes} min vroeger beginnen`,
    extract: 'een uittreksel dat gezien is',
    month: (month: string) => `dezelfde klus in ${month}`,
  },
  and: ' en ',
  or: ', of ',
  hindrances,
  bottlenecks,
  bottleneck: 'Waarom deze plaats open is',
  about: 'Het gaat om deze klussen',
  whoMay: 'Wie mag komen',
  narrowed: 'Wat de meeste anderen tegenhoudt',
  narrowedBy: (rule: string, count: number) =>
    `${rule}: ${counted(count, 'persoon zou kunnen', 'mensen zouden kunnen')} als alleen dit anders was`,
  rules: {
    'certificate-missing': (about: string) => `${about} ontbreekt`,
    'certificate-expired': (about: string) => `${about} is verlopen`,
    'language-missing': (about: string) => `taal (${about})`,
    'outside-availability': () => 'niet vrij op dat uur',
    absent: () => 'dan afwezig',
    'travel-over-own-maximum': () => 'te ver',
    'travel-unknown': () => 'reistijd niet bekend',
    'extract-not-seen': () => 'uittreksel niet gezien',
    'double-booked': () => 'heeft dan al een klus',
    'pair-banned': () => 'houden we apart',
  } as Readonly<Record<string, (about: string) => string>>,
  otherRule: 'een andere regel',
  decide: 'Beslissen',
  conflict: 'Dit voorstel kan niet meer. De gegevens zijn veranderd sinds de planning gemaakt is.',
  tryAgain: 'Probeer opnieuw',
  keys: 'Toetsen: a aanvaarden, w niet volgen, s vastzetten, o nooit hier; dan het cijfer van de reden.',
  openPlace: 'Open de klus',
  toPlan: 'Naar de planning',
  gone: 'De gegevens van deze planning zijn intussen opgeruimd.',
};
