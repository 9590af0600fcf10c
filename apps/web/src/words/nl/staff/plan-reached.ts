import {
  type Baseline,
  type GoalSense,
  type InputCheckCode,
  type PlanFigure,
  type PlanGoal,
  type PlanPrice,
} from '#plan';

/** "1.753", "2,5". */
export const numberTold = (count: number): string => count.toLocaleString('nl-BE');

/** "12 %", which stays on one line; only all is 100 %. */
export const percentTold = (part: number, whole: number): string => {
  const percent = Math.round((part / whole) * PERCENT);
  return `${part < whole ? Math.min(percent, PERCENT - 1) : percent}\u00a0%`;
};

const PERCENT = 100;

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Each goal as people say it, with what its number counts. */
const goals: Readonly<Record<PlanGoal, readonly [name: string, counts: string]>> = {
  'fill-class-a': ['Wat moet doorgaan, gaat door', 'uren van klussen die moeten doorgaan'],
  fill: ['Zo veel mogelijk uren ingevuld', 'uren; wat moet doorgaan telt driemaal, gewoon werk tweemaal'],
  'keep-told': ['Wat al gezegd is, blijft', 'klussen die blijven bij wie het al wist'],
  'shortfall-25': ['Niemand onder een kwart van de gewenste uren', 'uren te kort, bij iedereen samen'],
  'shortfall-50': ['Niemand onder de helft', 'uren te kort, bij iedereen samen'],
  'shortfall-75': ['Niemand onder driekwart', 'uren te kort, bij iedereen samen'],
  'shortfall-100': ['Iedereen de gewenste uren', 'uren te kort, bij iedereen samen'],
  'same-faces': ['Dezelfde gezichten op dezelfde plaats', 'keer iemand die er nog nooit was'],
  'longest-waiting': ['Wie het langst wacht, eerst', 'weken wachttijd, geteld bij elk uur'],
  wishes: ['Wensen en leerdoelen', 'wensen vervuld'],
  travel: ['Zo weinig mogelijk reistijd', 'minuten onderweg'],
  'tie-break': ['Bij gelijke stand: het lot', 'alleen waar al het andere gelijk is'],
};

const checks: Readonly<Record<InputCheckCode, (count: number) => string>> = {
  'worker-availability-old': (count) =>
    `${counted(count, 'wijk-werker', 'wijk-werkers')} met vrije uren die lang niet zijn nagekeken`,
  'worker-without-availability': (count) =>
    `${counted(count, 'wijk-werker', 'wijk-werkers')} zonder vrije uren in het dossier`,
  'worker-without-home': (count) =>
    `${counted(count, 'wijk-werker', 'wijk-werkers')} zonder plaats op de kaart`,
  'worker-without-travel-mode': (count) =>
    `${counted(count, 'wijk-werker', 'wijk-werkers')} zonder vervoermiddel`,
  'worker-without-hours-wished': (count) =>
    `${counted(count, 'wijk-werker', 'wijk-werkers')} zonder gewenst aantal uren`,
  'place-not-on-map': (count) =>
    `${counted(count, 'klus', 'klussen')} op een adres dat niet op de kaart staat`,
  'place-day-not-chosen': (count) =>
    `${counted(count, 'klus', 'klussen')} waarvan de dag nog niet gekozen is`,
  'place-begun-already': (count) =>
    `${counted(count, 'lopende maand', 'lopende maanden')} van een vaste afspraak waarvoor nog iemand gezocht wordt`,
  'place-may-not-be-asked': (count) =>
    `${counted(count, 'klus', 'klussen')} die nu niet gevraagd mogen worden`,
  'place-without-candidate': (count) => `${counted(count, 'klus', 'klussen')} waar niemand mag komen`,
  'lock-cannot-be-kept': (count) =>
    `${counted(count, 'vaste afspraak', 'vaste afspraken')} die nu niet kan doorgaan`,
  'told-not-allowed-now': (count) =>
    `${counted(count, 'toegewezen klus', 'toegewezen klussen')} waar de wijk-werker nu niet meer mag komen`,
};

const prices: Readonly<Record<PlanPrice['leftOut'], string>> = {
  fairness: 'Eerlijk verdelen',
  continuity: 'Dezelfde gezichten en wat al gezegd is',
};

const baselines: Readonly<Record<Baseline, string>> = {
  'nearest-first': 'Dichtst bij eerst',
  'fewest-hours-first': 'Minst uren eerst',
};

