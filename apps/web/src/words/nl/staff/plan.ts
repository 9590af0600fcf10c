import { type PlanLineKind, type PlanLineState, type PlanRefusingReason, type PlanRunState } from '#plan';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const runStates: Readonly<Record<PlanRunState, string>> = {
  running: 'loopt',
  proven: 'klaar: beter kan niet',
  'best-so-far': 'klaar: nog niet zeker dat dit het beste is',
  cancelled: 'gestopt: dit is het beste tot dan',
  impossible: 'geen planning mogelijk',
  failed: 'mislukt',
};

const lineStates: Readonly<Record<PlanLineState, string>> = {
  proposed: 'voorgesteld',
  kept: 'blijft',
  accepted: 'aanvaard',
  refused: 'niet gevolgd',
  overridden: 'iemand anders gekozen',
  conflict: 'kan niet meer',
};

const lineKinds: Readonly<Record<PlanLineKind, string>> = {
  give: 'nieuw',
  replace: 'iemand anders',
  leave: 'komt niet meer',
  keep: 'zoals afgesproken',
};

const reasons: Readonly<Record<PlanRefusingReason, string>> = {
  'worker-cannot-then': 'kan dan niet komen',
  'worker-wants-otherwise': 'wil liever iets anders',
  'user-wants-otherwise': 'de gebruiker wil het anders',
  'same-face-needed': 'er is een vast gezicht nodig',
  'training-on-the-job': 'opleiding op de werkvloer',
  'facts-are-wrong': 'de gegevens kloppen niet',
  'seen-too-late': 'te laat gezien',
  'pair-banned': 'deze twee blijven apart',
};

/** The plan of an organiser: the run, its lines, and what they rest on. */
export const planWords = {
  title: 'Planning',
  titleOf: (when: string) => `Planning van ${when}`,
  none: 'Er is nog geen planning gemaakt.',
  noneLead:
    'Een planning stelt voor alle open plaatsen samen voor wie er komt. Niemand hoort iets tot u aanvaardt.',
  start: 'Maak een nieuwe planning',
  startHint: 'Dit duurt meestal minder dan een minuut. U kunt intussen verder werken.',
  history: 'Vroegere planningen',
  goals: 'Doelen',
  how: 'Hoe werkt de toewijzing?',
  csv: 'Voorstellen als bestand (CSV)',
  runStates,
  lineStates,
  lineKinds,
  reasons,
  window: (from: string, until: string) => `Van ${from} tot en met ${until}.`,
  made: (by: string) => `Gemaakt ${by}.`,
  byNight: 'vanzelf in de nacht',
  byMediator: 'op vraag van een bemiddelaar',
  older: 'Dit is een vroegere planning. Beslissen kan alleen in de nieuwste.',
  toNewest: 'Naar de nieuwste planning',
  nothingToldYet: 'Dit is een voorstel. Niemand hoort iets tot u aanvaardt.',
  running: {
    title: 'De planning wordt gemaakt',
    begins: 'De gegevens worden gelezen.',
    at: (done: number, all: number, goal: string) => `Doel ${done + 1} van ${all}: ${goal}.`,
    leave: 'U mag deze bladzijde verlaten. De planning gaat verder.',
    refresh: 'Kijk hoe ver het is',
    stop: 'Stop, en toon het beste tot nu',
    stopping: 'Er is gevraagd te stoppen. Nog enkele seconden.',
  },
  impossible: 'Met deze vaste afspraken is geen planning mogelijk.',
  impossibleHelp: 'Deze vaste afspraken gaan niet samen. Beëindig er een, en maak een nieuwe planning.',
  failed: 'De planning is mislukt. Er is niets veranderd.',
  failedHelp: 'Maak een nieuwe planning. Lukt het weer niet, zeg het dan aan de beheerder.',
  findings: 'De controle vond fouten. Deze planning kan niet aanvaard worden.',
  counts: {
    title: 'Samengevat',
    seats: (filled: number, asked: number) => `${filled} van ${asked} plaatsen ingevuld`,
    decide: (count: number) =>
      count === 0
        ? 'Over alles is beslist.'
        : `Nog ${counted(count, 'voorstel', 'voorstellen')} te beslissen.`,
    conflicts: (count: number) =>
      `${counted(count, 'voorstel kan', 'voorstellen kunnen')} niet meer: de gegevens zijn veranderd.`,
    showConflicts: 'Toon die voorstellen',
    before: (added: number, gone: number, same: number) =>
      `Naast de vorige planning: ${added} nieuw, ${gone} weg, ${same} gelijk.`,
    first: 'Dit is de eerste planning.',
  },
  acceptAll: (count: number) => `Aanvaard alles (${count})`,
  acceptAllHint: 'Wat intussen veranderd is, blijft staan met de reden.',
  days: 'Dagen',
  dayCount: (open: number) => (open === 0 ? 'beslist' : `${open} te beslissen`),
  noLines: 'Op deze dag verandert er niets.',
  allStates: 'alle voorstellen',
  openOnly: 'nog te beslissen',
  conflictsOnly: 'kan niet meer',
  kept: (count: number) => `${counted(count, 'plaats blijft', 'plaatsen blijven')} zoals afgesproken`,
  insteadOf: (name: string) => `in plaats van ${name}`,
  noMore: (name: string) => `${name} komt niet meer`,
  travel: (minutes: number) => `${minutes} min onderweg`,
  beenHere: (visits: number) => (visits === 0 ? 'nog nooit hier' : `was hier al ${visits} keer`),
  waits: (days: number) => `wacht ${counted(days, 'dag', 'dagen')}`,
  fixed: 'vastgezet',
  accept: 'Aanvaard',
  show: 'Toon',
  why: 'Waarom?',
  refuse: 'Volg dit niet',
  lock: 'Zet vast',
  ban: 'Nooit met deze persoon',
  override: 'Kies deze persoon',
  pickReason: 'Kies de reden',
  openPlaces: 'Open plaatsen',
  openSeats: (open: number) => counted(open, 'plaats open', 'plaatsen open'),
  done: {
    started: 'De planning is begonnen.',
    stopped: 'Er is gevraagd te stoppen.',
    accepted: 'Aanvaard. De klus is toegewezen.',
    acceptedAll: 'Alles wat nog kon, is aanvaard.',
    acceptedSome: 'Aanvaard wat nog kon. Enkele voorstellen kunnen niet meer; de reden staat erbij.',
    refused: 'Niet gevolgd. De reden is bewaard.',
    overridden: 'Toegewezen aan wie u koos. De reden is bewaard.',
    locked: 'Vastgezet. Volgende planningen houden deze twee samen.',
    banned: 'Vastgelegd. Deze twee komen niet meer samen in een planning.',
    governed: 'Bewaard. Planningen vanaf die dag volgen deze doelen.',
  },
  runs: {
    title: 'Vroegere planningen',
    when: 'Gemaakt',
    by: 'Door',
    state: 'Stand',
    days: 'Dagen',
    seats: 'Ingevuld',
    open: 'Te beslissen',
    none: 'Er is nog geen planning gemaakt.',
  },
  columns: {
    number: 'Lijn',
    day: 'Dag',
    time: 'Uur',
    task: 'Klus',
    user: 'Gebruiker',
    worker: 'Wie komt',
    change: 'Wat verandert',
    leaving: 'Wie plaatsmaakt',
    hours: 'Uren',
    state: 'Stand',
    reasons: 'Waarom niet meer',
  },
};
