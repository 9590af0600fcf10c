/** A sheet of hours that somebody of the office types. */
export const sheetWords = {
  title: 'Uren van een blad',
  lead: 'Typ een hele week of maand in één keer. Wat niet kan, blijft staan met de reden.',
  worker: 'Wijk-werker',
  anyWorker: 'Alle wijk-werkers',
  user: 'Gebruiker',
  anyUser: 'Alle gebruikers',
  week: 'Een dag van de week',
  show: 'Toon het blad',
  ofWeek: (from: string, until: string) => `Van ${from} tot en met ${until}`,
  ofMonth: (month: string) => `Blad van ${month}`,
  empty: 'Er was in deze tijd niets gepland. Kies een andere week of een andere naam.',
  howTo:
    'Typ begin en einde, zoals 8.30-12.15. Een = is “zoals gepland”, een x is “kwam niet”. Leeg blijft niet ingevuld.',
  planned: (start: string, end: string) => `Gepland: ${start} tot ${end}`,
  noPlan: 'Zonder vaste uren gepland.',
  arrangement: (worker: string, user: string, task: string) => `Vaste afspraak: ${worker}, ${user}, ${task}`,
  nthDay: (nth: number) => `Dag ${nth}`,
  nthTimes: (nth: number) => `Uren ${nth}`,
  signed: 'Wie tekende het blad?',
  signatures: {
    worker: 'Alleen de wijk-werker: de gebruiker bevestigt nog',
    both: 'Beide: de uren zijn meteen bevestigd',
  },
  reason: 'Reden',
  reasonHint: 'Alleen als wij erom vragen, bijvoorbeeld omdat het blad laat komt.',
  enter: 'Neem dit blad over',
  fromSheet: 'Overgenomen van een blad op papier',
  lineWrong: 'Typ begin en einde, zoals 8.30-12.15, of = of x. Laat leeg wat niet ingevuld is.',
  dayWrong: 'Geef de dag, zoals 12-11, en begin en einde.',
  otherSheet: (day: string) => `${day} hoort op een ander blad. Kies eerst het blad van die tijd.`,
  toldOtherwise: 'Deze uren zijn al doorgegeven, en anders. Open ze hieronder om te vergelijken.',
  known: 'Dit blad is al helemaal overgenomen.',
  knownTitle: (count: number) => (count === 1 ? '1 lijn is al bekend' : `${count} lijnen zijn al bekend`),
  nobodyCame: 'kwam niet',
  takenOf: (count: number) =>
    count === 1
      ? '1 lijn is overgenomen. Kijk de andere na.'
      : `${count} lijnen zijn overgenomen. Kijk de andere na.`,
  done: {
    blad: 'Het blad is overgenomen.',
    'blad-bekend': 'Dit blad was al overgenomen. Er is niets veranderd.',
    'blad-leeg': 'Er stond niets ingevuld. Er is niets veranderd.',
  },
};