const signed = (count: number) => `${count > 0 ? '+' : '−'}${numberTold(Math.abs(count))}`;
const more = (count: number, one: string, many: string) =>
  `${signed(count)} ${Math.abs(count) === 1 ? one : many}`;

/** How much more of a figure, in words; what people are short is told in hours. */
const figures: Readonly<Record<PlanFigure, (count: number) => string>> = {
  hoursThatMust: (count) => `${more(count, 'uur', 'uur')} bij klussen die moeten doorgaan`,
  hours: (count) => `${more(count, 'uur', 'uur')} ingevuld`,
  hoursThatMayWait: (count) => `${more(count, 'uur', 'uur')} bij klussen die mogen wachten`,
  toldOtherwise: (count) => `${more(count, 'klus anders', 'klussen anders')} dan gezegd`,
  peopleWithoutHours: (count) => `${more(count, 'persoon', 'personen')} helemaal zonder uren`,
  shortOfQuarter: (hours) => `${signed(hours)} uur te kort om aan een kwart van de gewenste uren te komen`,
  shortOfHalf: (hours) => `${signed(hours)} uur te kort om aan de helft van de gewenste uren te komen`,
  shortOfThreeQuarters: (hours) =>
    `${signed(hours)} uur te kort om aan driekwart van de gewenste uren te komen`,
  shortOfAll: (hours) => `${signed(hours)} uur te kort voor wat mensen wensen`,
  newFaces: (count) => `${more(count, 'nieuw gezicht', 'nieuwe gezichten')}`,
  weeksWaited: (count) => `${more(count, 'week', 'weken')} wachttijd (geteld per uur)`,
  wishesMet: (count) => `${more(count, 'wens', 'wensen')} vervuld`,
  travelMinutes: (count) => `${more(count, 'minuut', 'minuten')} reistijd`,
};

/** What a plan reached, what it cost, and what it rests on. */
export const reachedWords = {
  goalsReached: {
    title: 'Wat bereikt is, doel na doel',
    goal: 'Doel',
    value: 'Bereikt',
    counts: 'Wat geteld wordt',
    proof: 'Kan het beter?',
    proven: 'beter kan niet',
    notSure: 'nog niet zeker',
    atBest: (bound: string, sense: GoalSense) =>
      `nog niet zeker: beter dan ${bound} kan zeker niet (${sense === 'most' ? 'meer is beter' : 'minder is beter'})`,
    notReached: 'niet aan toe gekomen',
    names: goals,
  },
  measures: {
    title: 'Naast wat met de hand gemaakt zou zijn',
    lead: 'Twee eenvoudige regels, op dezelfde dag en met dezelfde gegevens nagerekend.',
    what: 'Maat',
    plan: 'Deze planning',
    baselines,
    seats: 'Plaatsen ingevuld',
    hours: 'Uren ingevuld',
    must: 'Uren die moeten doorgaan',
    without: 'Mensen helemaal zonder uren',
    belowHalf: 'Mensen onder de helft van wat ze wensen',
    short: {
      25: 'Uren te kort voor een kwart van de wensen, samen',
      50: 'Uren te kort voor de helft, samen',
      75: 'Uren te kort voor driekwart, samen',
      100: 'Uren te kort voor alle wensen, samen',
    },
    travel: 'Minuten onderweg per klus',
    newFaces: 'Nieuwe gezichten',
    toldOtherwise: 'Anders dan gezegd',
    share: (part: number, whole: number) =>
      whole === 0 ? '0' : `${numberTold(part)} van ${numberTold(whole)} (${percentTold(part, whole)})`,
  },
  price: {
    title: 'Wat eerlijk verdelen kost',
    names: prices,
    nothing: 'kost niets aan de andere doelen.',
    costs: 'kost:',
    lost: (goal: string, now: string, then: string) => `${goal} is ${now} in plaats van ${then}`,
    notSure: 'Dit is nog niet zeker; het kan meer zijn.',
    none: 'Dit is voor deze planning niet nagerekend: daar was geen tijd meer voor.',
  },
  checks: {
    title: 'Gegevens die beter kunnen',
    lead: 'Met betere gegevens wordt de planning beter. Open een regel om te zien over wie of wat het gaat.',
    more: (count: number) => `en nog ${numberTold(count)}`,
    between: (from: string, until: string) => `tussen ${from} en ${until}`,
    names: checks,
  },
  figures,
};
