import { type PerformanceState, type PerformanceStep } from '#performances';

export const stateWords: Readonly<Record<PerformanceState, string>> = {
  registered: 'Wacht op de gebruiker',
  contested: 'Klopt niet',
  open: 'Bevestigd, nog niet geboekt',
  confirmed: 'Bevestigd',
  'confirmed-by-silence': 'Stil bevestigd',
  'booked-contested': 'Geboekt, maar klopt niet',
  corrected: 'Verbeterd',
  'correction-open': 'Verbetering nog niet geboekt',
  absent: 'Kwam niet',
  'in-vain': 'Kwam voor niets',
  withdrawn: 'Ingetrokken',
};

export const stepWords: Readonly<Record<PerformanceStep | 'register', string>> = {
  register: 'Doorgegeven',
  amend: 'Aangepast',
  contest: 'Gemeld: klopt niet',
  miss: 'Gemeld: kwam niet',
  confirm: 'Bevestigd',
  lapse: 'Bevestigd door stilte',
  decide: 'Beslist',
  retry: 'Opnieuw geprobeerd',
  'grant-deviation': 'Afwijking toegestaan',
  correct: 'Verbeterd',
  withdraw: 'Ingetrokken',
};

/** Hours that wait for somebody of the office. */
export const hoursWords = {
  title: 'Uren nakijken',
  lead: 'Uren waarover iets gezegd is, of die nog niet geboekt zijn.',
  empty: 'Er wachten geen uren. Wat klaar is, staat bij elk dossier.',
  filters: {
    state: 'Toestand',
    waiting: 'Wat op ons wacht',
    everything: 'Alles',
  },
  columns: {
    day: 'Dag',
    worker: 'Wijk-werker',
    user: 'Gebruiker',
    task: 'Taak',
    hours: 'Uren',
    state: 'Toestand',
    waits: 'Wacht sinds',
  },
  days: (days: number) => (days === 0 ? 'vandaag' : days === 1 ? '1 dag' : `${days} dagen`),
  sheet: 'Uren van een blad',
  months: 'Maand afsluiten',
  payOuts: 'Uitbetalen',
};

/** One visit: what each of the two says, and what the office decides. */
export const visitWords = {
  title: (day: string) => `Uren van ${day}`,
  counts: (hours: number) => `Telt voor ${hours} uur`,
  reason: 'Reden',
  history: 'Wat er gebeurde',
  waitsFor: 'Waarom dit nog open staat',
  facts: {
    worker: 'Wijk-werker',
    user: 'Gebruiker',
    task: 'Taak',
    state: 'Toestand',
    hours: 'Getelde uren',
    work: 'Werk',
  },
  paidForNothing: 'Kwam voor niets: er was geen werk, de uren worden betaald',
  decide: 'Wat u nu kunt doen',
  decideSays: 'Kies wat juist is. Beiden lezen uw reden, en wat ieder zei blijft staan.',
  fields: {
    start: { label: 'Begin', hint: 'Bijvoorbeeld 8.30.', wrong: 'Geef het begin, zoals 8.30.' },
    end: {
      label: 'Einde',
      hint: 'Na middernacht telt voor de volgende dag.',
      wrong: 'Geef het einde, zoals 12.15.',
    },
    breakStart: {
      label: 'Pauze van',
      hint: 'Laat leeg als er geen pauze was.',
      wrong: 'Geef het begin van de pauze.',
    },
    breakEnd: { label: 'Pauze tot', wrong: 'Geef het einde van de pauze.' },
    why: {
      label: 'Reden',
      hint: 'In enkele woorden: hoe weet u dit?',
      wrong: 'Zeg in enkele woorden waarom.',
    },
  },
  confirm: 'Bevestigen',
  confirmBehalf: 'Bevestigen namens de gebruiker',
  confirmBehalfSays: 'De gebruiker leest dat u dit deed, en waarom.',
  channel: 'Hoe zei de gebruiker het?',
  channels: { desk: 'Aan de balie', phone: 'Per telefoon', paper: 'Op papier', mail: 'Per mail' },
  channelWrong: 'Kies hoe de gebruiker het zei.',
  outcome: 'Wat is er gebeurd?',
  outcomes: {
    worked: 'Er is gewerkt, op deze uren',
    'nobody-came': 'Er kwam niemand',
    'came-for-nothing': 'Kwam voor niets: er was geen werk, en er tellen geen uren',
    'paid-for-nothing': 'Kwam voor niets: er was geen werk, maar deze uren worden betaald',
  },
  works: {
    done: 'Er is gewerkt, op deze uren',
    none: 'Kwam voor niets: er was geen werk, maar deze uren worden betaald',
  },
  outcomeWrong: 'Kies wat er gebeurd is.',
  decideAndConfirm: 'Beslissen',
  contest: 'Klopt niet melden',
  retry: 'Opnieuw boeken',
  retrySays: 'Zijn er nieuwe cheques of is er weer ruimte? Probeer opnieuw.',
  deviation: 'Afwijking toestaan en boeken',
  deviationSays: 'De uren gaan over het meeste van de maand of het jaar. Zeg waarom dat mag.',
  correct: 'Verbeteren',
  correctSays: 'De uren zijn al geboekt. Ze worden teruggedraaid en opnieuw geboekt.',
  withdraw: 'Intrekken',
  withdrawSays: 'Er is niet gewerkt. Wat geboekt is, wordt teruggedraaid.',
  noSteps: 'Er is niets meer te doen.',
};

/** A worker's hours, month by month, and the statement of one month. */
export const workerHoursWords = {
  year: (year: string) => `Uren in ${year}`,
  empty: (year: string) => `Er zijn geen uren in ${year}.`,
  columns: {
    month: 'Maand',
    worked: 'Gewerkt',
    planned: 'Gepland',
    left: 'Nog vrij',
    allowance: 'Vergoeding',
  },
  before: (year: string) => `Toon ${year}`,
  statement: (month: string) => `Uren van ${month}`,
  visits: { day: 'Dag', user: 'Gebruiker', time: 'Uur', hours: 'Uren', state: 'Toestand' },
  noVisits: 'Er zijn geen uren in deze maand.',
  paid: (amount: string, day: string) => `waarvan ${amount} betaald op ${day}`,
  file: 'Toon als bestand (CSV)',
};

/** The end of a month. */
export const monthWords = {
  title: 'Maand afsluiten',
  lead: 'Na het afsluiten komen verbeteringen in de open maand.',
  closedThrough: (month: string) => `Afgesloten tot en met ${month}.`,
  noneClosed: 'Er is nog geen maand afgesloten.',
  toStatements: 'Overzichten van die maand',
  missing: (count: number) => (count === 1 ? '1 klus zonder uren' : `${count} klussen zonder uren`),
  missingLine: (day: string, worker: string, user: string) => `${day}, ${worker}, ${user}`,
  more: (count: number) => `en nog ${count}`,
  toPayOuts: 'Noteer wie zijn vergoeding kreeg',
  next: (month: string) => `Volgende: ${month}`,
  done: 'in orde',
  notYet: 'nog niet',
  todo: (count: number) => `nog ${count}`,
  isOver: 'De maand is voorbij',
  untold: 'Van alle klussen zijn de uren doorgegeven',
  registered: 'Alle doorgegeven uren zijn bevestigd, of gemeld als “klopt niet”',
  open: 'Alle bevestigde uren zijn geboekt',
  contested: 'Uren die niet kloppen (ze mogen wachten)',
  corrections: 'Verbeteringen die nog niet geboekt zijn (ze mogen wachten)',
  disputes: (count: number) => (count === 0 ? 'geen' : String(count)),
  waiting: (count: number) =>
    count === 1 ? '1 bezoek houdt de maand open' : `${count} bezoeken houden de maand open`,
  hours: (hours: number) => `${hours} uur`,
  ready: (month: string) => `Alles is in orde: ${month} kan worden afgesloten.`,
  readyDisputes: (count: number) =>
    count === 0
      ? 'Er wacht niets meer.'
      : `Wat niet klopt (${count}), wacht verder en houdt zijn cheques gereserveerd.`,
  close: (month: string) => `Sluit ${month} af`,
  onlyFinance: 'Een beheerder of een financieel medewerker sluit af.',
};

/** The statements of a closed month. */
export const statementsWords = {
  title: (month: string) => `Overzichten van ${month}`,
  progress: (drawn: number, all: number) => `${drawn} van ${all} overzichten klaar`,
  goesOn: 'Dit gaat verder, ook als u weggaat.',
  brokenOff: 'Dit werd onderbroken. Het gaat vannacht verder, of nu als u dat vraagt.',
  lookAgain: 'Kijk opnieuw',
  goOn: 'Ga nu verder',
  empty: 'Er zijn nog geen overzichten. Ze komen na het afsluiten van de maand.',
  everybody: 'Iedereen',
  parties: { worker: 'Wijk-werker', user: 'Gebruiker' },
  columns: { name: 'Naam', party: 'Wie', hours: 'Uren', amount: 'Bedrag' },
};
